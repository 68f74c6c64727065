package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far somebody has come on a flow.
 *
 * @param run the name by which he is followed
 * @param step where he stands; empty before the first
 * @param number which step it is, from 1; 0 before the first
 * @param values what was given and what he has answered
 * @param facts what was so when he came to this step
 * @param shareable the names of values that whoever shared the flow may see
 */
public record Walk(
    String run,
    String flow,
    int version,
    Said title,
    String step,
    int number,
    int of,
    Map<String, String> values,
    Map<String, String> facts,
    List<String> shareable) {

  private static final String RUN = "run";
  private static final String FLOW = "flow";
  private static final String VERSION = "version";
  private static final String VALUE = "value.";

  public Walk {
    values = sorted(values);
    facts = sorted(facts);
    shareable = List.copyOf(shareable);
  }

  /** One that begins. */
  public static Walk of(String run, String flow, int version, Map<String, String> given) {
    return new Walk(run, flow, version, new Said(Map.of()), "", 0, 0, given, Map.of(), List.of());
  }

  /** What {@link #answers} has written. */
  public static Walk of(Answers answers) {
    var given = new TreeMap<String, String>();
    answers
        .texts()
        .forEach(
            (name, text) -> {
              if (name.startsWith(VALUE)) {
                given.put(name.substring(VALUE.length()), text);
              }
            });
    var version = answers.text(VERSION);
    return of(
        answers.text(RUN),
        answers.text(FLOW),
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
        given);
  }

  /** What {@link FlowDialog} is started with to go on with it. */
  public Answers answers() {
    var answers = Answers.of(RUN, run).with(FLOW, flow).with(VERSION, Integer.toString(version));
    for (var value : values.entrySet()) {
      answers = answers.with(VALUE + value.getKey(), value.getValue());
    }
    return answers;
  }

  /** All that texts and conditions may speak of. */
  public Map<String, String> known() {
    var known = new TreeMap<>(values);
    known.putAll(facts); // nobody can claim otherwise
    return known;
  }

  Text says(Said words) {
    return words.with(known());
  }

  /**
   * The arguments of a check or the answers for a form; those that nothing is known for are out.
   */
  public Map<String, String> filled(Map<String, String> with) {
    var filled = new TreeMap<String, String>();
    with.forEach(
        (name, text) -> {
          var value = Said.fill(text, known()).strip();
          if (!value.isEmpty()) {
            filled.put(name, value);
          }
        });
    return filled;
  }

  /** The values that whoever shared the flow may see, a line each. */
  Text shown() {
    return Text.joined(
        shareable.stream()
            .filter(values::containsKey)
            .map(
                name ->
                    (Text)
                        Text.of("kernel.flow.given")
                            .with("name", name)
                            .with("value", new Text.Confided(new Secret(values.get(name)))))
            .toList(),
        "\n");
  }

  Walk with(String name, String value) {
    var more = new TreeMap<>(values);
    more.put(name, value);
    return new Walk(run, flow, version, title, step, number, of, more, facts, shareable);
  }

  /**
   * With the values that the customer has changed in a form: what comes later is about what he has
   * confirmed, and not about what was prepared.
   *
   * @param with what the form was begun with
   * @param answered what it was done with
   */
  Walk corrected(Map<String, String> with, Map<String, String> answered) {
    var walk = this;
    for (var value : values.entrySet()) {
      for (var given : with.entrySet()) {
        var answer = answered.getOrDefault(given.getKey(), "");
        if (given.getValue().equals("{" + value.getKey() + "}") && !answer.isEmpty()) {
          walk = walk.with(value.getKey(), answer);
        }
      }
    }
    return walk;
  }

  Walk without(String name) {
    var fewer = new TreeMap<>(values);
    fewer.remove(name);
    return new Walk(run, flow, version, title, step, number, of, fewer, facts, shareable);
  }

  Walk at(Stop stop) {
    var name = stop.step().map(FlowStep::id).orElse(step);
    return new Walk(
        run,
        flow,
        version,
        stop.title(),
        name,
        stop.number(),
        stop.of(),
        values,
        stop.facts(),
        stop.shareable());
  }

  private static Map<String, String> sorted(Map<String, String> values) {
    return Collections.unmodifiableMap(new TreeMap<>(values)); // equal walks are equal JSON
  }
}
