package com.smartxhosting.bot.adapters.plesk.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** What a REST interface says. */
public sealed interface Answer {

  record Said(JsonNode json) implements Answer {}

  /**
   * It understood and said no.
   *
   * @param code the server's own, which may be the status again
   * @param message the server's own words, which are not for customers
   */
  record Denied(int status, int code, String message) implements Answer {
    @Override
    public String toString() {
      return "status " + status + ", code " + code;
    }
  }

  /** Nobody is there: the interface is switched off, not installed, or not for us. */
  record Absent() implements Answer {}
}
