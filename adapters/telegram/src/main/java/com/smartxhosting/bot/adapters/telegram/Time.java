package com.smartxhosting.bot.adapters.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The channel's clock and alarm, so that tests can turn them by hand. */
public interface Time extends InstantSource {

  void sleepUntil(Instant when) throws InterruptedException;

  default void sleep(Duration duration) throws InterruptedException {
    sleepUntil(instant().plus(duration));
  }

  static Time real() {
    return new Time() {
      @Override
      public Instant instant() {
        return Instant.now();
      }

      @Override
      public void sleepUntil(Instant when) throws InterruptedException {
        Thread.sleep(Duration.between(instant(), when)); // returns at once when that is past
      }
    };
  }
}
