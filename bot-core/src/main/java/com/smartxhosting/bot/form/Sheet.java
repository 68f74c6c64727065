package com.smartxhosting.bot.form;

import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.document.Pem;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The questions of a form that can be asked for together, and how what was written is read. */
final class Sheet {

  /** More than any sheet takes on the channels we know, so not worth keeping. */
  private static final int LONGEST_LINE = 4_000;

  private final Form<?> form;

  Sheet(Form<?> form) {
    this.form = form;
  }

  /**
   * The question asked for, those that were written to together with it, and the open ones right
   * after it that are answered by typing and by nothing else.
   *
   * @param typed what was written when some of it was refused, by field
   */
  List<Field<?>> fields(Answers answers, Field<?> asked, Map<String, String> typed) {
    var fields = new ArrayList<Field<?>>();
    boolean follows = false;
    for (var field : form.asked(answers)) {
      if (field.name().equals(asked.name())) {
        fields.add(field);
        follows = true;
      } else if (typed.containsKey(field.name())) {
        fields.add(field);
      } else {
        follows = follows && isLine(field) && !answers.has(field) && isClear(field, fields);
        if (follows) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  private static boolean isLine(Field<?> field) {
    return !field.closed() && field.picker().isEmpty() && field.offer().isEmpty();
  }

  /** Whether it applies can be told without the answers to those on the same sheet. */
  private static boolean isClear(Field<?> field, List<Field<?>> before) {
    return before.stream().noneMatch(other -> field.line().after().contains(other.name()));
  }

  /**
   * What was written, read.
   *
   * @param answers those before, with all that could be taken
   * @param refused the questions whose answers could not, in the order of the form
   * @param problem why, for each of them; empty when all could be taken
   * @param typed all that was written but secrets, for a sheet that is opened again
   */
  record Written(Answers answers, List<String> refused, Text problem, Map<String, String> typed) {}

  /**
   * Reads each text by its own field, given the answers before it. What is left empty beside the
   * question asked for is not wrong: it is asked for next.
   */
  Written read(Answers answers, Field<?> asked, Map<String, String> texts) {
    var better = answers;
    var refused = new ArrayList<String>();
    var reasons = new ArrayList<Text>();
    for (var field : form.fields()) {
      var text = texts.get(field.name());
      if (text == null || !field.when().test(better)) {
        continue;
      }
      var given = whole(field, text, better);
      switch (field.parse(given, better)) {
        case Valid<?> _ ->
            better = better.with(field, field.sealed() ? given : given.strip()).notBegun(field);
        case Invalid<?> _ when isCutOff(field, given) -> {
          better = better.begun(field, given);
          refused.add(field.name());
          reasons.add(Text.of("kernel.document.cut-off"));
        }
        case Invalid<?>(var why) -> {
          better = better.notBegun(field);
          if (!text.isBlank() || field.name().equals(asked.name())) {
            refused.add(field.name());
            reasons.add(texts.size() == 1 ? why : named(field, why));
          }
        }
      }
    }
    return new Written(better, refused, Text.joined(reasons, "\n"), kept(texts));
  }

  /**
   * The question that a file answers although another one was asked, as when several files are sent
   * at once.
   */
  Optional<Field<?>> meant(Answers answers, Field<?> asked, Map<String, String> texts) {
    var text = texts.get(asked.name());
    if (text == null || texts.size() > 1 || !asked.takesDocument()) {
      return Optional.empty();
    }
    var given = whole(asked, text, answers);
    if (asked.parse(given, answers) instanceof Valid<?> || isCutOff(asked, given)) {
      return Optional.empty();
    }
    return form.asked(answers).stream()
        .filter(field -> field.takesDocument() && !answers.has(field))
        .filter(field -> !field.name().equals(asked.name()))
        .filter(field -> field.parse(text, answers) instanceof Valid<?>)
        .findFirst();
  }

  /**
   * What was given together with what came before it, where the whole is more than one message
   * takes; unless it says enough by itself.
   */
  private static String whole(Field<?> field, String text, Answers answers) {
    return answers
        .begun(field)
        .filter(_ -> field.parse(text, answers) instanceof Invalid<?>)
        .map(begun -> begun + "\n" + text)
        .filter(joined -> joined.length() <= Document.LARGEST)
        .orElse(text);
  }

  private static boolean isCutOff(Field<?> field, String text) {
    return field.takesDocument() && Pem.isCutOff(text);
  }

  private static Text named(Field<?> field, Text why) {
    return Text.of("kernel.form.refused").with("field", field.label()).with("reason", why);
  }

  private Map<String, String> kept(Map<String, String> texts) {
    return form.fields().stream()
        .filter(field -> !field.sealed() && texts.containsKey(field.name()))
        .collect(
            Collectors.toMap(
                Field::name,
                field -> {
                  var text = texts.get(field.name());
                  return text.length() <= LONGEST_LINE ? text : "";
                }));
  }
}
