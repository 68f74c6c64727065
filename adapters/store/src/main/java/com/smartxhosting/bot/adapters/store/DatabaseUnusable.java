package com.smartxhosting.bot.adapters.store;

/** The configured database cannot be used. The message says what was found and what to do. */
public final class DatabaseUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnusable(String found, String remedy) {
    super(found + " " + remedy);
  }

  DatabaseUnusable(String found, String remedy, Throwable cause) {
    super(found + " " + remedy, cause);
  }
}
