package com.smartxhosting.bot.adapters.telegram.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message in a chat as it looks now.
 *
 * @param text as it was sent, markup included
 * @param keyboard as JSON; empty without one
 */
public record Posted(
    int id, boolean fromBot, boolean picture, String text, String markup, String keyboard) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The words as a customer reads them, hidden ones too. */
  public String words() {
    if (!markup.equals("HTML")) {
      return text;
    }
    return text.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  public List<String> labels() {
    return buttons().stream().map(button -> button.path("text").asText()).toList();
  }

  /** Whether it has a button of this label; cheap for messages without any. */
  boolean has(String label) {
    return !keyboard.isEmpty() && labels().contains(label);
  }

  /** What the button of this label sends. */
  public Optional<String> callbackData(String label) {
    return field(label, "callback_data");
  }

  public Optional<String> address(String label) {
    return field(label, "url");
  }

  private Optional<String> field(String label, String name) {
    return buttons().stream()
        .filter(button -> button.path("text").asText().equals(label))
        .map(button -> button.path(name).asText(""))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private List<JsonNode> buttons() {
    var buttons = new ArrayList<JsonNode>();
    if (!keyboard.isEmpty()) {
      try {
        JSON.readTree(keyboard).path("inline_keyboard").forEach(row -> row.forEach(buttons::add));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return buttons;
  }
}
