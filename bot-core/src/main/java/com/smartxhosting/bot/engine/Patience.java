package com.smartxhosting.bot.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is left of the time in which a customer looks at nothing. */
final class Patience {

  /** Whoever waits longer than this for a back end lets others work meanwhile. */
  private static final Duration SHORT = Duration.ofMillis(50);

  private final long end;
  private final Turnstile.Pass pass;

  Patience(Duration whole, Turnstile.Pass pass) {
    this.end = System.nanoTime() + whole.toNanos();
    this.pass = pass;
  }

  /** The first of these to come while it lasts. */
  Optional<Settlement> first(Map<String, CompletableFuture<Settlement>> coming) {
    if (coming.isEmpty()) {
      return Optional.empty();
    }
    var first = CompletableFuture.anyOf(coming.values().toArray(CompletableFuture[]::new));
    return within(Math.min(SHORT.toNanos(), left()), first)
        .or(
            () -> {
              pass.leave();
              return within(left(), first);
            })
        .map(Settlement.class::cast);
  }

  private long left() {
    return Math.max(0, end - System.nanoTime());
  }

  private static Optional<Object> within(long nanos, CompletableFuture<Object> answer) {
    try {
      return Optional.of(answer.get(nanos, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Trouble is an outcome", e);
    }
  }
}
