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

  private final long end;

  Patience(Duration whole) {
    this.end = System.nanoTime() + whole.toNanos();
  }

  /** The first of these to come while it lasts. */
  Optional<Settlement> first(Map<String, CompletableFuture<Settlement>> coming) {
    if (coming.isEmpty()) {
      return Optional.empty();
    }
    try {
      var first = CompletableFuture.anyOf(coming.values().toArray(CompletableFuture[]::new));
      var left = Math.max(0, end - System.nanoTime());
      return Optional.of((Settlement) first.get(left, TimeUnit.NANOSECONDS));
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
