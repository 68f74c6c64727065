package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Condition;
import com.smartxhosting.bot.flow.reading.Yaml.Entries;
import com.smartxhosting.bot.flow.reading.Yaml.Items;
import com.smartxhosting.bot.flow.reading.Yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code provider is google or microsoft}, {@code dkim is not given}; a list of which all
 * hold, or {@code any:} with a list of which one does.
 */
final class Conditions {

  static final Pattern SENTENCE = Pattern.compile("([a-z][a-z0-9.-]*) is (not )?(\\S.*)");
  private static final String GIVEN = "given";
  private static final String ANY = "any";

  private final Flaws flaws;

  Conditions(Flaws flaws) {
    this.flaws = flaws;
  }

  Optional<Condition> read(Yaml value) {
    return switch (value) {
      case Words(var spot, var text) -> sentence(spot, text.strip());
      case Items(_, var all) -> Optional.of(new Condition.All(each(all)));
      case Entries(var spot, var all) -> {
        if (all.size() == 1
            && all.containsKey(ANY)
            && all.get(ANY).value() instanceof Items(_, var items)) {
          yield Optional.of(new Condition.Any(each(items)));
        }
        flaws.add(
            spot, "Write 'any:' with a list below it, or a sentence such as 'size is large'.");
        yield Optional.empty();
      }
    };
  }

  private List<Condition> each(List<Yaml> values) {
    var conditions = new ArrayList<Condition>();
    values.forEach(value -> read(value).ifPresent(conditions::add));
    return conditions;
  }

  private Optional<Condition> sentence(Spot spot, String text) {
    var found = SENTENCE.matcher(text);
    if (!found.matches()) {
      flaws.add(
          spot,
          "'%s' is no condition. Write 'size is large', 'size is not small or tiny' or"
              + " 'size is given'.",
          text);
      return Optional.empty();
    }
    var name = found.group(1);
    var wanted = found.group(3).strip();
    Condition plain =
        wanted.equals(GIVEN)
            ? new Condition.Given(name)
            : new Condition.Is(name, Set.copyOf(List.of(wanted.split(" +or +"))));
    return Optional.of(found.group(2) == null ? plain : new Condition.Not(plain));
  }
}
