package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds a condition to the values there are. */
final class ConditionCheck {

  private final Set<String> known;
  private final Map<String, List<String>> choices;
  private final Flaws flaws;

  ConditionCheck(Set<String> known, Map<String, List<String>> choices, Flaws flaws) {
    this.known = known;
    this.choices = choices;
    this.flaws = flaws;
  }

  void run(Condition condition, Spot spot) {
    switch (condition) {
      case Condition.Is(var name, var any) -> {
        named(name, spot);
        if (choices.containsKey(name)) {
          new TreeSet<>(any)
              .stream()
                  .filter(value -> !choices.get(name).contains(value))
                  .forEach(
                      value ->
                          flaws.add(
                              spot,
                              "Nobody can choose '%s' at '%s'. %s",
                              value,
                              name,
                              Nearest.to(value, choices.get(name))));
        }
      }
      case Condition.Given(var name) -> named(name, spot);
      case Condition.Not(var inner) -> run(inner, spot);
      case Condition.All(var all) -> all.forEach(each -> run(each, spot));
      case Condition.Any(var all) -> all.forEach(each -> run(each, spot));
    }
  }

  private void named(String name, Spot spot) {
    if (!known.contains(name)) {
      flaws.add(spot, "There is no value '%s'. %s", name, Nearest.to(name, known));
    }
  }
}
