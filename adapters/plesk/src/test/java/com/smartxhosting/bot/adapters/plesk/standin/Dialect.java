package com.smartxhosting.bot.adapters.plesk.standin;

/** How versions of Plesk answer the same question. */
public enum Dialect {

  /** Tells passwords, ids of owners and sizes that nobody chose; finds nothing without an error. */
  OLD("1.6.3.5"),

  /** Tells logins of owners, and more than one asks for; finds nothing with error 1013. */
  NEW("1.6.9.1");

  final String version;

  Dialect(String version) {
    this.version = version;
  }
}
