package com.smartxhosting.bot.access;

/** Whom a dialog is for. */
public enum Audience {
  CUSTOMERS,
  /** Strangers too. */
  EVERYBODY
}
