package com.smartxhosting.bot.adapters.discord.standin;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Where tests wait for something to come about. */
final class Await {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** Something may have come about. */
  synchronized void changed() {
    notifyAll();
  }

  synchronized void until(BooleanSupplier come, Supplier<String> otherwise) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!come.getAsBoolean()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(otherwise.get());
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
