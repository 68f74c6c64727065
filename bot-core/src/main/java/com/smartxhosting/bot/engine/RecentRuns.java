package com.smartxhosting.bot.engine;

import java.time.Instant;
import java.util.Set;

/** Finds the runs in which something has happened, by the footprints that {@link Store} keeps. */
@FunctionalInterface
public interface RecentRuns {

  /**
   * The runs in which a footprint was made between these moments. Those of other nodes may be made
   * by clocks that go a little wrong.
   *
   * @param until excluded
   */
  Set<String> between(Instant from, Instant until);
}
