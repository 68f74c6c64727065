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
import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.flow.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds a flow to what we can do: names, forms, checks, kinds. */
final class FlowCheck {

  private final Draft draft;
  private final Flow flow;
  private final Vocabulary vocabulary;
  private final Flaws flaws;

  /** Of a choice's step, what can be chosen. */
  private final Map<String, List<String>> choices = new HashMap<>();

  FlowCheck(Draft draft, Vocabulary vocabulary, Flaws flaws) {
    this.draft = draft;
    this.flow = draft.flow();
    this.vocabulary = vocabulary;
    this.flaws = flaws;
  }

  void run() {
    names();
    parameters();
    for (int i = 0; i < flow.steps().size(); i++) {
      step(i, flow.steps().get(i));
    }
    new TextCheck(draft, vocabulary, flaws).run();
    if (flaws.none()) { // ways between steps that are not there lead nowhere
      new WayCheck(draft, flaws).run();
    }
  }

  private void names() {
    var steps = new HashSet<String>();
    for (int i = 0; i < flow.steps().size(); i++) {
      var step = flow.steps().get(i);
      if (!steps.add(step.id())) {
        flaws.add(draft.at("steps", i, "name"), "Another step is called '%s' already.", step.id());
      }
      if (step instanceof Choose choose) {
        choices.put(choose.id(), choose.choices().stream().map(FlowStep.Choice::name).toList());
      }
    }
    for (var parameter : flow.parameters()) {
      if (choices.containsKey(parameter.name())) {
        flaws.add(
            draft.at("parameters", parameter.name()),
            "A 'choose' is called '%s' too, and its choice would become this value. Rename one.",
            parameter.name());
      }
    }
  }

  private void parameters() {
    for (var parameter : flow.parameters()) {
      var kind = vocabulary.kinds().get(parameter.kind());
      if (kind == null) {
        flaws.add(
            draft.at("parameters", parameter.name(), "kind"),
            "There is no kind '%s'. %s",
            parameter.kind(),
            Nearest.to(parameter.kind(), vocabulary.kinds().keySet()));
      } else if (kind.apply(parameter).picker().isPresent()
          && !parameter.name().equals(listed(parameter.kind()))) {
        flaws.add(
            draft.at("parameters", parameter.name()),
            "A parameter of the kind '%s' must be called '%s', by which its list is found.",
            parameter.kind(),
            listed(parameter.kind()));
      }
    }
  }

  /** What a list gives, whatever narrows or widens it: that of {@code any-service} a service. */
  private static String listed(String kind) {
    return kind.substring(kind.lastIndexOf('-') + 1);
  }

  private void step(int number, FlowStep step) {
    step.when()
        .ifPresent(
            condition ->
                new ConditionCheck(known(), choices, flaws)
                    .run(condition, draft.at("steps", number, "when")));
    switch (step) {
      case Tell tell -> leads(number, "next", tell.next());
      case Ask ask -> {
        asked(number, ask.parameter());
        leads(number, "next", ask.next());
      }
      case Choose choose ->
          choose
              .choices()
              .forEach(
                  choice ->
                      leads(
                          choice.next(),
                          draft.at("steps", number, "choices", choice.name(), "next")));
      case Check check -> {
        question(number, "check", check.check(), check.with());
        leads(number, "yes", check.yes());
        leads(number, "no", check.no());
      }
      case Run run -> {
        new FormCheck(draft, vocabulary, flaws).run(number, run);
        values(number, run.with());
        leads(number, "next", run.next());
        leads(number, "left", run.left());
      }
      case Wait wait -> {
        question(number, "wait", wait.check(), wait.with());
        leads(number, "next", wait.next());
        leads(number, "late", wait.late());
      }
      case Handover _, End _ -> {}
    }
  }

  private void leads(int number, String key, String to) {
    leads(to, draft.at("steps", number, key));
  }

  private void leads(String to, Spot spot) {
    if (!to.isEmpty() && flow.step(to).isEmpty()) {
      flaws.add(
          spot,
          "There is no step '%s'. %s",
          to,
          Nearest.to(to, flow.steps().stream().map(FlowStep::id).toList()));
    }
  }

  private void asked(int number, Parameter parameter) {
    if (!flow.parameters().contains(parameter)) {
      flaws.add(
          draft.at("steps", number, "ask"),
          "There is no parameter '%s'. %s",
          parameter.name(),
          Nearest.to(parameter.name(), flow.parameters().stream().map(Parameter::name).toList()));
    }
  }

  private void question(int number, String key, String check, Map<String, String> with) {
    var wanted = vocabulary.checks().get(check);
    if (wanted == null) {
      flaws.add(
          draft.at("steps", number, key),
          "There is no check '%s'. %s",
          check,
          Nearest.to(check, vocabulary.checks().keySet()));
      return;
    }
    for (var name : new TreeSet<>(with.keySet())) {
      if (!wanted.contains(name)) {
        flaws.add(
            draft.at("steps", number, "with", name),
            "The check '%s' has no '%s'. %s",
            check,
            name,
            Nearest.to(name, wanted));
      }
    }
    for (var name : new TreeSet<>(wanted)) {
      if (with.getOrDefault(name, "").isEmpty()) {
        flaws.add(
            draft.at("steps", number, "with"),
            "The check '%s' needs '%s' in its 'with'.",
            check,
            name);
      }
    }
    values(number, with);
  }

  private void values(int number, Map<String, String> with) {
    with.forEach(
        (name, value) ->
            Placeholders.check(value, known(), draft.at("steps", number, "with", name), flaws));
  }

  private Set<String> known() {
    return Placeholders.known(flow, vocabulary);
  }
}
