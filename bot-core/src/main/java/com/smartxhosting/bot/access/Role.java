package com.smartxhosting.bot.access;

/** In which capacity somebody talks to us. */
public enum Role {
  CUSTOMER,
  AGENT
}
