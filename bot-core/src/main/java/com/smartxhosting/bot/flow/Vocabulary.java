package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What flows may speak of here.
 *
 * @param forms which they may run, by the ids of their dialogs
 * @param dialogs which they may run besides, with the names of what these may be begun with
 * @param kinds of values, by name: how a question for such a value is asked and read
 * @param checks by name, with the names of their arguments, all of which they need
 * @param facts about the service of a run, which conditions may look at
 * @param languages that we speak, as BCP 47 tags; every text must be there in the first
 * @param words in which a form's parser says why it refuses a value
 */
public record Vocabulary(
    Map<String, Form<?>> forms,
    Map<String, Set<String>> dialogs,
    Map<String, Function<Parameter, Field<?>>> kinds,
    Map<String, Set<String>> checks,
    Set<String> facts,
    List<String> languages,
    Words words) {

  public Vocabulary {
    forms = Map.copyOf(forms);
    dialogs = Map.copyOf(dialogs);
    kinds = Map.copyOf(kinds);
    checks = Map.copyOf(checks);
    facts = Set.copyOf(facts);
    languages = List.copyOf(languages);
  }

  /** How a question for a value is asked and read. */
  public Field<?> field(Parameter parameter) {
    var kind = kinds.get(parameter.kind());
    if (kind == null) {
      throw new IllegalStateException(
          "No kind of value is called '%s'; there are %s. Published flows still ask for it, so keep it."
              .formatted(parameter.kind(), new TreeSet<>(kinds.keySet())));
    }
    return kind.apply(parameter);
  }

  /** What is wrong with the value that a run has; empty when it is right, or there is none. */
  public Text problem(Parameter parameter, Map<String, String> values) {
    var value = values.getOrDefault(parameter.name(), "");
    return !value.isEmpty()
            && field(parameter).parse(value, new Answers(values, Map.of()))
                instanceof Parsed.Invalid<?>(var why)
        ? why
        : Text.NONE;
  }

  /** Whether a run has a value that will do. */
  public boolean has(Parameter parameter, Map<String, String> values) {
    return !values.getOrDefault(parameter.name(), "").isEmpty()
        && problem(parameter, values).isEmpty();
  }
}
