package com.smartxhosting.bot.adapters.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the links that led nowhere, by address. Nobody can guess a link; this keeps those who try
 * from the database.
 */
final class Guesses {

  static final int ALLOWED = 20;
  static final Duration PERIOD = Duration.ofMinutes(1);

  /** A home or a phone gets a whole /64 of IPv6 addresses (RFC 6177). */
  private static final int HOME_BITS = 64;

  private static final int REMEMBERED = 100_000;

  private final Cache<Network, AtomicInteger> misses;

  Guesses(InstantSource clock) {
    misses =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(PERIOD)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  boolean tooManyFrom(InetAddress browser) {
    var missed = misses.getIfPresent(home(browser));
    return missed != null && missed.get() >= ALLOWED;
  }

  void missed(InetAddress browser) {
    misses.get(home(browser), _ -> new AtomicInteger()).incrementAndGet();
  }

  private static Network home(InetAddress browser) {
    var bytes = browser.getAddress();
    return new Network(browser, Math.min(HOME_BITS, bytes.length * Byte.SIZE));
  }
}
