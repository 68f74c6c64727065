package com.smartxhosting.bot.engine;

import java.util.List;

/** Reads the footprints that {@link Store} keeps. */
public interface Trails {

  /** All of one run, in the order in which they were made. */
  List<Footprint> of(String run);
}
