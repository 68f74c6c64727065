package com.smartxhosting.bot.adapters.telegram.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The Bot API's own description of its methods and types, to hold requests against: known method,
 * known and required parameters, their types, and the limits that its prose tells.
 */
public final class BotApiSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARRAY = "Array of ";

  /** Such as "1-4096 characters after entities parsing" and "1-64 bytes". */
  private static final Pattern LIMIT =
      Pattern.compile("(\\d+)-(\\d+) (characters|bytes)( after entities parsing)?");

  private final JsonNode methods;
  private final JsonNode types;

  private BotApiSchema(JsonNode schema) {
    this.methods = schema.path("methods");
    this.types = schema.path("types");
  }

  /** The schema beside this repository, if it is there. */
  public static Optional<BotApiSchema> find() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var file = folder.resolve("shared/schemas/telegram-bot-api.json");
      if (Files.exists(file)) {
        try {
          return Optional.of(new BotApiSchema(JSON.readTree(file.toFile())));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return Optional.empty();
  }

  /** What is wrong with these requests; nothing when all is well. */
  public List<String> complaints(List<Recorded> requests) {
    var complaints = new ArrayList<String>();
    requests.forEach(request -> check(request, complaints));
    return complaints;
  }

  private void check(Recorded request, List<String> complaints) {
    var method = methods.path(request.method());
    if (method.isMissingNode()) {
      complaints.add(request.method() + ": no such method");
      return;
    }
    var given = new TreeMap<String, JsonNode>();
    request.parameters().forEach((name, value) -> given.put(name, node(value)));
    given.keySet().removeIf(name -> name.startsWith(Parameters.UPLOAD));
    given.remove("method"); // the library repeats it in the body
    checkFields(
        request.method(), method, given, new Plain(request.parameter("parse_mode")), complaints);
  }

  /** A parameter as JSON: objects and lists are, and everything else is text. */
  private static JsonNode node(String value) {
    if (value.startsWith("{") || value.startsWith("[")) {
      try {
        return JSON.readTree(value);
      } catch (JsonProcessingException e) {
        // a text that only looks like it
      }
    }
    return JSON.getNodeFactory().textNode(value);
  }

  /** How long a text is once its markup has been read. */
  private record Plain(String parseMode) {
    int length(String text) {
      return new Posted(0, true, false, text, parseMode, "").words().length();
    }
  }

  private void checkFields(
      String where,
      JsonNode description,
      Map<String, JsonNode> given,
      Plain plain,
      List<String> complaints) {
    var unknown = new TreeMap<>(given);
    for (var field : description.path("fields")) {
      var name = field.path("name").asText();
      unknown.remove(name);
      var value = given.get(name);
      if (value != null) {
        checkField(where + "." + name, field, value, plain, complaints);
      } else if (field.path("required").asBoolean()) {
        complaints.add(where + "." + name + " is missing");
      }
    }
    unknown.keySet().forEach(name -> complaints.add(where + "." + name + " is not known"));
  }

  private void checkField(
      String where, JsonNode field, JsonNode value, Plain plain, List<String> complaints) {
    var allowed = new ArrayList<String>();
    field.path("types").forEach(type -> allowed.add(type.asText()));
    var best = best(where, allowed, value, plain);
    complaints.addAll(best);
    var limit = LIMIT.matcher(field.path("description").asText());
    if (value.isTextual() && limit.find()) {
      int length =
          limit.group(3).equals("bytes")
              ? value.asText().getBytes(StandardCharsets.UTF_8).length
              : limit.group(4) != null ? plain.length(value.asText()) : value.asText().length();
      if (length < Integer.parseInt(limit.group(1)) || length > Integer.parseInt(limit.group(2))) {
        complaints.add(where + " has " + length + ", allowed are " + limit.group());
      }
    }
  }

  /** The complaints under the type that fits best. */
  private List<String> best(String where, List<String> allowed, JsonNode value, Plain plain) {
    List<String> best = List.of(where + " is none of " + allowed);
    for (var type : allowed) {
      var complaints = new ArrayList<String>();
      checkType(where, type, value, plain, complaints);
      if (complaints.isEmpty()) {
        return complaints;
      }
      best = complaints;
    }
    return best;
  }

  private void checkType(
      String where, String type, JsonNode value, Plain plain, List<String> complaints) {
    if (type.startsWith(ARRAY)) {
      if (!value.isArray()) {
        complaints.add(where + " is no list");
      }
      value.forEach(
          item -> checkType(where + "[]", type.substring(ARRAY.length()), item, plain, complaints));
      return;
    }
    boolean fits =
        switch (type) {
          case "String", "InputFile" -> value.isTextual();
          case "Integer" -> value.isIntegralNumber() || value.asText().matches("-?\\d+");
          case "Float" -> value.isNumber() || value.asText().matches("-?[\\d.]+");
          case "Boolean" -> value.isBoolean() || value.asText().matches("true|false");
          default -> value.isObject();
        };
    if (!fits) {
      complaints.add(where + " is no " + type);
    } else if (value.isObject()) {
      checkObject(where, type, value, complaints);
    }
  }

  private void checkObject(String where, String type, JsonNode value, List<String> complaints) {
    var description = types.path(type);
    if (description.has("subtypes")) {
      var names = new ArrayList<String>();
      description.path("subtypes").forEach(name -> names.add(name.asText()));
      complaints.addAll(best(where, names, value, new Plain("")));
      return;
    }
    var given = new TreeMap<String, JsonNode>();
    value.properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
    var plain = new Plain(value.path("parse_mode").asText());
    checkFields(where + ":" + type, description, given, plain, complaints);
  }
}
