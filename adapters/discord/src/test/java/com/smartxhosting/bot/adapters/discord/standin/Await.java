package com.smartxhosting.bot.adapters.discord.standin;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Where tests wait for something to come about. */
final class Await {

  /** Not everything that a test waits for tells us. */
  private static final long LOOK_MILLIS = 50;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private long changes;

  /** Something may have come about. */
  synchronized void changed() {
    changes++;
    notifyAll();
  }

  /** Looks without holding anything that those need who bring it about. */
  void until(BooleanSupplier come, Supplier<String> otherwise) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    for (long seen = changes(); !come.getAsBoolean(); seen = changes()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(otherwise.get());
      }
      awaitChange(seen);
    }
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized void awaitChange(long seen) {
    if (changes == seen) {
      try {
        wait(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
