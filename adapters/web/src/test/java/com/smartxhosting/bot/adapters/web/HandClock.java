package com.smartxhosting.bot.adapters.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved on. */
final class HandClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-03-01T09:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
