package com.smartxhosting.bot.adapters.whmcs;

/** What became of one call, as far as can be told from here. */
sealed interface Answer {

  /** It was carried out. */
  record Told(Fields reply) implements Answer {}

  /** WHMCS understood and said no; what it says is for the operator. */
  record Objected(String message) implements Answer {}

  /** We are not let in; nothing was done. An operator has to put that right. */
  record Denied(Denial why, String message) implements Answer {}

  /** It never got there, or nothing there could have acted on it. */
  record Undone(String why) implements Answer {}

  /** It was sent, and nobody can tell whether it was carried out. */
  record Lost(String why) implements Answer {}

  /** Why we are not let in. */
  enum Denial {
    /** The address that we call from is not on the allow-list. */
    ADDRESS,
    CREDENTIALS,
    /** The role of the credentials does not allow this action. */
    PERMISSION,
    /** There is no such action, so this WHMCS is older than it. */
    VERSION,
    /** Something before WHMCS, such as a firewall. */
    OTHER
  }
}
