package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.dialog.Entry.Takes;
import com.smartxhosting.bot.flow.FlowStep.Run;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.Parsed.Invalid;
import java.util.TreeMap;

/** Holds what a form is begun with to what it asks. */
final class FormCheck {

  private final Draft draft;
  private final Vocabulary vocabulary;
  private final Flaws flaws;

  FormCheck(Draft draft, Vocabulary vocabulary, Flaws flaws) {
    this.draft = draft;
    this.vocabulary = vocabulary;
    this.flaws = flaws;
  }

  void run(int number, Run run) {
    var form = vocabulary.forms().get(run.form());
    if (form == null) {
      flaws.add(
          draft.at("steps", number, "run"),
          "There is no form '%s'. %s",
          run.form(),
          Nearest.to(run.form(), vocabulary.forms().keySet()));
      return;
    }
    new TreeMap<>(run.with())
        .forEach(
            (name, value) ->
                answer(form, run, name, value, draft.at("steps", number, "with", name)));
  }

  private void answer(Form<?> form, Run run, String name, String value, Spot spot) {
    var names = form.fields().stream().map(Field::name).toList();
    if (!names.contains(name)) {
      flaws.add(
          spot,
          "The form '%s' does not ask for '%s'. %s",
          form.id(),
          name,
          Nearest.to(name, names));
      return;
    }
    var field = form.fields().get(names.indexOf(name));
    if (field.secret()) {
      flaws.add(spot, "'%s' is a secret that only the customer may give; leave it out.", name);
    } else if (field.line().takes() == Takes.DOCUMENT) {
      flaws.add(spot, "'%s' is a file that only the customer can give; leave it out.", name);
    } else if (Said.placeholders(value).isEmpty()
        && field.parse(value, literal(run)) instanceof Invalid<?>(var why)) {
      flaws.add(
          spot,
          "'%s' will not do for '%s': %s",
          value,
          name,
          vocabulary.words().plain(why, vocabulary.languages().getFirst()));
    }
  }

  /** The answers that are the same in every run. */
  private static Answers literal(Run run) {
    var answers = Answers.NONE;
    for (var each : run.with().entrySet()) {
      if (Said.placeholders(each.getValue()).isEmpty()) {
        answers = answers.with(each.getKey(), each.getValue());
      }
    }
    return answers;
  }
}
