package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.agents.PublishForm.CheckDraft;
import com.smartxhosting.bot.conversations.agents.PublishForm.Publish;
import com.smartxhosting.bot.conversations.agents.PublishForm.Published;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen.Fact;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowLibrary;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.reading.Flaw;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Flawed;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what authors write to what we can do, and publishes it. */
public final class PublishWork {

  /** Whoever has mended these looks again. */
  private static final int MOST_FLAWS = 10;

  private final Staff staff;
  private final FlowLibrary library;
  private final Vocabulary vocabulary;

  public PublishWork(Staff staff, FlowLibrary library, Vocabulary vocabulary) {
    this.staff = staff;
    this.library = library;
    this.vocabulary = vocabulary;
  }

  /** Whoever may not publish is told so before he can confirm it. */
  public Outcome<Preview> check(CheckDraft query, Actor actor) {
    return Outcome.ok(
        staff
            .admit(actor, AgentRole.AUTHOR)
            .answered(_ -> preview(query.file().text()), PublishWork::stopped));
  }

  private Preview preview(String text) {
    return switch (FlowReader.read(text, vocabulary)) {
      case Sound(var flow) -> preview(flow, text);
      case Flawed(var flaws) -> stopped(sentences("flows.flawed", flaws));
    };
  }

  private static Preview stopped(Text why) {
    return new Preview(List.of(), List.of(), why);
  }

  /**
   * @param heading the key of what they mean for whoever has written it
   */
  static Text sentences(String heading, List<Flaw> flaws) {
    var lines = new ArrayList<Text>();
    lines.add(Text.of(heading));
    flaws.stream().limit(MOST_FLAWS).map(flaw -> Text.words(flaw.toString())).forEach(lines::add);
    if (flaws.size() > MOST_FLAWS) {
      lines.add(Text.of("flows.flawed.more").with("count", flaws.size() - MOST_FLAWS));
    }
    return Text.joined(lines, "\n");
  }

  private Preview preview(Flow draft, String text) {
    var latest = library.versions(draft.id()).stream().findFirst();
    if (latest.filter(it -> it.text().equals(text) && !it.retired()).isPresent()) {
      return stopped(Text.of("flows.same").with("version", latest.get().flow().version()));
    }
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(Text.of("flows.fact.id"), Text.words(draft.id())));
    facts.add(new Fact(Text.of("flows.fact.title"), draft.title().with(Map.of())));
    facts.add(new Fact(Text.of("flows.fact.becomes"), becomes(latest, text)));
    latest.ifPresentOrElse(
        before -> facts.addAll(changes(Changes.between(before.flow(), draft))),
        () ->
            facts.add(
                steps("flows.fact.steps", draft.steps().stream().map(FlowStep::id).toList())));
    return new Preview(facts, List.of(), Text.NONE);
  }

  private static Text becomes(Optional<FlowLibrary.Published> latest, String text) {
    return latest
        .map(
            before ->
                before.text().equals(text)
                    ? Text.of("flows.becomes.again").with("version", before.flow().version())
                    : Text.of("flows.becomes.next").with("version", before.flow().version() + 1))
        .orElseGet(() -> Text.of("flows.becomes.first"));
  }

  private static List<Fact> changes(Changes changes) {
    if (changes.none()) {
      return List.of(new Fact(Text.of("flows.fact.changed"), Text.of("flows.steps.same")));
    }
    var facts = new ArrayList<Fact>();
    facts.add(steps("flows.fact.added", changes.added()));
    facts.add(steps("flows.fact.changed", changes.changed()));
    facts.add(steps("flows.fact.dropped", changes.dropped()));
    facts.removeIf(fact -> fact.value().isEmpty());
    return facts;
  }

  private static Fact steps(String label, List<String> names) {
    return new Fact(Text.of(label), Text.words(String.join(", ", names)));
  }

  /** Everything is looked at again: what was checked may be days old. */
  public Outcome<Published> publish(Publish effect, Attempt attempt) {
    var text = effect.file().text();
    return staff
        .admit(attempt.actor(), AgentRole.AUTHOR)
        .flatMap(
            agent ->
                switch (FlowReader.read(text, vocabulary)) {
                  case Sound(var flow) ->
                      Outcome.ok(published(library.publish(flow, text, agent.conversation())));
                  case Flawed(var flaws) -> Outcome.refused(sentences("flows.flawed", flaws));
                });
  }

  /**
   * An earlier version of the same text may be this one, followed by another's, or an older one.
   */
  public Trace<Published> publishedBefore(Publish effect, Attempt attempt) {
    var text = effect.file().text();
    var latest = library.versions(effect.flow()).stream().findFirst();
    if (latest.filter(version -> version.text().equals(text)).isPresent()) {
      return latest.get().retired() ? Trace.missing() : Trace.found(published(latest.get()));
    }
    return library.knows(effect.flow(), text) ? Trace.unclear() : Trace.missing();
  }

  private static Published published(FlowLibrary.Published version) {
    return new Published(version.flow().id(), version.flow().version());
  }
}
