package com.smartxhosting.bot.conversations.relay;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.agents.Agent;
import com.smartxhosting.bot.conversations.agents.Custody;
import com.smartxhosting.bot.conversations.agents.Naming;
import com.smartxhosting.bot.conversations.agents.Staff;
import com.smartxhosting.bot.conversations.guidance.Threads;
import com.smartxhosting.bot.conversations.guidance.Threads.Remark;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.conversations.notices.Kind;
import com.smartxhosting.bot.conversations.notices.Notice;
import com.smartxhosting.bot.conversations.notices.WaitingNotices;
import com.smartxhosting.bot.conversations.relay.LeadDialog.HandBack;
import com.smartxhosting.bot.conversations.relay.LeadDialog.LoadStops;
import com.smartxhosting.bot.conversations.relay.LeadDialog.Stop;
import com.smartxhosting.bot.conversations.relay.RelayDialog.AgentCloses;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Answer;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Chat;
import com.smartxhosting.bot.conversations.relay.RelayDialog.LoadAgentsChat;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Reached;
import com.smartxhosting.bot.conversations.support.HumanDialog;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what an agent writes, and the steps that he names, to the customer whom he leads: into the
 * chat where that one began, as long as it is his.
 */
public final class AnswerWork {

  private final Leads leads;
  private final Custody custody;
  private final Naming naming;
  private final Threads threads;
  private final WaitingNotices waiting;
  private final InstantSource clock;

  /** Who leads whom. */
  private record Leading(Agent agent, Lead lead) {}

  public AnswerWork(
      Leads leads, Staff staff, Threads threads, WaitingNotices waiting, InstantSource clock) {
    this.leads = leads;
    this.custody = new Custody(staff, leads.shares());
    this.naming = new Naming(leads.flows());
    this.threads = threads;
    this.waiting = waiting;
    this.clock = clock;
  }

  private Outcome<Leading> his(String run, Actor actor) {
    return leads
        .of(run)
        .map(
            lead ->
                custody.of(actor, lead.share().id()).map(held -> new Leading(held.agent(), lead)))
        .orElseGet(() -> Outcome.refused(Text.of("shares.gone")));
  }

  private Outcome<Leading> reached(String run, Actor actor) {
    return his(run, actor)
        .flatMap(
            leading ->
                leads.reachesCustomer(leading.lead())
                    ? Outcome.ok(leading)
                    : Outcome.refused(Text.of("relay.unreached")));
  }

  public Outcome<Chat> chat(LoadAgentsChat query, Actor actor) {
    return his(query.run(), actor).map(leading -> chat(leading.lead()));
  }

  private Chat chat(Lead lead) {
    var share = lead.share();
    return new Chat(
        lead.run().id(),
        naming.who(share),
        Text.of("relay.about.agent")
            .with("what", naming.what(share))
            .with("ticket", naming.ticket(share))
            .with("number", lead.last().map(Footprint::number).orElse(0))
            .with("of", lead.last().map(Footprint::of).orElse(0)),
        Remarks.of(threads, lead.run().id(), Writer.AGENT, naming.who(share)),
        Remarks.stage(threads, lead.run().id()));
  }

  public Outcome<Reached> answer(Answer effect, Attempt attempt) {
    return reached(effect.run(), attempt.actor())
        .flatMap(
            leading ->
                threads.isOpen(effect.run())
                    ? Outcome.ok(passOn(leading, effect, attempt))
                    : Outcome.refused(Text.of("relay.closed")));
  }

  private Reached passOn(Leading leading, Answer effect, Attempt attempt) {
    var name = leading.agent().name();
    threads.add(
        new Remark(
            attempt.key(), effect.run(), Writer.AGENT, name, effect.words(), clock.instant()));
    tell(
        leading,
        attempt,
        Text.of("relay.line.AGENT")
            .with("name", name)
            .with("words", new Text.Confided(effect.words())),
        offers(leading.lead()));
    return new Reached.PassedOn();
  }

