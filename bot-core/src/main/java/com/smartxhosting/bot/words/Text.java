package com.smartxhosting.bot.words;

import com.smartxhosting.bot.secret.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to say, before it is put into a language: a phrase of a catalogue with its arguments,
 * or words that somebody else wrote.
 *
 * <p>Texts are plain data. They are stored with conversations and outcomes, and become words only
 * where a screen is laid out. Nothing a customer or a back end wrote is ever read as markup.
 */
public sealed interface Text {

  /** Nothing to say. */
  Text NONE = new Words("");

  /** Stands where words were left out. */
  Text LEFT_OUT = new Words("…");

  /** Words to show as they are, whoever wrote them. */
  record Words(String words) implements Text {}

  /**
   * A phrase of a catalogue.
   *
   * @param key its name in the bundle of its subject, such as {@code dns.added}
   * @param arguments the values for its placeholders, by name
   */
  record Phrase(String key, Map<String, Argument> arguments) implements Text {
    public Phrase {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    public Phrase with(String name, String value) {
      return plus(name, new Argument.Word(value));
    }

    public Phrase with(String name, long value) {
      return plus(name, new Argument.Count(value));
    }

    public Phrase with(String name, LocalDate value) {
      return plus(name, new Argument.Day(value));
    }

    public Phrase with(String name, Instant value) {
      return plus(name, new Argument.Moment(value));
    }

    public Phrase with(String name, Text value) {
      return plus(name, new Argument.Nested(value));
    }

    private Phrase plus(String name, Argument value) {
      var more = new LinkedHashMap<>(arguments);
      more.put(name, value);
      return new Phrase(key, more);
    }
  }

  /** Several texts with something between them, such as the members of a list. */
  record Joined(List<Text> parts, String between) implements Text {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Words that somebody wrote in several languages, to show as they are.
   *
   * @param words by BCP 47 tag; at least one
   */
  record Spoken(Map<String, String> words) implements Text {
    public Spoken {
      words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    String in(String language, String fallback) {
      return Optional.ofNullable(words.get(language))
          .or(() -> Optional.ofNullable(words.get(fallback)))
          .orElseGet(() -> words.values().iterator().next());
    }
  }

  /** What a person wrote to another: shown as it is, and stored sealed wherever it is kept. */
  record Confided(Secret words) implements Text {}

  /** A value for a placeholder. */
  sealed interface Argument {
    record Word(String value) implements Argument {}

    record Count(long value) implements Argument {}

    record Day(LocalDate value) implements Argument {}

    record Moment(Instant value) implements Argument {}

    record Nested(Text value) implements Argument {}

    private Argument withoutValue() {
      return switch (this) {
        case Nested(Phrase(_, var arguments)) when arguments.isEmpty() -> this;
        case Count _ -> this;
        case Nested _, Word _, Day _, Moment _ -> new Nested(LEFT_OUT);
      };
    }
  }

  /** A phrase of a catalogue; {@code with} gives it arguments. */
  static Phrase of(String key) {
    return new Phrase(key, Map.of());
  }

  /** Words to show as they are. */
  static Text words(String words) {
    return words.isEmpty() ? NONE : new Words(words);
  }

  static Text joined(List<Text> parts, String between) {
    return new Joined(parts, between);
  }

  default boolean isEmpty() {
    return this instanceof Words(var words) && words.isEmpty();
  }

  /**
   * The same for others to read: without the words in it that are not ours, such as what somebody
   * typed. Counts stay, which are limits of ours; one that was typed belongs into a nested text.
   */
  default Text withoutValues() {
    return switch (this) {
      case Words words -> words.isEmpty() ? NONE : LEFT_OUT;
      case Spoken _, Confided _ -> LEFT_OUT;
      case Joined(var parts, var between) ->
          new Joined(parts.stream().map(Text::withoutValues).toList(), between);
      case Phrase(var key, var arguments) -> {
        var kept = new LinkedHashMap<String, Argument>();
        arguments.forEach((name, argument) -> kept.put(name, argument.withoutValue()));
        yield new Phrase(key, kept);
      }
    };
  }
}
