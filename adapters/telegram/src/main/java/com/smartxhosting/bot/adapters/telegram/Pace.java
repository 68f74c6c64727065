package com.smartxhosting.bot.adapters.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps all messages together at a steady pace, replies before notices. */
final class Pace {

  private final Time time;
  private final Duration gap;

  /** One of each kind stands at the gate; the others queue behind it. */
  private final ReentrantLock replies = new ReentrantLock(true);

  private final ReentrantLock notices = new ReentrantLock(true);

  private Instant next = Instant.MIN;

  Pace(Time time, int perSecond) {
    this.time = time;
    this.gap = perSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(perSecond);
  }

  void await(boolean notice) throws InterruptedException {
    if (gap.isZero()) {
      return;
    }
    var lane = notice ? notices : replies;
    lane.lockInterruptibly();
    try {
      for (var when = place(notice); when.isPresent(); when = place(notice)) {
        time.sleepUntil(when.get());
      }
    } finally {
      lane.unlock();
    }
  }

  /** Takes the next place, or says when to ask again. */
  private synchronized Optional<Instant> place(boolean notice) {
    var now = time.instant();
    if (now.isBefore(next)) {
      return Optional.of(next);
    }
    if (notice && replies.isLocked()) {
      return Optional.of(now.plus(gap));
    }
    next = now.plus(gap);
    return Optional.empty();
  }
}
