package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.flow.FlowStep.Ask;
import com.smartxhosting.bot.flow.FlowStep.Check;
import com.smartxhosting.bot.flow.FlowStep.Choose;
import com.smartxhosting.bot.flow.FlowStep.End;
import com.smartxhosting.bot.flow.FlowStep.Handover;
import com.smartxhosting.bot.flow.FlowStep.Run;
import com.smartxhosting.bot.flow.FlowStep.Tell;
import com.smartxhosting.bot.flow.FlowStep.Wait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the steps of a flow lead to each other.
 *
 * @param all in the order of the steps
 */
public record Ways(List<Way> all) {

  /** What makes a run go this way. */
  public enum Why {
    /** The step is over. */
    NEXT,
    /** A choice is made. */
    CHOSEN,
    /** The check holds. */
    YES,
    /** The check does not hold. */
    NO,
    /** The customer left the form. */
    LEFT,
    /** It took too long. */
    LATE,
    /** The step's condition does not hold. */
    PASSED
  }

  /**
   * From one step to another.
   *
   * @param to empty where nothing stands below the last step
   * @param choice the name of the choice that was made, or empty
   */
  public record Way(String from, String to, Why why, String choice) {}

  public Ways {
    all = List.copyOf(all);
  }

  public static Ways of(Flow flow) {
    var ways = new ArrayList<Way>();
    var steps = flow.steps();
    for (int i = 0; i < steps.size(); i++) {
      var below = i + 1 < steps.size() ? steps.get(i + 1).id() : "";
      ways.addAll(from(steps.get(i), below));
    }
    return new Ways(ways);
  }

  private static List<Way> from(FlowStep step, String below) {
    var ways = new ArrayList<Way>();
    switch (step) {
      case Tell tell -> ways.add(way(tell, tell.next(), below, Why.NEXT));
      case Ask ask -> ways.add(way(ask, ask.next(), below, Why.NEXT));
      case Choose choose ->
          choose
              .choices()
              .forEach(
                  choice ->
                      ways.add(
                          new Way(
                              choose.id(),
                              orBelow(choice.next(), below),
                              Why.CHOSEN,
                              choice.name())));
      case Check check -> {
        ways.add(way(check, check.yes(), below, Why.YES));
        ways.add(way(check, check.no(), below, Why.NO));
      }
      case Run run -> {
        ways.add(way(run, run.next(), below, Why.NEXT));
        ways.add(way(run, run.left(), below, Why.LEFT));
      }
      case Wait wait -> {
        ways.add(way(wait, wait.next(), below, Why.YES));
        ways.add(way(wait, wait.late(), below, Why.LATE));
      }
      case Handover _, End _ -> {}
    }
    step.when().ifPresent(_ -> ways.add(way(step, "", below, Why.PASSED)));
    return ways;
  }

  private static Way way(FlowStep step, String to, String below, Why why) {
    return new Way(step.id(), orBelow(to, below), why, "");
  }

  private static String orBelow(String to, String below) {
    return to.isEmpty() ? below : to;
  }

  /** Where one can come to from a step, itself among them. */
  public Set<String> reach(String start, Predicate<Way> open) {
    var seen = new HashSet<>(Set.of(start));
    var ahead = new ArrayDeque<>(List.of(start));
    while (!ahead.isEmpty()) {
      var here = ahead.remove();
      all.stream()
          .filter(way -> way.from().equals(here) && open.test(way))
          .map(Way::to)
          .filter(seen::add)
          .forEach(ahead::add);
    }
    return seen;
  }
}
