package com.smartxhosting.bot.conversations.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Challenges that a test keeps in memory. */
final class MemoryChallenges implements Challenges {

  private final Map<String, Challenge> kept = new HashMap<>();

  @Override
  public synchronized Challenge find(String key) {
    return kept.getOrDefault(key, Challenge.fresh(key));
  }

  @Override
  public synchronized boolean save(Challenge changed) {
    if (find(changed.key()).version() != changed.version()) {
      return false;
    }
    kept.values().removeIf(each -> forgotten(each, changed));
    kept.put(changed.key(), changed.withVersion(changed.version() + 1));
    return true;
  }

  private static boolean forgotten(Challenge old, Challenge changed) {
    return old.touched().plus(Duration.ofDays(30)).isBefore(changed.touched());
  }

  /** Everything there is, to look for what must not be there. */
  String all() {
    return kept.toString();
  }
}
