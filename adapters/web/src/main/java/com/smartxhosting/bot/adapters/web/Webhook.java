package com.smartxhosting.bot.adapters.web;

/**
 * A route on which a channel delivers what has arrived.
 *
 * @param path such as {@code /telegram}
 * @param secretHeader the header in which the channel proves who it is
 */
public record Webhook(String path, String secretHeader, Receiver receiver) {

  /** Far above the largest update of any channel, far below what would hurt. */
  public static final int MOST_BYTES = 1 << 20;

  /** Takes one delivery. */
  @FunctionalInterface
  public interface Receiver {

    /**
     * @param secret what the header says; empty when it is missing
     * @param body at most {@link #MOST_BYTES}
     * @return the HTTP status to answer; after anything but 2xx the channel delivers again
     */
    int receive(String secret, byte[] body);
  }
}
