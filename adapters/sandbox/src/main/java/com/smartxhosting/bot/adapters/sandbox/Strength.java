package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** How strong a password must be: Plesk's five levels, for services and mailboxes alike. */
public enum Strength {
  VERY_WEAK(5, List.of()),
  WEAK(6, List.of(Kind.LOWER, Kind.DIGIT)),
  MEDIUM(8, List.of(Kind.LOWER, Kind.UPPER, Kind.DIGIT)),
  STRONG(8, List.of(Kind.LOWER, Kind.UPPER, Kind.DIGIT, Kind.SPECIAL)),
  VERY_STRONG(16, List.of(Kind.LOWER, Kind.UPPER, Kind.DIGIT, Kind.SPECIAL));

  private static final int LONGEST = 255;

  private final int shortest;
  private final List<Kind> kinds;

  Strength(int shortest, List<Kind> kinds) {
    this.shortest = shortest;
    this.kinds = kinds;
  }

  /** Why a password will not do, naming all that is missing; empty when it will. */
  Optional<Text> objection(Secret password) {
    var typed = password.reveal();
    if (typed.length() > LONGEST) {
      return Optional.of(Text.of("sandbox.password.long").with("longest", LONGEST));
    }
    if (!typed.chars().allMatch(c -> c > ' ' && c < 127)) {
      return Optional.of(Text.of("sandbox.password.characters"));
    }
    var missing = missing(typed);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Text.of("sandbox.password.weak").with("missing", Text.joined(missing, ", ")));
  }

  private List<Text> missing(String typed) {
    var missing = new ArrayList<Text>();
    if (typed.length() < shortest) {
      missing.add(Text.of("sandbox.password.missing.length").with("shortest", shortest));
    }
    for (var kind : kinds) {
      if (typed.chars().noneMatch(kind.matches)) {
        missing.add(kind.named);
      }
    }
    return missing;
  }

  private enum Kind {
    LOWER(c -> c >= 'a' && c <= 'z', Text.of("sandbox.password.missing.lower")),
    UPPER(c -> c >= 'A' && c <= 'Z', Text.of("sandbox.password.missing.upper")),
    DIGIT(c -> c >= '0' && c <= '9', Text.of("sandbox.password.missing.digit")),
    SPECIAL(c -> !Character.isLetterOrDigit(c), Text.of("sandbox.password.missing.special"));

    private final IntPredicate matches;
    private final Text named;

    Kind(IntPredicate matches, Text named) {
      this.matches = matches;
      this.named = named;
    }
  }
}
