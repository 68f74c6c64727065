package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep.Choose;
import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Vocabulary;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What stands in braces in texts and values. */
final class Placeholders {

  private Placeholders() {}

  /** The names of all the values that a flow can speak of. */
  static Set<String> known(Flow flow, Vocabulary vocabulary) {
    var names = new TreeSet<>(vocabulary.facts());
    flow.parameters().stream().map(Parameter::name).forEach(names::add);
    flow.steps().stream()
        .filter(Choose.class::isInstance)
        .forEach(choose -> names.add(choose.id()));
    return names;
  }

  static void check(String text, Set<String> known, Spot spot, Flaws flaws) {
    for (var name : Said.placeholders(text)) {
      if (!known.contains(name)) {
        flaws.add(spot, "There is no value '{%s}'. %s", name, Nearest.to(name, known));
      }
    }
    var rest = Said.fill(text, Map.of());
    if (rest.contains("{") || rest.contains("}")) {
      flaws.add(
          spot,
          "A brace stands here by itself. Braces hold the name of a value, such as {domain}.");
    }
  }
}
