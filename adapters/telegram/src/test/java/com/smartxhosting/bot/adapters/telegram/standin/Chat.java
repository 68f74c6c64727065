package com.smartxhosting.bot.adapters.telegram.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The messages of one chat. */
final class Chat {

  private static final int KEPT = 40;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final SequencedMap<Integer, Posted> messages = new LinkedHashMap<>();
  private int last;
  private long changes;
  private boolean blocked;

  int nextNumber() {
    lock.lock();
    try {
      return ++last;
    } finally {
      lock.unlock();
    }
  }

  void put(Posted message) {
    change(
        () -> {
          messages.put(message.id(), message);
          if (messages.size() > KEPT) {
            messages.remove(messages.keySet().iterator().next());
          }
        });
  }

  void remove(int message) {
    change(() -> messages.remove(message));
  }

  void block(boolean on) {
    change(() -> blocked = on);
  }

  /** Looks and changes while nobody else does: of two edits at once neither undoes the other. */
  <T> T alone(Supplier<T> what) {
    lock.lock();
    try {
      return what.get();
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changes++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  Optional<Posted> find(int message) {
    lock.lock();
    try {
      return Optional.ofNullable(messages.get(message));
    } finally {
      lock.unlock();
    }
  }

  /** The newest message that is like that. */
  Optional<Posted> newest(Predicate<Posted> like) {
    lock.lock();
    try {
      return messages.sequencedValues().reversed().stream().filter(like).findFirst();
    } finally {
      lock.unlock();
    }
  }

  List<Posted> all() {
    lock.lock();
    try {
      return new ArrayList<>(messages.values());
    } finally {
      lock.unlock();
    }
  }

  boolean blocked() {
    lock.lock();
    try {
      return blocked;
    } finally {
      lock.unlock();
    }
  }

  /** How often anything has changed. */
  long changes() {
    lock.lock();
    try {
      return changes;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the messages are like that; false when the time is over. */
  boolean await(Predicate<List<Posted>> like, long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!like.test(new ArrayList<>(messages.values()))) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
