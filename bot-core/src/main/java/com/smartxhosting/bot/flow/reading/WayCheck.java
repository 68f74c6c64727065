package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.FlowStep.Ask;
import com.smartxhosting.bot.flow.FlowStep.Check;
import com.smartxhosting.bot.flow.FlowStep.Choose;
import com.smartxhosting.bot.flow.FlowStep.End;
import com.smartxhosting.bot.flow.FlowStep.Handover;
import com.smartxhosting.bot.flow.FlowStep.Run;
import com.smartxhosting.bot.flow.FlowStep.Tell;
import com.smartxhosting.bot.flow.FlowStep.Wait;
import com.smartxhosting.bot.flow.Ways;
import com.smartxhosting.bot.flow.Ways.Way;
import com.smartxhosting.bot.flow.Ways.Why;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds the ways through a flow: every step can be come to, and left, and not without end. */
final class WayCheck {

  private final Draft draft;
  private final Flow flow;
  private final Ways ways;
  private final List<String> order;
  private final Flaws flaws;

  WayCheck(Draft draft, Flaws flaws) {
    this.draft = draft;
    this.flow = draft.flow();
    this.ways = Ways.of(flow);
    this.order = flow.steps().stream().map(FlowStep::id).toList();
    this.flaws = flaws;
  }

  void run() {
    ways.all().forEach(this::leadsSomewhere);
    ways.all().forEach(this::doesNotTurnByItself);
    reached();
    ended();
    if (flaws.none()) {
      filled();
    }
  }

  private void leadsSomewhere(Way way) {
    if (way.to().isEmpty()) {
      flaws.add(
          spot(way),
          "Nothing follows here%s. Write 'end: ...' below it, or name a step.",
          way.why() == Why.PASSED ? " when its 'when' does not hold" : "");
    }
  }

  private void doesNotTurnByItself(Way way) {
    boolean back = order.indexOf(way.to()) <= order.indexOf(way.from());
    if (!way.to().isEmpty()
        && back
        && byItself(way)
        && ways.reach(way.to(), this::byItself).contains(way.from())) {
      flaws.add(
          spot(way),
          "From here it goes back to '%s' again and again without the customer doing anything."
              + " Put a 'tell' or a 'choose' between.",
          way.to());
    }
  }

  /** Whether a run can go this way without the customer doing anything. */
  private boolean byItself(Way way) {
    return way.why() == Why.PASSED
        || switch (flow.step(way.from()).orElseThrow()) {
          case Check _, Wait _ -> true;
          case Ask _ -> true; // passed over when the answer is known
          case Tell _, Choose _, Run _, Handover _, End _ -> false;
        };
  }

  private void reached() {
    var reached = ways.reach(order.getFirst(), _ -> true);
    for (var step : order) {
      if (!reached.contains(step)) {
        flaws.add(
            draft.at("steps", order.indexOf(step)),
            "No way leads to this step. Name it in a 'next', or leave it out.");
      }
    }
  }

  private void ended() {
    var lost =
        flow.steps().stream()
            .map(FlowStep::id)
            .filter(step -> ways.reach(step, _ -> true).stream().noneMatch(this::ends))
            .findFirst();
    lost.ifPresent(
        step ->
            flaws.add(
                draft.at("steps", order.indexOf(step)),
                "From this step no way leads to an 'end' or a 'handover'."));
  }

  private boolean ends(String step) {
    return step.isEmpty()
        || switch (flow.step(step).orElseThrow()) {
          case Handover _, End _ -> true;
          case Tell _, Ask _, Choose _, Check _, Run _, Wait _ -> false;
        };
  }

  /** A placeholder whose parameter is asked for, but not on every way that leads to it. */
  private void filled() {
    for (int i = 0; i < order.size(); i++) {
      var step = flow.steps().get(i);
      var given = step.when().map(condition -> condition.names()).orElse(Set.of());
      for (var value : new TreeSet<>(Uses.of(step))) {
        if (!given.contains(value) && cameWithout(value, step.id())) {
          flaws.add(
              draft.at("steps", i),
              "'{%s}' may still be empty in this step, since a way leads here that does not ask for"
                  + " it.",
              value);
        }
      }
    }
  }

  /** Whether a way from the first step leads here on which nobody asks for the value. */
  private boolean cameWithout(String value, String step) {
    var asks = flow.steps().stream().filter(each -> gives(each, value)).map(FlowStep::id).toList();
    if (asks.isEmpty()) {
      return false; // given when the flow is shared, or a fact
    }
    var first = order.getFirst();
    return !asks.contains(first)
        && ways.reach(first, way -> !asks.contains(way.to())).contains(step);
  }

  private static boolean gives(FlowStep step, String value) {
    return switch (step) {
      case Ask ask -> ask.parameter().name().equals(value);
      case Choose choose -> choose.id().equals(value);
      case Tell _, Check _, Run _, Wait _, Handover _, End _ -> false;
    };
  }

  private Spot spot(Way way) {
    var number = order.indexOf(way.from());
    return switch (way.why()) {
      case NEXT -> draft.at("steps", number, "next");
      case CHOSEN -> draft.at("steps", number, "choices", way.choice(), "next");
      case YES ->
          draft.at(
              "steps",
              number,
              flow.step(way.from()).orElseThrow() instanceof Wait ? "next" : "yes");
      case NO -> draft.at("steps", number, "no");
      case LEFT -> draft.at("steps", number, "left");
      case LATE -> draft.at("steps", number, "late");
      case PASSED -> draft.at("steps", number, "when");
    };
  }
}
