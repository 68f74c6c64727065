package com.smartxhosting.bot.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again until it is closed, whatever happens on the way. */
public final class Rounds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Runnable round;
  private final Duration pause;
  private final CountDownLatch end = new CountDownLatch(1);

  public Rounds(Runnable round, Duration pause) {
    this.round = round;
    this.pause = pause;
  }

  public void start() {
    Thread.ofVirtual().name("rounds").start(this::go);
  }

  private void go() {
    try {
      while (!end.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        once();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      round.run();
    } catch (StoreUnavailable e) {
      LOG.warn("The store is out of reach; the next round tries again", e);
    } catch (RuntimeException e) {
      Incident.log(LOG, "A round failed", e);
    }
  }

  @Override
  public void close() {
    end.countDown();
  }
}
