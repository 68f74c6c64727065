package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.adapters.discord.Courier.Verdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A queue for each customer who has something to be shown, and a thread for each queue. */
final class Outbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Courier courier;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** A queue is in here exactly as long as a thread works on it. */
  private final ConcurrentHashMap<String, Deque<Show>> queues = new ConcurrentHashMap<>();

  Outbox(Courier courier) {
    this.courier = courier;
  }

  void add(Show show) {
    queues.compute(
        show.conversation(),
        (conversation, busy) -> {
          var queue = busy == null ? opened(conversation) : busy;
          append(queue, show);
          return queue;
        });
  }

  /** A card is all that its message should look like: of several only the newest is sent. */
  private static void append(Deque<Show> queue, Show show) {
    var merged = Optional.ofNullable(queue.peekLast()).flatMap(last -> last.mergedWith(show));
    if (merged.isPresent()) {
      queue.removeLast();
    }
    queue.addLast(merged.orElse(show));
  }

  private Deque<Show> opened(String conversation) {
    try {
      threads.execute(() -> work(conversation));
    } catch (RejectedExecutionException e) {
      // Closing: what is not sent now is drawn again when the customer does something.
      LOG.debug("Not sent any more: the channel is closing");
    }
    return new ArrayDeque<>();
  }

  private void work(String conversation) {
    try {
      for (var next = next(conversation); next.isPresent(); next = next(conversation)) {
        deliver(next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      queues.remove(conversation);
    } catch (Error e) {
      queues.remove(conversation); // or nobody would ever work on it again
      throw e;
    }
  }

  private Optional<Show> next(String conversation) {
    var taken = new ArrayDeque<Show>(1);
    queues.computeIfPresent(
        conversation,
        (_, queue) -> {
          var next = Optional.ofNullable(queue.pollFirst());
          next.ifPresent(taken::add);
          return next.isPresent() ? queue : null;
        });
    return Optional.ofNullable(taken.poll());
  }

  private void deliver(Show show) throws InterruptedException {
    switch (verdict(show)) {
      case Verdict.Done() -> {}
      case Verdict.Later(var rest, var pause) -> {
        Thread.sleep(pause);
        putBack(rest);
      }
      case Verdict.Never(var why) ->
          LOG.warn("A card for {} was given up: {}", show.conversation(), why);
      case Verdict.Unwanted() -> LOG.debug("{} takes no direct messages", show.conversation());
    }
  }

  private void putBack(Show show) {
    queues.computeIfPresent(
        show.conversation(),
        (_, queue) -> {
          var merged = Optional.ofNullable(queue.peekFirst()).flatMap(show::mergedWith);
          if (merged.isPresent()) {
            queue.removeFirst();
          }
          queue.addFirst(merged.orElse(show));
          return queue;
        });
  }

  private Verdict verdict(Show show) throws InterruptedException {
    try {
      return courier.deliver(show);
    } catch (RuntimeException e) {
      return new Verdict.Never(e.getClass().getSimpleName()); // the next card may fare better
    }
  }

  /** Gives what waits a few seconds to leave. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
