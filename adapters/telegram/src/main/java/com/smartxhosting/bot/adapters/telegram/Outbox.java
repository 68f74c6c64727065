package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.adapters.telegram.Courier.Verdict;
import com.smartxhosting.bot.adapters.telegram.Errands.Errand;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A queue for each chat that has something to be told, and a thread for each queue. */
final class Outbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Courier courier;
  private final Errands errands;
  private final Time time;
  private final Counters counters;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** A queue is in here exactly as long as a thread works on it. */
  private final ConcurrentHashMap<String, Queue> queues = new ConcurrentHashMap<>();

  Outbox(Courier courier, Errands errands, Time time, Counters counters) {
    this.courier = courier;
    this.errands = errands;
    this.time = time;
    this.counters = counters;
  }

  void add(Show show) {
    queues.compute(
        show.chat(),
        (chat, busy) -> {
          var queue = busy == null ? opened(chat, () -> {}) : busy;
          queue.add(show);
          return queue;
        });
  }

  /** Does something to a chat for which no card is on its way; those to come wait for it. */
  void whileQuiet(String chat, Errand errand) {
    queues.computeIfAbsent(chat, _ -> opened(chat, errand));
  }

  private Queue opened(String chat, Errand first) {
    try {
      threads.execute(() -> work(chat, first));
    } catch (RejectedExecutionException e) {
      // Closing: what is not sent now is drawn again when the customer writes.
      LOG.debug("Not sent any more: the channel is closing");
    }
    return new Queue();
  }

  private void work(String chat, Errand first) {
    try {
      attempt(first);
      for (var next = next(chat); next.isPresent(); next = next(chat)) {
        deliver(next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      queues.remove(chat);
    } catch (Error e) {
      queues.remove(chat); // or nobody would ever work on it again
      throw e;
    }
  }

  private static void attempt(Errand errand) throws InterruptedException {
    try {
      errand.run();
    } catch (RuntimeException e) {
      LOG.debug("An errand was left undone: {}", Trouble.of(e)); // cards may wait behind it
    }
  }

  private Optional<Show> next(String chat) {
    var taken = new Show[1];
    queues.computeIfPresent(
        chat,
        (_, queue) -> {
          var next = queue.next();
          next.ifPresent(show -> taken[0] = show);
          return next.isPresent() ? queue : null;
        });
    return Optional.ofNullable(taken[0]);
  }

  private void deliver(Show show) throws InterruptedException {
    switch (verdict(show)) {
      case Verdict.Done(var superseded) ->
          superseded.ifPresent(old -> errands.stripLater(old, this));
      case Verdict.Later(var rest, var pause) -> {
        counters.retried.increment();
        queues.computeIfPresent(
            show.chat(),
            (_, queue) -> {
              queue.putBack(rest);
              return queue;
            });
        time.sleep(pause);
      }
      case Verdict.Never(var why) -> {
        counters.dropped.increment();
        LOG.warn("A message to {} was given up: {}", show.conversation(), why);
      }
      case Verdict.Unwanted() -> LOG.debug("{} has blocked the bot", show.conversation());
    }
  }

  private Verdict verdict(Show show) throws InterruptedException {
    try {
      return courier.deliver(show);
    } catch (RuntimeException e) {
      return new Verdict.Never(Trouble.of(e)); // the next card may fare better
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
