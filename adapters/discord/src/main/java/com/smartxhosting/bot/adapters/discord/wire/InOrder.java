package com.smartxhosting.bot.adapters.discord.wire;

import com.smartxhosting.bot.adapters.discord.Snowflake;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what one user did in the order in which he did it, and what different users did at once. A
 * user has a thread only while something of his is under way.
 */
final class InOrder {

  private static final Logger LOG = LoggerFactory.getLogger(InOrder.class);

  private final ConcurrentHashMap<Snowflake, Queue<Runnable>> waiting = new ConcurrentHashMap<>();

  void add(Snowflake user, Runnable work) {
    waiting.compute(
        user,
        (_, queue) -> {
          if (queue != null) {
            queue.add(work);
            return queue;
          }
          Thread.ofVirtual().name("discord-user-" + user).start(() -> workOff(user));
          return new ArrayDeque<>(List.of(work));
        });
  }

  private void workOff(Snowflake user) {
    for (var work = next(user); work.isPresent(); work = next(user)) {
      run(work.get());
    }
  }

  private Optional<Runnable> next(Snowflake user) {
    var next = new ArrayDeque<Runnable>(1);
    waiting.computeIfPresent(
        user,
        (_, queue) -> {
          var work = queue.poll();
          if (work == null) {
            return null;
          }
          next.add(work);
          return queue;
        });
    return Optional.ofNullable(next.poll());
  }

  static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Something that a user did is lost: {}", e.getClass().getSimpleName());
    }
  }
}
