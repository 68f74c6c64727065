package com.smartxhosting.bot.adapters.whmcs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Answers that are kept for a while. Those who ask at the same time share one call, and what went
 * wrong is forgotten at once.
 */
final class Memory<T> {

  private static final Duration SECONDS = Duration.ofSeconds(5);
  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final long MOST = 10_000;

  private final Cache<String, Outcome<T>> kept;

  private Memory(Duration life, Ticker ticker) {
    this.kept =
        Caffeine.newBuilder().expireAfterWrite(life).maximumSize(MOST).ticker(ticker).build();
  }

  /** For what a turn asks for again and again. */
  static <T> Memory<T> ofSeconds(Ticker ticker) {
    return new Memory<>(SECONDS, ticker);
  }

  /** For what seldom changes. */
  static <T> Memory<T> ofMinutes(Ticker ticker) {
    return new Memory<>(MINUTES, ticker);
  }

  Outcome<T> of(String key, Supplier<Outcome<T>> asking) {
    var outcome = kept.get(key, _ -> asking.get());
    if (!(outcome instanceof Outcome.Ok<T>)) {
      kept.asMap().remove(key, outcome);
    }
    return outcome;
  }
}
