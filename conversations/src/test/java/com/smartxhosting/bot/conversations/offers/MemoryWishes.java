package com.smartxhosting.bot.conversations.offers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keeps wishes as long as the test runs. */
final class MemoryWishes implements OfferWishes {

  private final Set<String> unwanted = new HashSet<>();
  private final Map<String, LocalDate> claimed = new HashMap<>();

  @Override
  public synchronized boolean wanted(String customer) {
    return !unwanted.contains(customer);
  }

  @Override
  public synchronized void want(String customer, boolean offers) {
    if (offers) {
      unwanted.remove(customer);
    } else {
      unwanted.add(customer);
    }
  }

  @Override
  public synchronized boolean claim(String customer, LocalDate day) {
    return wanted(customer) && !day.equals(claimed.put(customer, day));
  }
}
