package com.smartxhosting.bot.adapters.discord.standin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request that waits for its answer until the test releases it. */
public final class Hold {

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Returns when the request is there. */
  public void awaitArrival() {
    await(arrived, "The request that was to be held did not come");
  }

  public void release() {
    released.countDown();
  }

  void hold() {
    arrived.countDown();
    await(released, "The request was held and never released");
  }

  private static void await(CountDownLatch latch, String otherwise) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError(otherwise);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
