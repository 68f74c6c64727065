package com.smartxhosting.bot.flow.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong. */
final class Flaws {

  private static final int MOST = 50;

  private final List<Flaw> found = new ArrayList<>();

  void add(Spot spot, String sentence, Object... words) {
    var flaw =
        new Flaw(
            spot.line(), spot.column(), words.length == 0 ? sentence : sentence.formatted(words));
    if (found.size() < MOST && !found.contains(flaw)) {
      found.add(flaw);
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  List<Flaw> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(Flaw::line).thenComparingInt(Flaw::column))
        .toList();
  }
}
