package com.smartxhosting.bot.access;

/** What is at stake in a change, and so what the engine demands before it is made. */
public enum Risk {
  /** Can be put right again: a confirmation is enough. */
  CHANGE,
  /** Gives power or locks out: demands a fresh proof of identity. */
  SENSITIVE,
  /** Cannot be undone: demands a fresh proof and typing the name of the thing. */
  DESTRUCTIVE
}
