package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The buttons around a screen, which every channel shows below the dialog's own, in this order. */
public enum Way {
  BACK,
  CANCEL,
  HOME,
  PERSON,
  /** Ends a rehearsal. */
  END;

  /** Its name on the wire; no digest of a message begins with a dot. */
  public String id() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  public Text label() {
    return Text.of("kernel.way." + name().toLowerCase(Locale.ROOT));
  }

  /** The ways that stand open. */
  public static List<Way> of(Shown.Ways open) {
    var ways = new ArrayList<Way>();
    if (open.back()) {
      ways.add(BACK);
    }
    if (open.cancel()) {
      ways.add(CANCEL);
    }
    if (open.home()) {
      ways.add(HOME);
    }
    if (open.person()) {
      ways.add(PERSON);
    }
    if (open.end()) {
      ways.add(END);
    }
    return ways;
  }

  static Optional<Way> named(String id) {
    for (var way : values()) {
      if (way.id().equals(id)) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }
}
