package com.smartxhosting.bot.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Shows in their order, of which neighbours for the same message become one: a card is all that its
 * message should look like, so only the newest is sent.
 */
public final class Merging<S> implements Outbox.Queue<S> {

  private final BiFunction<S, S, Optional<S>> merge;
  private final Deque<S> waiting = new ArrayDeque<>();

  /**
   * @param merge what a newer show, given second, leaves of an older one; empty when both must go
   */
  public Merging(BiFunction<S, S, Optional<S>> merge) {
    this.merge = merge;
  }

  @Override
  public void add(S show) {
    var merged = Optional.ofNullable(waiting.peekLast()).flatMap(last -> merge.apply(last, show));
    if (merged.isPresent()) {
      waiting.removeLast();
    }
    waiting.addLast(merged.orElse(show));
  }

  @Override
  public void putBack(S show) {
    var merged = Optional.ofNullable(waiting.peekFirst()).flatMap(next -> merge.apply(show, next));
    if (merged.isPresent()) {
      waiting.removeFirst();
    }
    waiting.addFirst(merged.orElse(show));
  }

  @Override
  public Optional<S> next() {
    return Optional.ofNullable(waiting.pollFirst());
  }

  public boolean isEmpty() {
    return waiting.isEmpty();
  }
}
