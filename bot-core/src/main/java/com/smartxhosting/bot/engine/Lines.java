package com.smartxhosting.bot.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work in lines: what concerns one conversation is done in order, one at a time; others go on
 * beside it.
 */
final class Lines {

  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private final ConcurrentHashMap<String, Queue<Runnable>> lines = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();

  /** Puts work at the end of a line; a virtual thread works the line off. */
  void add(String line, Runnable work) {
    var fresh = new boolean[1];
    lines.compute(
        line,
        (_, waiting) -> {
          fresh[0] = waiting == null;
          Queue<Runnable> queue = waiting == null ? new ArrayDeque<>() : waiting;
          queue.add(work);
          return queue;
        });
    if (fresh[0]) {
      Thread.ofVirtual().name("conversation").start(() -> workOff(line));
    }
  }

  private void workOff(String line) {
    for (var next = peek(line); next != null; next = done(line)) {
      run(next);
    }
    if (lines.isEmpty()) {
      tellQuiet();
    }
  }

  /** One piece of work that fails does not stop the line. */
  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      Incident.log(LOG, "Work for a conversation failed", e);
    }
  }

  private @Nullable Runnable peek(String line) {
    var first = new Runnable[1];
    lines.computeIfPresent(
        line,
        (_, waiting) -> {
          first[0] = waiting.peek();
          return waiting;
        });
    return first[0];
  }

  /** Takes the finished work out and gives the next; a line without work is gone. */
  private @Nullable Runnable done(String line) {
    var next = new Runnable[1];
    lines.computeIfPresent(
        line,
        (_, waiting) -> {
          waiting.remove();
          next[0] = waiting.peek();
          return next[0] == null ? null : waiting;
        });
    return next[0];
  }

  private void tellQuiet() {
    lock.lock();
    try {
      quiet.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all lines are empty, but not longer than this. */
  void awaitQuiet(Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (!lines.isEmpty() && left > 0) {
        left = quiet.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
