package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.dialog.Entry.Takes;
import com.smartxhosting.bot.flow.FlowStep.Run;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.Parsed.Invalid;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what a form is begun with to what it asks. */
final class FormCheck {

  /** What some parsers look at beside their own value: mostly the domain that it is for. */
  private static final String EXAMPLE = "example.com";

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
    var dialog = vocabulary.dialogs().get(run.form());
    if (form != null) {
      begun(number, run, (name, value, spot) -> answer(form, run, name, value, spot));
    } else if (dialog != null) {
      begun(number, run, (name, _, spot) -> known(run.form(), name, dialog, spot));
    } else {
      var all = new TreeSet<>(vocabulary.forms().keySet());
      all.addAll(vocabulary.dialogs().keySet());
      flaws.add(
          draft.at("steps", number, "run"),
          "There is no form '%s'. %s",
          run.form(),
          Nearest.to(run.form(), all));
    }
  }

  /** What is done with a value that something is begun with. */
  private interface Each {
    void look(String name, String value, Spot spot);
  }

  private void begun(int number, Run run, Each each) {
    new TreeMap<>(run.with())
        .forEach((name, value) -> each.look(name, value, draft.at("steps", number, "with", name)));
  }

  private boolean known(String form, String name, Collection<String> names, Spot spot) {
    if (!names.contains(name)) {
      flaws.add(
          spot, "The form '%s' does not ask for '%s'. %s", form, name, Nearest.to(name, names));
    }
    return names.contains(name);
  }

  private void answer(Form<?> form, Run run, String name, String value, Spot spot) {
    var names = form.fields().stream().map(Field::name).toList();
    if (!known(form.id(), name, names, spot)) {
      return;
    }
    var field = form.fields().get(names.indexOf(name));
    if (field.secret()) {
      flaws.add(spot, "'%s' is a secret that only the customer may give; leave it out.", name);
    } else if (field.line().takes() == Takes.DOCUMENT) {
      flaws.add(spot, "'%s' is a file that only the customer can give; leave it out.", name);
    } else if (Said.placeholders(value).isEmpty()
        && field.parse(value, others(form, run)) instanceof Invalid<?>(var why)) {
      flaws.add(
          spot,
          "'%s' will not do for '%s': %s",
          value,
          name,
          vocabulary.words().plain(why, vocabulary.languages().getFirst()));
    }
  }

  /** The answers that are the same in every run, and examples of the others. */
  private static Answers others(Form<?> form, Run run) {
    var answers = Answers.NONE;
    for (var field : form.fields()) {
      var value = run.with().getOrDefault(field.name(), "");
      boolean same = !value.isEmpty() && Said.placeholders(value).isEmpty();
      answers = answers.with(field.name(), same ? value : EXAMPLE);
    }
    return answers;
  }
}
