package com.smartxhosting.bot.conversations.account;

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
    kept.put(changed.key(), changed.withVersion(changed.version() + 1));
    return true;
  }

  /** Everything there is, to look for what must not be there. */
  String all() {
    return kept.toString();
  }
}
