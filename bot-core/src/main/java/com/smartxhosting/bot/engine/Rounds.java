package com.smartxhosting.bot.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again until it is closed, whatever happens on the way. */
public final class Rounds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Runnable round;
  private final Duration pause;
  private final Semaphore calls = new Semaphore(0);
  private volatile boolean ended;

  public Rounds(Runnable round, Duration pause) {
    this.round = round;
    this.pause = pause;
  }

  public void start() {
    Thread.ofVirtual().name("rounds").start(this::go);
  }

  private void go() {
    try {
      while (!ended) {
        calls.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
        calls.drainPermits(); // one round is enough for all that have called until now
        if (!ended) {
          once();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has the next round begin at once. */
  public void hurry() {
    calls.release();
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
    ended = true;
    calls.release();
  }
}
