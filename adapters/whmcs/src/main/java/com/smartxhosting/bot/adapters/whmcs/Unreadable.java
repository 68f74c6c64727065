package com.smartxhosting.bot.adapters.whmcs;

/** A reply is not what WHMCS answers. It must never be taken for an empty one. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String what) {
    super(what);
  }
}
