package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Condition;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.reading.Grammar.Key;
import com.smartxhosting.bot.flow.reading.Yaml.Entries;
import com.smartxhosting.bot.flow.reading.Yaml.Entry;
import com.smartxhosting.bot.flow.reading.Yaml.Words;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Some entries of a file, read as what they should be. What they are not goes to the flaws. */
final class Part {

  static final Duration USUAL_WAIT = Duration.ofDays(1);
  private static final Duration LONGEST_WAIT = Duration.ofDays(14);

  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
  static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
  static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4}) ?(min|h|d)");

  /** What other readers of YAML take for yes, no and nothing. */
  private static final Set<String> NO_NAMES =
      Set.of("yes", "no", "y", "n", "on", "off", "true", "false", "null");

  private final Entries entries;
  private final String language;
  private final Flaws flaws;

  Part(Entries entries, String language, Flaws flaws) {
    this.entries = entries;
    this.language = language;
    this.flaws = flaws;
  }

  /** Holds the entries' names to these. */
  Part holding(String what, List<Key> keys) {
    var known = Grammar.names(keys);
    entries
        .all()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                flaws.add(entry.spot(), "%s has no '%s'. %s", what, name, Nearest.to(name, known));
              }
            });
    if (known.containsAll(entries.all().keySet())) { // else the one that lacks may be misspelled
      keys.stream()
          .filter(key -> key.needed() && !entries.all().containsKey(key.name()))
          .forEach(key -> flaws.add(entries.spot(), "%s needs its '%s'.", what, key.name()));
    }
    return this;
  }

  private Optional<Yaml> find(String key) {
    return Optional.ofNullable(entries.all().get(key)).map(Entry::value);
  }

  /** A text in one line or more; empty where there is none. */
  String word(String key) {
    return find(key).map(value -> word(value, key)).orElse("");
  }

  private String word(Yaml value, String what) {
    if (value instanceof Words(_, var text)) {
      return text.strip();
    }
    flaws.add(
        value.spot(),
        "Write a text after '%s:'; put quotes around it when it begins with '{' or '['.",
        what);
    return "";
  }

  /** A name that others can refer to. */
  String name(String key, String otherwise) {
    return find(key).map(value -> checkedName(value.spot(), word(value, key))).orElse(otherwise);
  }

  private String checkedName(Spot spot, String name) {
    if (NO_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      flaws.add(
          spot,
          "'%s' cannot be a name, since others read it as yes, no or nothing. Choose a word such as"
              + " 'agreed'.",
          name);
    } else if (!NAME.matcher(name).matches()) {
      flaws.add(
          spot,
          "'%s' cannot be a name. A name has a-z, digits and dashes, such as 'add-record'.",
          name);
    }
    return name;
  }

  /** Words in each language; those without one are in the first. */
  Said said(String key) {
    return find(key).map(value -> said(value, key)).orElse(new Said(Map.of()));
  }

  private Said said(Yaml value, String key) {
    var words = new LinkedHashMap<String, String>();
    switch (value) {
      case Words(var spot, var text) -> words.put(language, spoken(spot, text, key));
      case Entries(_, var all) ->
          all.forEach(
              (tag, entry) -> {
                if (LANGUAGE.matcher(tag).matches()) {
                  words.put(tag, spoken(entry.value().spot(), word(entry.value(), tag), tag));
                } else {
                  flaws.add(entry.spot(), noLanguage(tag, entry.value()));
                }
              });
      case Yaml.Items(var spot, _) ->
          flaws.add(spot, "Write one text after '%s:', not a list.", key);
    }
    return new Said(words);
  }

  private static String noLanguage(String tag, Yaml value) {
    return value instanceof Words(_, var text) && text.isEmpty()
        ? "'%s' is no language: a text between braces needs quotes when it has a comma."
            .formatted(tag)
        : "'%s' is no language. Write a text, or one a language: 'en: ...', 'de: ...'."
            .formatted(tag);
  }

  private String spoken(Spot spot, String text, String key) {
    if (text.isBlank()) {
      flaws.add(spot, "There is nothing after '%s:'. Write what to say.", key);
    }
    return text.strip();
  }

  /** Values by name. */
  Map<String, String> values(String key) {
    var values = new LinkedHashMap<String, String>();
    entries(key, "values by name, such as 'host: www'")
        .forEach((name, entry) -> values.put(name, word(entry.value(), name)));
    return values;
  }

  /** What stands below a key, by name. */
  Map<String, Entry> entries(String key, String what) {
    return switch (find(key).orElse(new Entries(entries.spot(), Map.of()))) {
      case Entries(_, var all) -> all;
      case Words(var spot, _) -> {
        flaws.add(spot, "Write %s below '%s:'.", what, key);
        yield Map.of();
      }
      case Yaml.Items(var spot, _) -> {
        flaws.add(spot, "Write %s below '%s:', without dashes.", what, key);
        yield Map.of();
      }
    };
  }

  /** Like {@link #entries}, each name checked. */
  Map<String, Entry> named(String key, String what) {
    var all = entries(key, what);
    all.forEach((name, entry) -> checkedName(entry.spot(), name));
    return all;
  }

  /** A part below this one. */
  Part below(Entries part) {
    return new Part(part, language, flaws);
  }

  Optional<Condition> condition(String key) {
    return find(key).flatMap(value -> new Conditions(flaws).read(value));
  }

  boolean yes(String key) {
    return find(key)
        .map(
            value ->
                switch (word(value, key)) {
                  case "yes", "true" -> true;
                  case "no", "false" -> false;
                  default -> {
                    flaws.add(value.spot(), "Write 'yes' or 'no' after '%s:'.", key);
                    yield false;
                  }
                })
        .orElse(false);
  }

  Duration duration(String key) {
    return find(key).map(value -> duration(value.spot(), word(value, key))).orElse(USUAL_WAIT);
  }

  private Duration duration(Spot spot, String text) {
    var found = DURATION.matcher(text);
    if (!found.matches()) {
      flaws.add(spot, "'%s' is no time. Write '30 min', '2 h' or '3 d'.", text);
      return USUAL_WAIT;
    }
    var count = Integer.parseInt(found.group(1));
    var time =
        switch (found.group(2)) {
          case "min" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    if (time.compareTo(LONGEST_WAIT) > 0) {
      flaws.add(spot, "'%s' is too long to wait; 14 d is the longest.", text);
    }
    return time;
  }
}
