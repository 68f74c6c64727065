package com.smartxhosting.bot.adapters.telegram;

import java.time.Duration;

/** How long to wait before the next attempt, and when to give up: after about five minutes. */
final class Backoff {

  static final int ATTEMPTS = 64;

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Backoff() {}

  static Duration after(int failures) {
    var wait = FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, 10));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
