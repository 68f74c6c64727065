package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.flow.FlowStep.Ask;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A way that a customer is led, as its author wrote it. A version never changes once it is
 * published; customers on the way keep theirs.
 *
 * @param id its name for good: {@code a-z}, digits and dashes
 * @param version from 1; 0 for one that is not published
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

  /** Which step it is, from 1. */
  public int number(FlowStep step) {
    return steps.indexOf(step) + 1;
  }

  /**
   * The step that a walk comes to next. A step whose condition does not hold is passed over to the
   * one below it; a question that is answered already, to the one that follows it.
   *
   * @param from the step that is done; empty before the first
   * @param to the one that shall follow; empty for the one written below
   * @param values what conditions look at
   * @return empty below the last one
   */
  public Optional<FlowStep> next(
      String from, String to, Map<String, String> values, Predicate<Ask> answered) {
    var passed = new HashSet<String>();
    var found = to.isEmpty() ? below(from) : step(to);
    while (found.isPresent()) {
      var step = found.get();
      if (!passed.add(step.id())) {
        throw new IllegalStateException(
            "Flow '%s' goes round at '%s' without a word from the customer; let it end somewhere."
                .formatted(id, step.id()));
      }
      if (!step.when().map(condition -> condition.holds(values)).orElse(true)) {
        found = below(step.id());
      } else if (step instanceof Ask ask && answered.test(ask)) {
        found = ask.next().isEmpty() ? below(ask.id()) : step(ask.next());
      } else {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<FlowStep> below(String name) {
    return name.isEmpty()
        ? steps.stream().findFirst()
        : step(name).map(this::number).filter(at -> at < steps.size()).map(steps::get);
  }

  /**
   * The names of the parameters that a step asks for; the others must be given when it is shared.
   */
  public Set<String> asked() {
    return steps.stream()
        .filter(Ask.class::isInstance)
        .map(step -> ((Ask) step).parameter().name())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same, published as this version. */
  public Flow as(int number) {
    return new Flow(id, number, title, about, parameters, steps);
  }
}