  private static List<Offer> offers(Lead lead) {
    var offers = new ArrayList<Offer>();
    offers.add(
        new Offer(
            Text.of("relay.offer.back"),
            HumanDialog.ID.name(),
            Answers.of(House.RUN, lead.run().id())));
    if (!lead.isOver()) {
      offers.add(goOn(FlowDialog.going(lead.walk(), "", "")));
    }
    return offers;
  }

  private static Offer goOn(Answers given) {
    return new Offer(Text.of("notices.offer.go-on"), FlowDialog.ID.name(), given);
  }

  private boolean tell(Leading leading, Attempt attempt, Text word, List<Offer> offers) {
    var run = leading.lead().run();
    return waiting.addOnce(
        new Notice(
            Remarks.notice(attempt.key()),
            run.customer(),
            run.conversation(),
            Kind.ANSWER,
            word,
            offers,
            clock.instant()));
  }

  public Trace<Reached> answeredBefore(Answer effect, Attempt attempt) {
    return before(attempt) ? Trace.found(new Reached.PassedOn()) : Trace.missing();
  }

  private boolean before(Attempt attempt) {
    return waiting.addedAt(Remarks.notice(attempt.key())).isPresent();
  }

  /** May be carried out again. */
  public Outcome<Boolean> close(AgentCloses effect, Attempt attempt) {
    return his(effect.run(), attempt.actor())
        .map(
            leading -> {
              threads.close(effect.run());
              return tell(
                  leading,
                  attempt,
                  Text.of("relay.closed.by").with("who", leading.agent().name()),
                  List.of());
            });
  }

  // ---- handing back

  public Outcome<List<Stop>> stops(LoadStops query, Actor actor) {
    return his(query.run(), actor)
        .flatMap(
            leading -> {
              var stops = stops(leading.lead());
              return stops.isEmpty() || leading.lead().isOver()
                  ? Outcome.refused(Text.of("relay.lead.none"))
                  : Outcome.ok(stops);
            });
  }

  /** What lies ahead may stand on values that are still to be given. */
  private List<Stop> stops(Lead lead) {
    int furthest = lead.trail().stream().mapToInt(Footprint::number).max().orElse(0);
    return lead.flow().steps().stream()
        .filter(step -> lead.flow().number(step) <= furthest && canBeReturnedTo(step))
        .map(step -> new Stop(step.id(), label(lead, step)))
        .toList();
  }

  private static boolean canBeReturnedTo(FlowStep step) {
    return switch (step) {
      case FlowStep.Tell _,
          FlowStep.Ask _,
          FlowStep.Choose _,
          FlowStep.Check _,
          FlowStep.Run _,
          FlowStep.Wait _ ->
          true;
      case FlowStep.Handover _, FlowStep.End _ -> false;
    };
  }

  private static Text label(Lead lead, FlowStep step) {
    var name =
        step instanceof FlowStep.Ask ask
            ? ask.parameter().label().with(Map.of())
            : Text.words(step.id());
    return Text.of("relay.lead.step").with("number", lead.flow().number(step)).with("name", name);
  }

  public Outcome<Boolean> handBack(HandBack effect, Attempt attempt) {
    return reached(effect.run(), attempt.actor())
        .flatMap(
            leading ->
                step(leading.lead(), effect.step())
                    .map(step -> Outcome.ok(handBack(leading, step, attempt)))
                    .orElseGet(() -> Outcome.refused(Text.of("relay.lead.none"))));
  }

  private Optional<FlowStep> step(Lead lead, String name) {
    return lead.isOver() || stops(lead).stream().noneMatch(stop -> stop.step().equals(name))
        ? Optional.empty()
        : lead.flow().step(name);
  }

  private boolean handBack(Leading leading, FlowStep step, Attempt attempt) {
    var lead = leading.lead();
    var anew = step instanceof FlowStep.Ask ask ? ask.parameter().name() : "";
    return tell(
        leading,
        attempt,
        Text.of("relay.led.word")
            .with("name", leading.agent().name())
            .with("what", naming.what(lead.share()))
            .with("step", label(lead, step)),
        List.of(goOn(FlowDialog.leading(lead.walk(), step.id(), anew))));
  }

  public Trace<Boolean> handedBackBefore(HandBack effect, Attempt attempt) {
    return before(attempt) ? Trace.found(true) : Trace.missing();
  }
}
