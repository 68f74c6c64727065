package com.smartxhosting.bot.bench;

/**
 * A line of the table.
 *
 * @param aim what we want it to be; "told" where it is only to be known
 * @param how what exactly was measured
 */
record Figure(String name, String aim, String measured, String how) {

  static final String TOLD = "told";
}
