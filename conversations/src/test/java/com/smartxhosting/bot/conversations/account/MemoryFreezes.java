package com.smartxhosting.bot.conversations.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Freezes that a test keeps in memory. */
public final class MemoryFreezes implements Freezes {

  private final Map<String, Instant> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<Instant> since(String customer) {
    return Optional.ofNullable(kept.get(customer));
  }

  @Override
  public void freeze(String customer, Instant now) {
    kept.putIfAbsent(customer, now);
  }

  @Override
  public void lift(String customer) {
    kept.remove(customer);
  }
}
