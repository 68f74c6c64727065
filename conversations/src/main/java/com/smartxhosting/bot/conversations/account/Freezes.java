package com.smartxhosting.bot.conversations.account;

import java.time.Instant;
import java.util.Optional;

/** Keeps which customers have frozen their accounts. What a method has returned is stored. */
public interface Freezes {

  /** Since when this customer's account is frozen; empty when it is not. */
  Optional<Instant> since(String customer);

  /** Freezes an account; one that is frozen stays as it is. */
  void freeze(String customer, Instant now);

  /** Nothing happens when it is not frozen. */
  void lift(String customer);
}
