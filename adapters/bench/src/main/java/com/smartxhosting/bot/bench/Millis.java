package com.smartxhosting.bot.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Times that something took, shortest first. */
final class Millis {

  private static final double NANOS = 1e6;

  private final double[] sorted;

  private Millis(double[] sorted) {
    this.sorted = sorted;
  }

  static Millis ofNanos(Collection<Long> times) {
    var sorted = times.stream().mapToDouble(nanos -> nanos / NANOS).toArray();
    Arrays.sort(sorted);
    return new Millis(sorted);
  }

  static Millis of(List<Millis> parts) {
    var sorted = parts.stream().flatMapToDouble(part -> Arrays.stream(part.sorted)).toArray();
    Arrays.sort(sorted);
    return new Millis(sorted);
  }

  double median() {
    return at(0.5);
  }

  double best() {
    return at(0);
  }

  /** The time within which this share of all was done. */
  double at(double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }
}
