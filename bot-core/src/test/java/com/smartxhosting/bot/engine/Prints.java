package com.smartxhosting.bot.engine;

import java.time.Instant;
import java.util.List;

/** Lets tests read the footprints of a turn, as the shell stores them. */
public final class Prints {

  public static List<Footprint> of(
      Machine machine, Session before, Session after, Input input, Instant now) {
    return machine.footprints(before, after, input, now);
  }

  private Prints() {}
}
