package com.smartxhosting.bot.adapters.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when a test says so. */
final class HandClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
