package com.smartxhosting.bot.flow;

import java.util.List;
import java.util.Optional;

/**
 * A way that a customer is led, as its author wrote it. A version never changes once it is
 * published; customers on the way keep theirs.
 *
 * @param id its name for good: {@code a-z}, digits and dashes
 * @param version from 1
 * @param about a line for those who pick one to share
 * @param parameters what may be given when it is shared
 * @param steps from the first
 */
public record Flow(
    String id,
    int version,
    Said title,
    Said about,
    List<Parameter> parameters,
    List<FlowStep> steps) {

  public Flow {
    parameters = List.copyOf(parameters);
    steps = List.copyOf(steps);
  }

  public Optional<FlowStep> step(String name) {
    return steps.stream().filter(step -> step.id().equals(name)).findFirst();
  }
}
