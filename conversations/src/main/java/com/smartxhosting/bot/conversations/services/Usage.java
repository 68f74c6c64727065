package com.smartxhosting.bot.conversations.services;

import java.time.Instant;

/**
 * How much of a service is used.
 *
 * @param disk of the web space and mailboxes together
 * @param traffic in this month
 * @param measured when the figures were taken
 */
public record Usage(Amount disk, Amount traffic, Instant measured) {

  /**
   * @param used in bytes
   * @param limit in bytes; {@link #UNLIMITED} for no limit
   */
  public record Amount(long used, long limit) {
    public static final long UNLIMITED = -1;

    public boolean unlimited() {
      return limit == UNLIMITED;
    }
  }
}
