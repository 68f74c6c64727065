package com.smartxhosting.bot.adapters.telegram.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Updates until they are acknowledged, for one poller at a time. */
final class UpdateQueue {

  private static final int MOST = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<Integer, String> waiting = new TreeMap<>();
  private final Map<Integer, String> all = new TreeMap<>();
  private boolean remembering = true;
  private int last = 1000;
  private int poll;
  private int acknowledged;

  /** Adds an update whose JSON lacks its number. */
  int add(String content) {
    lock.lock();
    try {
      put(++last, "{\"update_id\":" + last + "," + content + "}");
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets that an update was acknowledged. */
  void again(int update) {
    lock.lock();
    try {
      acknowledged = Math.min(acknowledged, update - 1);
      put(update, all.getOrDefault(update, "{}"));
    } finally {
      lock.unlock();
    }
  }

  private void put(int update, String json) {
    waiting.put(update, json);
    if (remembering) {
      all.put(update, json);
    }
    changed.signalAll();
  }

  void remember(boolean on) {
    lock.lock();
    try {
      remembering = on;
    } finally {
      lock.unlock();
    }
  }

  /** The updates from this number on; nothing when another poll took over. */
  Optional<List<String>> poll(int offset, long seconds) throws InterruptedException {
    lock.lock();
    try {
      int mine = ++poll;
      changed.signalAll();
      if (offset > 0) {
        acknowledged = Math.max(acknowledged, offset - 1);
        waiting.headMap(offset).clear();
        changed.signalAll();
      }
      long left = TimeUnit.SECONDS.toNanos(seconds);
      while (waiting.isEmpty() && left > 0 && poll == mine) {
        left = changed.awaitNanos(left);
      }
      if (poll != mine) {
        return Optional.empty();
      }
      var batch = new ArrayList<String>();
      for (var update : waiting.values()) {
        if (batch.size() == MOST) {
          break;
        }
        batch.add(update);
      }
      return Optional.of(batch);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the bot says that it has this one; false when the time is over. */
  boolean awaitAcknowledged(int update, long seconds) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(seconds);
      while (acknowledged < update && left > 0) {
        left = changed.awaitNanos(left);
      }
      return acknowledged >= update;
    } finally {
      lock.unlock();
    }
  }

  int last() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** The highest number that the bot says it has. */
  int acknowledged() {
    lock.lock();
    try {
      return acknowledged;
    } finally {
      lock.unlock();
    }
  }
}
