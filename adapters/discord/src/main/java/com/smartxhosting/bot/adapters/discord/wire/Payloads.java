package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.Attachment;
import com.smartxhosting.bot.adapters.discord.Embed;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.Modal;
import com.smartxhosting.bot.adapters.discord.Row;
import com.smartxhosting.bot.adapters.discord.Suggestion;
import com.smartxhosting.bot.adapters.discord.Visibility;
import java.util.List;

/** Messages, modals and suggestions as Discord's JSON. */
final class Payloads {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final int ACTION_ROW = 1;
  private static final int BUTTON = 2;
  private static final int STRING_SELECT = 3;
  private static final int TEXT_INPUT = 4;
  private static final int LABEL = 18;
  private static final int LINK = 5;

  /** Otherwise Discord fetches every address in a message, and a one-use link is spent. */
  private static final int NO_PREVIEWS = 1 << 2;

  private Payloads() {}

  /** Every part is told, even where it is empty, so that an edit takes away what was there. */
  static ObjectNode message(Message message, Visibility visibility) {
    var json = JSON.objectNode();
    json.put("content", message.content());
    message.embeds().forEach(embed -> json.withArray("/embeds").add(embed(embed)));
    message.rows().forEach(row -> json.withArray("/components").add(row(row)));
    json.withArray("/embeds");
    json.withArray("/components");
    json.set("attachments", attachments(message.attachments()));
    json.putObject("allowed_mentions").putArray("parse");
    json.put("flags", flags(message, visibility));
    return json;
  }

  /** The flag against previews hides our own embeds too. */
  private static int flags(Message message, Visibility visibility) {
    int secrecy =
        switch (visibility) {
          case EPHEMERAL -> Packets.EPHEMERAL;
          case EVERYBODY -> 0;
        };
    return message.embeds().isEmpty() ? secrecy | NO_PREVIEWS : secrecy;
  }

  private static ArrayNode attachments(List<Attachment> attachments) {
    var array = JSON.arrayNode();
    for (int i = 0; i < attachments.size(); i++) {
      var attachment = attachments.get(i);
      var json =
          array.addObject().put("id", Integer.toString(i)).put("filename", attachment.name());
      unlessEmpty(json, "description", attachment.description());
    }
    return array;
  }

  private static ObjectNode embed(Embed embed) {
    var json = JSON.objectNode();
    unlessEmpty(json, "title", embed.title());
    unlessEmpty(json, "description", embed.description());
    embed.colour().ifPresent(colour -> json.put("color", colour));
    embed.image().ifPresent(name -> json.putObject("image").put("url", "attachment://" + name));
    if (!embed.footer().isEmpty()) {
      json.putObject("footer").put("text", embed.footer());
    }
    for (var field : embed.fields()) {
      json.withArray("/fields")
          .addObject()
          .put("name", field.name())
          .put("value", field.value())
          .put("inline", field.width() == Embed.Width.INLINE);
    }
    return json;
  }

  private static ObjectNode row(Row row) {
    var json = JSON.objectNode().put("type", ACTION_ROW);
    var components = json.putArray("components");
    switch (row) {
      case Row.Buttons(var buttons) -> buttons.forEach(button -> components.add(button(button)));
      case Row.Select select -> components.add(select(select));
    }
    return json;
  }

  private static ObjectNode button(Row.Button button) {
    var json = JSON.objectNode().put("type", BUTTON);
    unlessEmpty(json, "label", button.label());
    switch (button) {
      case Row.Button.Link(_, var address) ->
          json.put("style", LINK).put("url", address.toString());
      case Row.Button.Press(var customId, _, var style, var emoji, var access) -> {
        json.put("style", number(style)).put("custom_id", customId);
        emoji.ifPresent(symbol -> json.putObject("emoji").put("name", symbol));
        disabled(json, access);
      }
    }
    return json;
  }

  private static int number(Row.Style style) {
    return switch (style) {
      case PRIMARY -> 1;
      case SECONDARY -> 2;
      case SUCCESS -> 3;
      case DANGER -> 4;
    };
  }

  private static ObjectNode select(Row.Select select) {
    var json = JSON.objectNode().put("type", STRING_SELECT).put("custom_id", select.customId());
    unlessEmpty(json, "placeholder", select.placeholder());
    json.put("min_values", select.fewest()).put("max_values", select.most());
    var options = json.putArray("options");
    for (var option : select.options()) {
      var entry = options.addObject().put("label", option.label()).put("value", option.value());
      unlessEmpty(entry, "description", option.description());
      if (option.choice() == Row.Choice.CHOSEN) {
        entry.put("default", true);
      }
    }
    disabled(json, select.access());
    return json;
  }

  private static void disabled(ObjectNode json, Row.Access access) {
    if (access == Row.Access.DISABLED) {
      json.put("disabled", true);
    }
  }

  static ObjectNode modal(Modal modal) {
    var json = JSON.objectNode().put("custom_id", modal.customId()).put("title", modal.title());
    var components = json.putArray("components");
    for (var input : modal.inputs()) {
      var label = components.addObject().put("type", LABEL).put("label", input.label());
      unlessEmpty(label, "description", input.description());
      label.set("component", textInput(input));
    }
    return json;
  }

  private static ObjectNode textInput(Modal.TextInput input) {
    var json =
        JSON.objectNode()
            .put("type", TEXT_INPUT)
            .put("custom_id", input.customId())
            .put(
                "style",
                switch (input.style()) {
                  case LINE -> 1;
                  case PARAGRAPH -> 2;
                })
            .put("required", input.need() == Modal.Need.REQUIRED)
            .put("min_length", input.shortest())
            .put("max_length", input.longest());
    unlessEmpty(json, "placeholder", input.placeholder());
    unlessEmpty(json, "value", input.value());
    return json;
  }

  static ObjectNode suggestions(List<Suggestion> suggestions) {
    var json = JSON.objectNode();
    var choices = json.putArray("choices");
    for (var suggestion : suggestions) {
      choices.addObject().put("name", suggestion.label()).put("value", suggestion.value());
    }
    return json;
  }

  static ObjectNode visible(Visibility visibility) {
    return JSON.objectNode()
        .put(
            "flags",
            switch (visibility) {
              case EPHEMERAL -> Packets.EPHEMERAL;
              case EVERYBODY -> 0;
            });
  }

  private static void unlessEmpty(ObjectNode json, String field, String text) {
    if (!text.isEmpty()) {
      json.put(field, text);
    }
  }
}
