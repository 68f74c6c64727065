package com.smartxhosting.bot.adapters.discord;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;

/** How long customers waited for first answers, counted in steps of 50 ms. */
final class Delays {

  private static final long STEP = 50;
  private static final int STEPS = 60;

  /** The last one holds all that took longer than Discord waits. */
  private final AtomicLongArray counts = new AtomicLongArray(STEPS + 1);

  private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
  private final LongAccumulator longestSinceMade = new LongAccumulator(Math::max, 0);

  /**
   * @param sinceArrival by our clock
   * @param sinceMade from Discord's clock to ours, which may differ
   */
  void add(Duration sinceArrival, Duration sinceMade) {
    long millis = sinceArrival.toMillis();
    counts.incrementAndGet((int) Math.min(STEPS, millis / STEP));
    longest.accumulate(millis);
    longestSinceMade.accumulate(sinceMade.toMillis());
  }

  DiscordChannel.Waits waits() {
    long all = 0;
    for (int i = 0; i <= STEPS; i++) {
      all += counts.get(i);
    }
    return new DiscordChannel.Waits(
        all,
        Duration.ofMillis(below(all, 50)),
        Duration.ofMillis(below(all, 99)),
        Duration.ofMillis(longest.get()),
        Duration.ofMillis(longestSinceMade.get()));
  }

  /** Below which time so many percent of all stayed. */
  private long below(long all, int percent) {
    long wanted = Math.ceilDiv(all * percent, 100);
    long found = 0;
    for (int i = 0; i < STEPS; i++) {
      found += counts.get(i);
      if (found >= wanted) {
        return Math.min((i + 1) * STEP, longest.get());
      }
    }
    return longest.get();
  }
}
