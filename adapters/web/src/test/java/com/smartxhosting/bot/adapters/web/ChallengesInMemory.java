package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.account.Challenge;
import com.smartxhosting.bot.conversations.account.Challenges;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the codes under way for as long as a test runs. */
final class ChallengesInMemory implements Challenges {

  private final Map<String, Challenge> kept = new ConcurrentHashMap<>();

  @Override
  public Challenge find(String key) {
    return kept.getOrDefault(key, Challenge.fresh(key));
  }

  @Override
  public boolean save(Challenge changed) {
    kept.put(changed.key(), changed);
    return true;
  }
}
