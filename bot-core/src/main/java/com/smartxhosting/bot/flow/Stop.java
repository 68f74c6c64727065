package com.smartxhosting.bot.flow;

import java.util.Map;
import java.util.Optional;

/**
 * What a walk comes to.
 *
 * @param title of the flow
 * @param step empty behind the last one
 * @param number which step it is, from 1
 * @param of how many there are
 * @param facts about the service of the run
 */
public record Stop(
    Said title, Optional<FlowStep> step, int number, int of, Map<String, String> facts) {

  public Stop {
    facts = Map.copyOf(facts);
  }

  /**
   * @param found where the flow leads to; empty at its end
   */
  public static Stop at(Flow flow, Optional<FlowStep> found, Map<String, String> facts) {
    int of = flow.steps().size();
    return new Stop(flow.title(), found, found.map(flow::number).orElse(of), of, facts);
  }
}
