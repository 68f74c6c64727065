package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An inbox that keeps what arrives for the test to take, and can be out of order. */
final class Desk implements Inbox {

  private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();

  @Override
  public void accept(List<Arrival> arrivals) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("The disk is full");
    }
    arrived.addAll(arrivals);
  }

  void failsNext(int times) {
    failures.set(times);
  }

  /** What arrives next. */
  Arrival next() {
    try {
      var next = arrived.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("Nothing arrived");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean isEmpty() {
    return arrived.isEmpty();
  }
}
