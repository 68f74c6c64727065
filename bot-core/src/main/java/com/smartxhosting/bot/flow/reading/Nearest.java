package com.smartxhosting.bot.flow.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What somebody may have meant who wrote a name that nobody knows. */
final class Nearest {

  private static final int MOST_CHANGES = 3;
  private static final int MOST_LISTED = 12;

  private Nearest() {}

  /** A sentence with the name that differs least, or with those there are. */
  static String to(String written, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String name) -> changes(name, written)).thenComparing(n -> n))
        .filter(name -> changes(name, written) <= Math.clamp(written.length() / 3, 1, MOST_CHANGES))
        .map("Did you mean '%s'?"::formatted)
        .orElseGet(() -> listed(known));
  }

  private static String listed(Collection<String> known) {
    if (known.isEmpty()) {
      return "There is none yet.";
    }
    var names = known.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return "There is: %s%s.".formatted(names, known.size() > MOST_LISTED ? ", …" : "");
  }

  /** How many characters must change to make one of the other (Levenshtein). */
  private static int changes(String one, String other) {
    var above = new int[other.length() + 1];
    Arrays.setAll(above, at -> at);
    for (var row = 1; row <= one.length(); row++) {
      var line = new int[other.length() + 1];
      line[0] = row;
      for (var at = 1; at <= other.length(); at++) {
        var change = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
        line[at] = Math.min(above[at - 1] + change, 1 + Math.min(above[at], line[at - 1]));
      }
      above = line;
    }
    return above[other.length()];
  }
}
