package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What flows may speak of here.
 *
 * @param forms which they may run, by the ids of their dialogs
 * @param kinds of values, by name: how a question for such a value is asked and read
 * @param checks by name, with the names of their arguments
 * @param facts about the service of a run, which conditions may look at
 * @param languages that we speak, as BCP 47 tags; every text must be there in the first
 */
public record Vocabulary(
    Map<String, Form<?>> forms,
    Map<String, Function<Parameter, Field<?>>> kinds,
    Map<String, Set<String>> checks,
    Set<String> facts,
    List<String> languages) {

  public Vocabulary {
    forms = Map.copyOf(forms);
    kinds = Map.copyOf(kinds);
    checks = Map.copyOf(checks);
    facts = Set.copyOf(facts);
    languages = List.copyOf(languages);
  }
}
