package com.smartxhosting.bot.form;

import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.secret.Secret;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The texts a customer gave, by field name. Kept as text and read again at every use: a rule made
 * stricter by a deploy then shows up as a question, not as a broken conversation. What is also
 * started with: by a command's options, by a menu, by an agent's link.
 *
 * @param secrets answers that nobody may read later, stored sealed
 */
public record Answers(Map<String, String> texts, Map<String, Secret> secrets) {

  public static final Answers NONE = new Answers(Map.of(), Map.of());

  /** Begins the names under which words stand that are no answers yet. */
  private static final String WANTED = "wanted.";

  /** Begins the names under which answers stand of which the end is missing. */
  private static final String BEGUN = "begun.";

  public Answers {
    // one order, so equal answers are equal JSON
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
  }

  public static Answers of(String field, String text) {
    return NONE.with(field, text);
  }

  /**
   * With a word that names what is wanted for a field, such as a service by its domain. It is no
   * answer before it has been looked up among what is the customer's own.
   */
  public Answers wanting(String field, String word) {
    return with(WANTED + field, word);
  }

  /** The word that names what is wanted for a field, as long as there is no answer. */
  public Optional<String> wanted(String field) {
    return Optional.ofNullable(texts.get(WANTED + field));
  }

  public Answers with(String field, String text) {
    var more = new TreeMap<>(texts);
    more.put(field, text);
    more.remove(WANTED + field);
    return new Answers(more, secrets);
  }

  public Answers with(Field<?> field, String text) {
    return field.sealed() ? sealed(field.name(), text) : with(field.name(), text);
  }

  /** With an answer that nobody may read later. */
  public Answers sealed(String name, String text) {
    var more = new TreeMap<>(secrets);
    more.put(name, new Secret(text));
    return new Answers(texts, more);
  }

  /** With the beginning of a text that is too long for one message of the customer's. */
  Answers begun(Field<?> field, String text) {
    return sealed(BEGUN + field.name(), text);
  }

  Optional<String> begun(Field<?> field) {
    return Optional.ofNullable(secrets.get(BEGUN + field.name())).map(Secret::reveal);
  }

  Answers notBegun(Field<?> field) {
    return without(BEGUN + field.name());
  }

  public Answers without(String field) {
    var fewer = new TreeMap<>(texts);
    fewer.remove(field);
    var fewerSecrets = new TreeMap<>(secrets);
    fewerSecrets.remove(field);
    return new Answers(fewer, fewerSecrets);
  }

  /**
   * With the texts that a back end knows. Only for the fields asked for does what was given stand:
   * what is known beside them, such as what the thing is now, nobody can claim otherwise.
   */
  Answers filledFrom(Answers found, List<Field<?>> fields) {
    var asked = fields.stream().map(Field::name).collect(Collectors.toSet());
    var more = new TreeMap<>(texts);
    found
        .texts()
        .forEach(
            (name, text) ->
                more.merge(name, text, (given, known) -> asked.contains(name) ? given : known));
    return new Answers(more, secrets);
  }

  public boolean has(Field<?> field) {
    return texts.containsKey(field.name()) || secrets.containsKey(field.name());
  }

  /** The text given for a field, or an empty one. */
  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** The text given for a field, be it secret or not, or an empty one. */
  public String text(Field<?> field) {
    var secret = secrets.get(field.name());
    return secret == null ? text(field.name()) : secret.reveal();
  }

  public <V> Optional<V> find(Field<V> field) {
    if (!has(field)) {
      return Optional.empty();
    }
    return switch (field.parse(text(field), this)) {
      case Valid<V>(var value) -> Optional.of(value);
      case Invalid<V> _ -> Optional.empty();
    };
  }

  /** The value of a field already known to be answered well. */
  public <V> V get(Field<V> field) {
    return find(field)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No valid answer for '%s' among %s. Read answers only after the form is complete."
                        .formatted(field.name(), texts.keySet())));
  }
}
