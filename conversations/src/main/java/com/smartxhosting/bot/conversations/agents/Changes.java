package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep;
import java.util.List;

/**
 * How a draft of a flow differs from what is published, by the names of steps.
 *
 * @param added those that are new
 * @param changed those that say or do something else
 * @param dropped those that are gone
 */
record Changes(List<String> added, List<String> changed, List<String> dropped) {

  static Changes between(Flow published, Flow draft) {
    return new Changes(
        names(draft.steps().stream().filter(step -> published.step(step.id()).isEmpty()).toList()),
        names(
            draft.steps().stream()
                .filter(
                    step -> published.step(step.id()).filter(it -> !it.equals(step)).isPresent())
                .toList()),
        names(published.steps().stream().filter(step -> draft.step(step.id()).isEmpty()).toList()));
  }

  private static List<String> names(List<FlowStep> steps) {
    return steps.stream().map(FlowStep::id).toList();
  }

  /** Whether what differs are texts, the order, or parameters alone. */
  boolean none() {
    return added.isEmpty() && changed.isEmpty() && dropped.isEmpty();
  }
}
