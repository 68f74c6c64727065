package com.smartxhosting.bot.flow;

import java.util.List;
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
 * @param shareable the names of values that whoever shared the flow may see
 */
public record Stop(
    Said title,
    Optional<FlowStep> step,
    int number,
    int of,
    Map<String, String> facts,
    List<String> shareable) {

  public Stop {
    facts = Map.copyOf(facts);
    shareable = List.copyOf(shareable);
  }

  /**
   * @param found where the flow leads to; empty at its end
   */
  public static Stop at(Flow flow, Optional<FlowStep> found, Map<String, String> facts) {
    int of = flow.steps().size();
    var shareable =
        flow.parameters().stream().filter(Parameter::shareable).map(Parameter::name).toList();
    return new Stop(flow.title(), found, found.map(flow::number).orElse(of), of, facts, shareable);
  }
}
