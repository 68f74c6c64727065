package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.RecentRuns;
import com.smartxhosting.bot.engine.Trails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Footprints that a test makes. */
public final class MemoryTrails implements Trails, RecentRuns {

  public final List<Footprint> prints = new ArrayList<>();

  @Override
  public List<Footprint> of(String run) {
    return prints.stream().filter(print -> print.run().equals(run)).toList();
  }

  @Override
  public Set<String> between(Instant from, Instant until) {
    return prints.stream()
        .filter(print -> !print.at().isBefore(from) && print.at().isBefore(until))
        .map(Footprint::run)
        .collect(Collectors.toSet());
  }
}
