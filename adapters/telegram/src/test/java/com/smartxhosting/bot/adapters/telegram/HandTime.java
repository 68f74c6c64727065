package com.smartxhosting.bot.adapters.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Time that stands still until a test moves it. */
final class HandTime implements Time {

  private static final long PATIENCE_SECONDS = 30;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Instant> sleepers = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private Duration skipped = Duration.ZERO;

  @Override
  public Instant instant() {
    lock.lock();
    try {
      return now;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void sleepUntil(Instant when) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (!when.isAfter(now.plus(skipped))) {
        now = when.isAfter(now) ? when : now;
        changed.signalAll();
        return;
      }
      sleepers.add(when);
      changed.signalAll();
      try {
        while (now.isBefore(when)) {
          changed.await();
        }
      } finally {
        sleepers.remove(when);
      }
    } finally {
      lock.unlock();
    }
  }

  /** From now on short sleeps pass by themselves. */
  void skip(Duration upTo) {
    lock.lock();
    try {
      skipped = upTo;
    } finally {
      lock.unlock();
    }
  }

  void advance(Duration by) {
    lock.lock();
    try {
      now = now.plus(by);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until somebody sleeps for that long from now, and lets that time pass. */
  void pass(Duration sleep) {
    lock.lock();
    try {
      awaitSleepers(now.plus(sleep), 1);
      now = now.plus(sleep);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until so many sleep for that long from now. */
  void awaitSleepers(Duration sleep, int count) {
    lock.lock();
    try {
      awaitSleepers(now.plus(sleep), count);
    } finally {
      lock.unlock();
    }
  }

  private void awaitSleepers(Instant when, int count) {
    try {
      long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (sleepers.stream().filter(when::equals).count() < count) {
        if (left <= 0) {
          throw new AssertionError(
              "Fewer than %d sleep until %s; it is %s, and asleep are until %s"
                  .formatted(count, when, now, sleepers));
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
