package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord refuses although its OpenAPI document allows it. */
final class Rules {

  private static final int ROWS = 5;
  private static final int CONTENT = 2000;
  private static final int EMBEDS = 6000;
  private static final int INPUTS = 5;
  private static final int COMMANDS = 100;
  private static final int SELECT = 3;
  private static final int BUTTON = 2;
  private static final int MODAL = 9;
  private static final Pattern NAME = Pattern.compile("[-_\\p{L}\\p{N}]{1,32}");

  private final List<String> complaints = new ArrayList<>();

  private Rules() {}

  static List<String> complaints(Route route, JsonNode body, List<String> files) {
    var rules = new Rules();
    switch (route) {
      case CALLBACK -> rules.callback(body, files);
      case EDIT_ORIGINAL, FOLLOW_UP, SEND, EDIT -> rules.message(body, files);
      case PUT_COMMANDS -> rules.commands(body);
      case GET_ORIGINAL, DELETE_ORIGINAL, OPEN_DM, DELETE, GET_COMMANDS, APPLICATION, GATEWAY -> {
        // nothing but the path
      }
    }
    return rules.complaints;
  }

  private void callback(JsonNode body, List<String> files) {
    int type = body.path("type").asInt();
    if (type == MODAL) {
      modal(body.path("data"));
    } else if (body.path("data").has("content")) {
      message(body.path("data"), files);
    }
  }

  private void message(JsonNode message, List<String> files) {
    if (length(message, "content") > CONTENT) {
      complaints.add("content is longer than 2000");
    }
    if (message.path("components").size() > ROWS) {
      complaints.add("more than five rows");
    }
    if (message.path("content").asText().isEmpty()
        && message.path("embeds").isEmpty()
        && message.path("components").isEmpty()
        && message.path("attachments").isEmpty()) {
      complaints.add("an empty message");
    }
    if (!message.at("/allowed_mentions/parse").isArray()
        || !message.at("/allowed_mentions/parse").isEmpty()) {
      complaints.add("somebody may be mentioned");
    }
    var ids = new HashSet<String>();
    for (var row : message.path("components")) {
      row.path("components").forEach(component -> component(component, ids));
    }
    embeds(message.path("embeds"), files);
  }

  private void component(JsonNode component, Set<String> ids) {
    var id = component.path("custom_id").asText();
    if (component.has("custom_id") && !ids.add(id)) {
      complaints.add("two components with the custom_id " + id);
    }
    int type = component.path("type").asInt();
    if (type == BUTTON && !component.has("label") && !component.has("emoji")) {
      complaints.add("a button without label and emoji");
    }
    if (type == SELECT) {
      var values = new HashSet<String>();
      component
          .path("options")
          .forEach(
              option -> {
                if (!values.add(option.path("value").asText())) {
                  complaints.add("two options with the value " + option.path("value").asText());
                }
              });
      if (component.path("max_values").asInt(1) > values.size() || values.isEmpty()) {
        complaints.add("a menu with fewer options than may be chosen");
      }
    }
  }

  private void embeds(JsonNode embeds, List<String> files) {
    int all = 0;
    for (var embed : embeds) {
      int size =
          length(embed, "title")
              + length(embed, "description")
              + length(embed.path("footer"), "text");
      for (var field : embed.path("fields")) {
        if (length(field, "name") == 0 || length(field, "value") == 0) {
          complaints.add("a field without name or value");
        }
        size += length(field, "name") + length(field, "value");
      }
      var image = embed.at("/image/url").asText();
      if (image.startsWith("attachment://") && !files.contains(image.substring(13))) {
        complaints.add("an embed shows a file that is not there: " + image);
      }
      if (size == 0 && image.isEmpty()) {
        complaints.add("an empty embed");
      }
      all += size;
    }
    if (all > EMBEDS) {
      complaints.add("embeds of more than 6000 characters in all");
    }
  }

  private void modal(JsonNode modal) {
    if (modal.path("components").size() > INPUTS) {
      complaints.add("a modal of more than five inputs");
    }
    var ids = new HashSet<String>();
    for (var label : modal.path("components")) {
      var input = label.path("component");
      if (!ids.add(input.path("custom_id").asText())) {
        complaints.add("two inputs with the custom_id " + input.path("custom_id").asText());
      }
      int value = length(input, "value");
      if (input.path("min_length").asInt() > input.path("max_length").asInt(Integer.MAX_VALUE)
          || value > input.path("max_length").asInt(Integer.MAX_VALUE)
          || (value > 0 && value < input.path("min_length").asInt())) {
        complaints.add("an input filled beyond its own limits");
      }
    }
  }

  private void commands(JsonNode commands) {
    if (commands.size() > COMMANDS) {
      complaints.add("more than 100 commands");
    }
    var names = new HashSet<String>();
    for (var command : commands) {
      name(command, names);
      var options = new HashSet<String>();
      boolean optional = false;
      for (var option : command.path("options")) {
        name(option, options);
        if (option.path("required").asBoolean() && optional) {
          complaints.add("a required option after an optional one");
        }
        optional |= !option.path("required").asBoolean();
      }
    }
  }

  private void name(JsonNode named, Set<String> names) {
    var name = named.path("name").asText();
    name(name);
    named.path("name_localizations").forEach(localized -> name(localized.asText()));
    if (!names.add(name)) {
      complaints.add("a name twice: " + name);
    }
    if (length(named, "description") == 0) {
      complaints.add("no description of " + name);
    }
  }

  private void name(String name) {
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      complaints.add("not a name: " + name);
    }
  }

  private static int length(JsonNode holder, String field) {
    var text = holder.path(field).asText();
    return text.codePointCount(0, text.length());
  }
}
