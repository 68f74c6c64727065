package com.smartxhosting.bot.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who acts: a channel identity and the customer it is linked to. It comes from the stored
 * conversation alone, never from a button, a text or a link.
 *
 * @param channel such as {@code telegram}
 * @param address the identity on that channel, such as a Telegram user's number
 * @param customer whom the identity is linked to; empty before linking
 * @param verified when he last proved to be that customer
 */
public record Actor(
    String channel, String address, Optional<Customer> customer, Instant verified, Role role) {

  /** How long a proof of identity is enough for risky changes. */
  public static final Duration FRESH = Duration.ofMinutes(15);

  public static Actor stranger(String channel, String address) {
    return new Actor(channel, address, Optional.empty(), Instant.EPOCH, Role.CUSTOMER);
  }

  /** Whoever holds this conversation, acting for nobody. */
  public static Actor of(String conversation) {
    int colon = conversation.indexOf(':');
    return stranger(conversation.substring(0, colon), conversation.substring(colon + 1));
  }

  public boolean linked() {
    return customer.isPresent();
  }

  /** Whether he has proved lately enough who he is. */
  public boolean freshAt(Instant now) {
    return linked() && verified.plus(FRESH).isAfter(now);
  }

  public Actor become(Customer whom, Instant when) {
    return new Actor(channel, address, Optional.of(whom), when, role);
  }

  public Actor unlinked() {
    return new Actor(channel, address, Optional.empty(), Instant.EPOCH, role);
  }

  /** The conversation this identity holds. */
  public String conversation() {
    return channel + ":" + address;
  }
}
