package com.smartxhosting.bot.conversations.account;

/**
 * Whom a code is made for. A code for one is worth nothing for another, and the owner of an address
 * is somebody else than whoever has logged in with it.
 */
sealed interface Claimant permits EmailAddress, Visitor {

  /** The same for the same one, however he is written. */
  String canonical();
}
