package com.smartxhosting.bot.flow.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.dialog.Entry.Takes;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.reading.Grammar.Key;
import com.smartxhosting.bot.flow.reading.Grammar.Kind;
import com.smartxhosting.bot.flow.reading.Grammar.Shape;
import com.smartxhosting.bot.form.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A JSON Schema of flows, by which editors complete and check while somebody writes. */
public final class FlowSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Vocabulary vocabulary;
  private final ObjectNode definitions = object();

  private FlowSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public static ObjectNode of(Vocabulary vocabulary) {
    return new FlowSchema(vocabulary).flow();
  }

  private ObjectNode flow() {
    definitions.set("text", text());
    definitions.set("name", matching(Part.NAME));
    definitions.set("value", scalar());
    definitions.set("condition", condition());
    var steps = array();
    for (var kind : Kind.values()) {
      steps.add(object().put("$ref", "#/$defs/" + kind.word()));
      definitions.set(kind.word(), step(kind));
    }
    definitions.set("step", object().set("anyOf", steps));
    definitions.set("parameter", entries("A value of the flow.", Grammar.PARAMETER));
    definitions.set("choice", entries("Something that can be chosen.", Grammar.CHOICE));
    var schema = object().put("$schema", DIALECT).put("title", "A guided flow");
    schema.setAll(entries("A way that a customer is led.", Grammar.FLOW));
    schema.set("$defs", definitions);
    return schema;
  }

  private ObjectNode step(Kind kind) {
    var step = entries(kind.main().about(), kind.keys());
    var cases =
        switch (kind) {
          case RUN -> cases("run", forms(), Set.of());
          case CHECK -> cases("check", vocabulary.checks(), vocabulary.checks().keySet());
          case WAIT -> cases("wait", vocabulary.checks(), vocabulary.checks().keySet());
          case TELL, ASK, CHOOSE, HANDOVER, END -> array();
        };
    if (!cases.isEmpty()) {
      step.set("allOf", cases);
    }
    return step;
  }

  private Map<String, Collection<String>> forms() {
    var fields = new TreeMap<String, Collection<String>>(vocabulary.dialogs());
    vocabulary
        .forms()
        .forEach(
            (id, form) ->
                fields.put(
                    id,
                    form.fields().stream()
                        .filter(field -> !field.secret())
                        .filter(field -> field.line().takes() != Takes.DOCUMENT)
                        .map(Field::name)
                        .toList()));
    return fields;
  }

  /** What may stand in a step's {@code with}, which its first entry decides. */
  private static ArrayNode cases(
      String key, Map<String, ? extends Collection<String>> names, Set<String> complete) {
    var cases = array();
    new TreeMap<>(names)
        .forEach(
            (id, values) -> {
              var with = object().put("type", "object").put("additionalProperties", false);
              var properties = with.putObject("properties");
              new TreeSet<>(values)
                  .forEach(name -> properties.putObject(name).put("$ref", "#/$defs/value"));
              if (complete.contains(id)) {
                strings(with.putArray("required"), new TreeSet<>(values));
              }
              var each = object();
              each.putObject("if").putObject("properties").putObject(key).put("const", id);
              each.putObject("then").putObject("properties").set("with", with);
              cases.add(each);
            });
    return cases;
  }

  private ObjectNode entries(String about, List<Key> keys) {
    var entries = object().put("description", about).put("type", "object");
    var properties = entries.putObject("properties");
    for (var key : keys) {
      properties.set(key.name(), shaped(key.shape()).put("description", key.about()));
    }
    strings(
        entries.putArray("required"), keys.stream().filter(Key::needed).map(Key::name).toList());
    return entries.put("additionalProperties", false);
  }

  private ObjectNode shaped(Shape shape) {
    return switch (shape) {
      case NAME -> reference("name");
      case TEXT -> reference("text");
      case STEP, PARAMETER -> object().put("type", "string");
      case CONDITION -> reference("condition");
      case VALUES -> mapOf("value");
      case DURATION -> matching(Part.DURATION);
      case FORM -> oneOf(forms().keySet());
      case CHECK -> oneOf(vocabulary.checks().keySet());
      case CHOICES -> choices();
      case KIND -> oneOf(vocabulary.kinds().keySet());
      case YES_NO -> yesNo();
      case PARAMETERS -> mapOf("parameter");
      case STEPS -> {
        var steps = object().put("type", "array").put("minItems", 1);
        steps.putObject("items").put("$ref", "#/$defs/step");
        yield steps;
      }
    };
  }

  private static ObjectNode matching(Pattern pattern) {
    return object().put("type", "string").put("pattern", "^(?:" + pattern.pattern() + ")$");
  }

  /** Also what editors that read an older YAML take for something else than words. */
  private static ObjectNode scalar() {
    var scalar = object();
    strings(scalar.putArray("type"), List.of("string", "number", "boolean"));
    return scalar;
  }

  private static ObjectNode text() {
    var languages = object().put("type", "object").put("minProperties", 1);
    languages.put("description", "By language, such as en and de.");
    languages.putObject("patternProperties").set("^" + Part.LANGUAGE.pattern() + "$", scalar());
    languages.put("additionalProperties", false);
    var text = object();
    text.putArray("anyOf").add(scalar()).add(languages);
    return text;
  }

  private static ObjectNode condition() {
    var list = object().put("type", "array").put("description", "All of these.");
    list.set("items", reference("condition"));
    var any = object().put("type", "object").put("additionalProperties", false);
    any.put("description", "One of these.");
    any.putObject("properties").set("any", list.deepCopy().put("description", "One of these."));
    any.putArray("required").add("any");
    var condition = object();
    condition.putArray("anyOf").add(matching(Conditions.SENTENCE)).add(list).add(any);
    return condition;
  }

  private static ObjectNode choices() {
    var choices = object().put("type", "object").put("minProperties", 1);
    choices
        .putObject("additionalProperties")
        .putArray("anyOf")
        .add(reference("text"))
        .add(reference("choice"));
    return choices;
  }

  private static ObjectNode yesNo() {
    var yesNo = object();
    yesNo.putArray("enum").add("yes").add("no").add(true).add(false);
    return yesNo;
  }

  private static ObjectNode mapOf(String definition) {
    var map = object().put("type", "object");
    map.set("additionalProperties", reference(definition));
    return map;
  }

  private static ObjectNode oneOf(Set<String> names) {
    var one = object();
    strings(one.putArray("enum"), new TreeSet<>(names));
    return one;
  }

  private static ObjectNode reference(String definition) {
    return object().put("$ref", "#/$defs/" + definition);
  }

  private static void strings(ArrayNode array, Collection<String> words) {
    words.forEach(array::add);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
