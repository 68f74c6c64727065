package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.FlowStep.Choice;
import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.reading.Grammar.Kind;
import com.smartxhosting.bot.flow.reading.Reading.Flawed;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import com.smartxhosting.bot.flow.reading.Yaml.Entries;
import com.smartxhosting.bot.flow.reading.Yaml.Entry;
import com.smartxhosting.bot.flow.reading.Yaml.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a flow that is written in YAML. */
public final class FlowReader {

  private final String language;
  private final Flaws flaws = new Flaws();

  private FlowReader(String language) {
    this.language = language;
  }

  /** Reads a flow and holds it to what we can do. */
  public static Reading read(String text, Vocabulary vocabulary) {
    var reader = new FlowReader(vocabulary.languages().getFirst());
    var draft = reader.draft(text);
    if (reader.flaws.none()) {
      draft.ifPresent(sound -> new FlowCheck(sound, vocabulary, reader.flaws).run());
    }
    return reader.reading(draft);
  }

  /**
   * Reads a flow as it stands, such as one that was published when we could do other things.
   *
   * @param language of texts that tell none, as a BCP 47 tag
   */
  public static Reading read(String text, String language) {
    var reader = new FlowReader(language);
    return reader.reading(reader.draft(text));
  }

  private Reading reading(Optional<Draft> draft) {
    return flaws.none() ? new Sound(draft.orElseThrow().flow()) : new Flawed(flaws.inOrder());
  }

  private Optional<Draft> draft(String text) {
    return new YamlReader(flaws)
        .read(text)
        .flatMap(
            yaml -> {
              if (yaml instanceof Entries entries) {
                return Optional.of(new Draft(flow(entries), entries.places()));
              }
              flaws.add(yaml.spot(), "A flow begins with its id, such as 'id: my-flow'.");
              return Optional.empty();
            });
  }

  private Flow flow(Entries entries) {
    var part = new Part(entries, language, flaws).holding("A flow", Grammar.FLOW);
    var id = part.name("id", "");
    var title = part.said("title");
    var about = part.said("about");
    var parameters = new ArrayList<Parameter>();
    part.named("parameters", "parameters by name")
        .forEach((name, entry) -> parameter(part, name, entry).ifPresent(parameters::add));
    return new Flow(
        id,
        0,
        title,
        about,
        parameters,
        steps(part, Optional.ofNullable(entries.all().get("steps")), parameters));
  }

  private Optional<Parameter> parameter(Part flow, String name, Entry entry) {
    if (!(entry.value() instanceof Entries entries)) {
      flaws.add(entry.spot(), "Write the kind and the label of '%s' below it.", name);
      return Optional.empty();
    }
    var part = flow.below(entries).holding("A parameter", Grammar.PARAMETER);
    return Optional.of(
        new Parameter(
            name, part.word("kind"), part.said("label"), part.said("hint"), part.yes("shareable")));
  }

  private List<FlowStep> steps(Part flow, Optional<Entry> written, List<Parameter> parameters) {
    var steps = new ArrayList<FlowStep>();
    written.ifPresent(
        entry -> {
          if (entry.value() instanceof Items(var spot, var all)) {
            if (all.isEmpty()) {
              flaws.add(spot, "A flow needs a step.");
            }
            all.forEach(
                step -> step(flow, step, steps.size() + 1, parameters).ifPresent(steps::add));
          } else {
            flaws.add(entry.spot(), "Write a list below 'steps:', such as '- tell: Welcome.'.");
          }
        });
    return steps;
  }

  private Optional<FlowStep> step(Part flow, Yaml yaml, int number, List<Parameter> parameters) {
    if (!(yaml instanceof Entries entries) || entries.all().isEmpty()) {
      flaws.add(yaml.spot(), "A step begins with its kind, such as 'tell: Welcome.'.");
      return Optional.empty();
    }
    var first = entries.all().keySet().iterator().next();
    var kind = Kind.of(first);
    if (kind.isEmpty()) {
      flaws.add(
          entries.spot(),
          "A step begins with its kind; '%s' is none. %s",
          first,
          Nearest.to(first, Kind.words()));
    }
    return kind.map(
        known ->
            step(
                known,
                flow.below(entries).holding("A step '%s'".formatted(first), known.keys()),
                number,
                parameters));
  }

  private FlowStep step(Kind kind, Part part, int number, List<Parameter> parameters) {
    var id = part.name("name", kind.word() + "-" + number);
    var when = part.condition("when");
    var next = part.word("next");
    return switch (kind) {
      case TELL -> new FlowStep.Tell(id, when, part.said("tell"), next);
      case ASK -> new FlowStep.Ask(id, when, asked(part.word("ask"), parameters), next);
      case CHOOSE -> new FlowStep.Choose(id, when, part.said("choose"), choices(part));
      case CHECK ->
          new FlowStep.Check(
              id, when, part.word("check"), part.values("with"), part.word("yes"), part.word("no"));
      case RUN ->
          new FlowStep.Run(
              id,
              when,
              part.said("text"),
              part.word("run"),
              part.values("with"),
              next,
              part.word("left"));
      case WAIT ->
          new FlowStep.Wait(
              id,
              when,
              part.said("text"),
              part.word("wait"),
              part.values("with"),
              part.duration("longest"),
              next,
              part.word("late"));
      case HANDOVER -> new FlowStep.Handover(id, when, part.said("handover"));
      case END -> new FlowStep.End(id, when, part.said("end"));
    };
  }

  /** One that is not listed has no kind, which the check tells. */
  private static Parameter asked(String name, List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElse(new Parameter(name, "", new Said(Map.of()), new Said(Map.of()), false));
  }

  private List<Choice> choices(Part step) {
    var choices = new ArrayList<Choice>();
    var written = step.named("choices", "what can be chosen, such as 'google: Google Workspace',");
    written.forEach((name, entry) -> choices.add(choice(step, name, entry)));
    return choices;
  }

  /** A choice is its label, or entries of which one is its label. */
  private Choice choice(Part step, String name, Entry entry) {
    if (entry.value() instanceof Entries entries
        && (entries.all().containsKey("label") || entries.all().containsKey("next"))) {
      var part = step.below(entries).holding("A choice", Grammar.CHOICE);
      return new Choice(name, part.said("label"), part.word("next"));
    }
    var alone = new Entries(entry.spot(), Map.of(name, entry));
    return new Choice(name, step.below(alone).said(name), "");
  }
}
