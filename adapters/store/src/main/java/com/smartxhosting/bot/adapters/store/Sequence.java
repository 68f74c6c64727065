package com.smartxhosting.bot.adapters.store;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that grow: the time, or one more than the last where the clock is too slow. So numbers
 * given by several nodes are nearly in the order of events, without a word between them.
 */
final class Sequence {

  private final InstantSource clock;
  private final AtomicLong last;

  Sequence(InstantSource clock, long last) {
    this.clock = clock;
    this.last = new AtomicLong(last);
  }

  long next() {
    var now = Times.micros(clock.instant());
    return last.updateAndGet(former -> Math.max(former + 1, now));
  }
}
