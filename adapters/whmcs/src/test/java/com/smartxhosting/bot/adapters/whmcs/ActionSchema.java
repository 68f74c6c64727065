package com.smartxhosting.bot.adapters.whmcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What WHMCS documents of its actions, where that is at hand. */
final class ActionSchema {

  private static final Set<String> EVERYWHERE =
      Set.of("identifier", "secret", "accesskey", "action", "responsetype");

  private final JsonNode actions;

  private ActionSchema(JsonNode actions) {
    this.actions = actions;
  }

  /** The folder of shared material beside the repository. */
  static Optional<Path> shared() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolveSibling("shared"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  static Optional<ActionSchema> find() {
    return shared()
        .map(folder -> folder.resolve("schemas/whmcs-actions.json"))
        .filter(Files::isRegularFile)
        .map(ActionSchema::read);
  }

  private static ActionSchema read(Path file) {
    try {
      return new ActionSchema(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything about a request that is not as documented. */
  List<String> violations(Map<String, String> form) {
    var action = form.getOrDefault("action", "");
    if (!actions.has(action)) {
      return List.of("There is no action " + action);
    }
    var violations = new ArrayList<String>();
    if (!"json".equals(form.get("responsetype"))) {
      violations.add(action + " does not ask for JSON");
    }
    var known = new HashMap<String, JsonNode>();
    for (var parameter : actions.path(action).path("request")) {
      known.put(parameter.path("name").asText(), parameter);
      if (parameter.path("required").asBoolean()
          && !form.containsKey(parameter.path("name").asText())) {
        violations.add(action + " lacks " + parameter.path("name").asText());
      }
    }
    form.forEach(
        (name, value) -> {
          if (!EVERYWHERE.contains(name)) {
            var bare = name.contains("[") ? name.substring(0, name.indexOf('[')) : name;
            if (!known.containsKey(bare)) {
              violations.add(action + " has no parameter " + bare);
            } else if (!typed(known.get(bare).path("type").asText(), name, value)) {
              violations.add(action + "." + name + " is not of its type");
            }
          }
        });
    return violations;
  }

  private static boolean typed(String type, String name, String value) {
    var within = name.matches(".*\\[\\d+]");
    return switch (type) {
      case "int" -> value.matches("\\d+") && !within;
      case "bool" -> value.matches("[01]|true|false") && !within;
      case "string", "int|string" -> !within;
      case "float|string" -> value.matches("\\d+(\\.\\d+)?") && !within;
      case "array" -> within;
      case "int[]" -> value.matches("\\d+") && within;
      default -> throw new IllegalArgumentException("No request of ours has a " + type + " so far");
    };
  }
}
