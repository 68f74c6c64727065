package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.CommandSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Slash commands as Discord's JSON, and whether Discord has them. */
final class CommandPayloads {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int CHAT_INPUT = 1;
  private static final int STRING = 3;
  private static final int ATTACHMENT = 11;
  private static final String LOCALIZATIONS = "_localizations";

  private CommandPayloads() {}

  static ArrayNode of(List<CommandSpec> commands) {
    var array = JSON.arrayNode();
    for (var command : commands) {
      var json = array.addObject().put("type", CHAT_INPUT);
      localize(json, "name", command.name());
      localize(json, "description", command.description());
      var options = json.putArray("options");
      for (var option : command.options()) {
        var entry = options.addObject().put("type", type(option.content()));
        localize(entry, "name", option.name());
        localize(entry, "description", option.description());
        entry.put("required", option.need() == CommandSpec.Need.REQUIRED);
        entry.put("autocomplete", option.help() == CommandSpec.Help.AUTOCOMPLETE);
      }
    }
    return array;
  }

  private static int type(CommandSpec.Content content) {
    return switch (content) {
      case TEXT -> STRING;
      case FILE -> ATTACHMENT;
    };
  }

  private static void localize(ObjectNode json, String field, CommandSpec.Localized line) {
    json.put(field, line.text());
    var localized = json.putObject(field + LOCALIZATIONS);
    line.byLocale().forEach(localized::put);
  }

  /** Whether these are Discord's, in whatever order, and apart from what it adds of itself. */
  static boolean same(ArrayNode ours, JsonNode discords) {
    return byName(ours).equals(byName(discords));
  }

  private static Map<String, JsonNode> byName(JsonNode commands) {
    var byName = new HashMap<String, JsonNode>();
    for (var command : commands) {
      var essence = essence(command);
      command.path("options").forEach(option -> essence.withArray("/options").add(essence(option)));
      byName.put(command.path("name").asText(), essence);
    }
    return byName;
  }

  /** Discord leaves out what is false or empty. */
  private static ObjectNode essence(JsonNode command) {
    var essence = JSON.objectNode();
    essence.put("type", command.path("type").asInt(CHAT_INPUT));
    for (var field : List.of("name", "description")) {
      essence.put(field, command.path(field).asText());
      var localized = essence.putObject(field + LOCALIZATIONS);
      command
          .path(field + LOCALIZATIONS)
          .properties()
          .forEach(entry -> localized.set(entry.getKey(), entry.getValue()));
    }
    essence.put("required", command.path("required").asBoolean());
    essence.put("autocomplete", command.path("autocomplete").asBoolean());
    return essence;
  }
}
