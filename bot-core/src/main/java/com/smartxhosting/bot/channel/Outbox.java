package com.smartxhosting.bot.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A queue for each conversation that has something to be shown, and a thread for each queue.
 *
 * @param <S> what a channel takes to its customers, such as a card and where it belongs
 */
public final class Outbox<S> implements AutoCloseable {

  /** What waits for one conversation. The outbox never lets two threads at it at once. */
  public interface Queue<S> {

    void add(S show);

    /** Takes back what could not be delivered yet; it comes before what was added meanwhile. */
    void putBack(S show);

    /** Takes out what is to be delivered next. */
    Optional<S> next();
  }

  /** Takes a show to its conversation: one attempt, and what to do about the answer. */
  @FunctionalInterface
  public interface Delivery<S> {
    Verdict<S> attempt(S show) throws InterruptedException;
  }

  /** What came of an attempt. */
  public sealed interface Verdict<S> {

    record Done<S>() implements Verdict<S> {}

    /**
     * @param rest what is left to do
     */
    record Later<S>(S rest, Duration pause) implements Verdict<S> {}

    /**
     * @param why what the log may tell: nothing that was said, and no secrets
     */
    record Never<S>(String why) implements Verdict<S> {}

    /** The customer lets nothing in; he sees where he stands when he comes back. */
    record Unwanted<S>() implements Verdict<S> {}
  }

  /** Something to do that may wait. */
  @FunctionalInterface
  public interface Errand {
    void run() throws InterruptedException;
  }

  /** How to sit out a pause; a test's clock may have its own. */
  @FunctionalInterface
  public interface Rest {
    void sleep(Duration pause) throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Supplier<? extends Queue<S>> discipline;
  private final Delivery<S> delivery;
  private final Rest rest;
  private final LongAdder retried = new LongAdder();
  private final LongAdder givenUp = new LongAdder();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** A queue is in here exactly as long as a thread works on it. */
  private final ConcurrentHashMap<String, Queue<S>> queues = new ConcurrentHashMap<>();

  /**
   * @param discipline a new queue, which decides what goes first and what need not go at all
   */
  public Outbox(Supplier<? extends Queue<S>> discipline, Delivery<S> delivery, Rest rest) {
    this.discipline = discipline;
    this.delivery = delivery;
    this.rest = rest;
  }

  public void add(String conversation, S show) {
    queues.compute(
        conversation,
        (_, busy) -> {
          var queue = busy == null ? opened(conversation, () -> {}) : busy;
          queue.add(show);
          return queue;
        });
  }

  /**
   * Does something to a conversation for which nothing is on its way, and leaves it where something
   * is; what comes meanwhile waits for it.
   */
  public void whileQuiet(String conversation, Errand errand) {
    queues.computeIfAbsent(conversation, _ -> opened(conversation, errand));
  }

  /** How many attempts had to be repeated. */
  public long retried() {
    return retried.sum();
  }

  /** How many shows never arrived, though the customer would have had them. */
  public long givenUp() {
    return givenUp.sum();
  }

  private Queue<S> opened(String conversation, Errand first) {
    try {
      threads.execute(() -> work(conversation, first));
    } catch (RejectedExecutionException e) {
      // Closing: what is not sent now is drawn again when the customer does something.
      LOG.debug("Not sent any more: the channel is closing");
    }
    return discipline.get();
  }

  private void work(String conversation, Errand first) {
    try {
      attempt(conversation, first);
      for (var next = next(conversation); next.isPresent(); next = next(conversation)) {
        deliver(conversation, next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      queues.remove(conversation);
    } catch (Error e) {
      queues.remove(conversation); // or nobody would ever work on it again
      throw e;
    }
  }

  private static void attempt(String conversation, Errand errand) throws InterruptedException {
    try {
      errand.run();
    } catch (RuntimeException e) { // shows may wait behind it
      LOG.debug("An errand for {} was left undone: {}", conversation, name(e));
    }
  }

  private Optional<S> next(String conversation) {
    var taken = new AtomicReference<Optional<S>>(Optional.empty());
    queues.computeIfPresent(
        conversation,
        (_, queue) -> {
          var next = queue.next();
          taken.set(next);
          return next.isPresent() ? queue : null;
        });
    return taken.get();
  }

  private void deliver(String conversation, S show) throws InterruptedException {
    switch (verdict(show)) {
      case Verdict.Done<S>() -> {}
      case Verdict.Later<S>(var left, var pause) -> {
        retried.increment();
        putBack(conversation, left);
        rest.sleep(pause);
      }
      case Verdict.Never<S>(var why) -> {
        givenUp.increment();
        LOG.warn("A card for {} was given up: {}", conversation, why);
      }
      case Verdict.Unwanted<S>() -> LOG.debug("{} does not want to be written to", conversation);
    }
  }

  private Verdict<S> verdict(S show) throws InterruptedException {
    try {
      return delivery.attempt(show);
    } catch (RuntimeException e) {
      return new Verdict.Never<>(name(e)); // the next one may fare better
    }
  }

  /** The message of an exception may hold what the log must not. */
  private static String name(RuntimeException e) {
    return e.getClass().getSimpleName();
  }

  private void putBack(String conversation, S show) {
    queues.computeIfPresent(
        conversation,
        (_, queue) -> {
          queue.putBack(show);
          return queue;
        });
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
