package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.guidance.Checks;
import com.smartxhosting.bot.conversations.notices.Watching.Subject;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.flow.AwaitCheck;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.Walk;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Watches for what a guided customer waits for. Its notice takes him on from that step, wherever he
 * is by then.
 */
public final class AwaitedStep implements Lookout {

  /** No step waits longer, whatever its author has written. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private static final Duration FIRST = Duration.ofSeconds(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final Flows flows;
  private final Trails trails;
  private final Checks checks;

  AwaitedStep(Flows flows, Trails trails, Checks checks) {
    this.flows = flows;
    this.trails = trails;
    this.checks = checks;
  }

  /** With the facts as they are now, by which the step knows what it waits for. */
  public static List<Subject> of(AwaitCheck effect) {
    var walk = effect.walk();
    var known = Walk.of(walk.run(), walk.flow(), walk.version(), walk.known());
    var about = FlowDialog.going(known, "", effect.step().id());
    return List.of(new Subject(Topic.GUIDANCE, about, FIRST));
  }

  @Override
  public Sight look(Watch watch, Account account, Instant now) {
    var step = step(watch).filter(wait -> stands(watch, wait));
    return step.map(wait -> look(watch, wait, account, now)).orElseGet(Sight::overQuietly);
  }

  private Sight look(Watch watch, FlowStep.Wait step, Account account, Instant now) {
    var walk = Walk.of(watch.about());
    return switch (checks.holds(step.check(), walk.filled(step.with()), account, now)) {
      case Outcome.Ok<Boolean>(var holds) when holds ->
          Sight.over(news(watch, "holds", watch.about()));
      case Outcome.Ok<Boolean> _, Outcome.Refused<Boolean> _ -> waiting(watch, step, now);
      case Outcome.Failed<Boolean> _, Outcome.Unknown<Boolean> _ -> new Sight.Unseen();
    };
  }

  private Sight waiting(Watch watch, FlowStep.Wait step, Instant now) {
    if (watch.age(now).compareTo(step.longest()) < 0) {
      return new Sight.Waiting(List.of(), List.of(), pause(watch));
    }
    return Sight.over(
        news(watch, "late", FlowDialog.going(Walk.of(watch.about()), step.id(), step.late())));
  }

  /**
   * Whether he still waits there, or has left the chat to itself; whoever went on needs no word.
   */
  private boolean stands(Watch watch, FlowStep.Wait step) {
    var prints = trails.of(Walk.of(watch.about()).run());
    return !prints.isEmpty() && stands(prints.getLast(), step);
  }

  private static boolean stands(Footprint last, FlowStep.Wait step) {
    return last.step().equals(step.id()) && last.what() != What.DONE;
  }

  private Optional<Flow> flow(Watch watch) {
    var walk = Walk.of(watch.about());
    return flows.find(walk.flow(), walk.version());
  }

  private Optional<FlowStep.Wait> step(Watch watch) {
    return flow(watch)
        .flatMap(flow -> flow.step(watch.about().text(FlowDialog.TO)))
        .filter(FlowStep.Wait.class::isInstance)
        .map(FlowStep.Wait.class::cast);
  }

  private static Duration pause(Watch watch) {
    var doubled = FIRST.multipliedBy(1L << Math.min(watch.looks(), 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  @Override
  public Duration longest() {
    return LONGEST;
  }

  @Override
  public News late(Watch watch, Account account) {
    return news(watch, "late", watch.about());
  }

  @Override
  public Text title(Watch watch) {
    return word(watch, "title");
  }

  private News news(Watch watch, String what, Answers given) {
    var goOn = new Offer(Text.of("notices.offer.go-on"), FlowDialog.ID.name(), given);
    return new News(what, Kind.GUIDANCE, word(watch, what), List.of(goOn));
  }

  private Text word(Watch watch, String which) {
    var values = Walk.of(watch.about()).values();
    var title =
        flow(watch)
            .map(flow -> flow.title().with(values))
            .orElseGet(() -> Text.of("notices.guidance.gone"));
    return Text.of("notices.guidance." + which).with("flow", title);
  }
}
