package com.smartxhosting.bot.adapters.discord.javacord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What is known of a shard's connection, also while Javacord is still at building it. */
final class Line {

  static final int UNTOLD = 1006;

  private volatile CountDownLatch nextLoss = new CountDownLatch(1);
  private volatile long lastWord = System.nanoTime();
  private volatile int closeCode = UNTOLD;

  void heard() {
    lastWord = System.nanoTime();
  }

  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastWord);
  }

  void lost(int code) {
    closeCode = code;
    nextLoss.countDown();
  }

  /** Why it was closed last. */
  int closeCode() {
    return closeCode;
  }

  /** What is released when the connection ends the next time. */
  CountDownLatch nextLoss() {
    nextLoss = new CountDownLatch(1);
    return nextLoss;
  }
}
