package com.smartxhosting.bot.adapters.sandbox;

import java.time.Instant;

/** A mail that the company has sent. Its body may hold a code that lets somebody in. */
public record Mail(Instant date, String to, String subject, String body) {

  /** Tells neither to whom nor what, so that a log of it gives nothing away. */
  @Override
  public String toString() {
    return "Mail[date=%s]".formatted(date);
  }
}
