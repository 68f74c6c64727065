package com.smartxhosting.bot.adapters.app.settings;

/**
 * Something set wrongly.
 *
 * @param where the setting's name
 * @param found what stands there, or that something does when nobody may see it
 * @param remedy what would do
 */
public record Problem(String where, String found, String remedy) {

  /** The whole of it in one line. */
  public String line() {
    return "%s: %s. %s".formatted(where, found, remedy);
  }
}
