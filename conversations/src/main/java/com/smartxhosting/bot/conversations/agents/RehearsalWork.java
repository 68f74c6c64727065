package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Ended;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Play;
import com.smartxhosting.bot.conversations.agents.RehearseDialog.ReadScript;
import com.smartxhosting.bot.conversations.agents.RehearseDialog.Rehearse;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Flawed;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import com.smartxhosting.bot.words.Text;

/** Lets agents rehearse flows. */
public final class RehearsalWork {

  private final Staff staff;
  private final Templates templates;
  private final Vocabulary vocabulary;
  private final Rehearsals rehearsals;

  public RehearsalWork(Staff staff, Flows flows, Vocabulary vocabulary, Rehearsals rehearsals) {
    this.staff = staff;
    this.templates = new Templates(flows, vocabulary);
    this.vocabulary = vocabulary;
    this.rehearsals = rehearsals;
  }

  public Outcome<Script> read(ReadScript query, Actor actor) {
    var script = query.script();
    return staff
        .admit(actor, AgentRole.AGENT)
        .flatMap(_ -> flow(script))
        .map(flow -> script.called(flow.title()));
  }

  private Outcome<Flow> flow(Script script) {
    return script.isPublished() ? published(script) : written(script.written());
  }

  private Outcome<Flow> published(Script script) {
    var template = Template.parse(script.what());
    return template
        .flatMap(templates::open)
        .map(
            flow -> {
              var problem = templates.problem(template.orElseThrow(), script.values());
              return problem.isEmpty() ? Outcome.ok(flow) : Outcome.<Flow>refused(problem);
            })
        .orElseGet(() -> Outcome.refused(Text.of("shares.what.gone")));
  }

  private Outcome<Flow> written(String text) {
    return switch (FlowReader.read(text, vocabulary)) {
      case Sound(var flow) -> Outcome.ok(flow);
      case Flawed(var flaws) -> Outcome.refused(PublishWork.sentences("rehearse.flawed", flaws));
    };
  }

  /** Everything is looked at again: what the dialog holds may be days old. */
  public Outcome<Ended> rehearse(Rehearse effect, Attempt attempt) {
    var script = effect.script();
    return staff
        .admit(attempt.actor(), AgentRole.AGENT)
        .flatMap(
            agent ->
                flow(script)
                    .flatMap(
                        flow ->
                            rehearsals.hold(
                                new Play(
                                    agent,
                                    attempt.actor(),
                                    flow,
                                    script.values(),
                                    effect.part()))));
  }

  /** What was pretended has gone with the process that has pretended it. */
  public Trace<Ended> rehearsedBefore(Rehearse effect, Attempt attempt) {
    return Trace.found(Ended.RESTART);
  }
}
