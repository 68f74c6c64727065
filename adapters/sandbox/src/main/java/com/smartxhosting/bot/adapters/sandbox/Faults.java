package com.smartxhosting.bot.adapters.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A script of what becomes of the next calls; beyond its end the rates of the settings apply. */
public final class Faults {

  private final Queue<Fate> reads = new ConcurrentLinkedQueue<>();
  private final Queue<Fate> writes = new ConcurrentLinkedQueue<>();

  Faults() {}

  /** Opening an account, a service or its panel is a read, too. */
  public void nextReads(Fate... fates) {
    reads.addAll(List.of(fates));
  }

  public void nextWrites(Fate... fates) {
    writes.addAll(List.of(fates));
  }

  /** Forgets what has not happened yet. */
  public void clear() {
    reads.clear();
    writes.clear();
  }

  Optional<Fate> takeRead() {
    return Optional.ofNullable(reads.poll());
  }

  Optional<Fate> takeWrite() {
    return Optional.ofNullable(writes.poll());
  }
}
