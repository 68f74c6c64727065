package com.smartxhosting.bot.adapters.whmcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the same thing in another of WHMCS's forms each time. */
final class AwkwardJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private int turn;

  ObjectNode success() {
    return JSON.objectNode().put("result", "success");
  }

  ObjectNode error(String message) {
    return JSON.objectNode().put("result", "error").put("message", message);
  }

  /** Numbers are texts or numbers as it comes. */
  void count(ObjectNode reply, String name, int count) {
    if (turn++ % 2 == 0) {
      reply.put(name, count);
    } else {
      reply.put(name, Integer.toString(count));
    }
  }

  void list(ObjectNode reply, String plural, String singular, List<? extends JsonNode> things) {
    turn++;
    if (things.isEmpty()) {
      switch (turn % 5) {
        case 0 -> reply.put(plural, "");
        case 1 -> reply.putArray(plural);
        case 2 -> reply.putObject(plural);
        case 3 -> reply.putObject(plural).putArray(singular);
        default -> reply.remove(plural);
      }
      return;
    }
    switch (things.size() == 1 ? turn % 4 : turn % 3) {
      case 0 -> reply.putObject(plural).set(singular, keyed(things));
      case 1 -> reply.putObject(plural).putArray(singular).addAll(things);
      case 2 -> reply.putArray(plural).addAll(things);
      default -> reply.putObject(plural).set(singular, things.getFirst());
    }
  }

  /** As the documentation shows some actions: {@code packages[package][0][id]}. */
  void flat(ObjectNode reply, String plural, String singular, List<? extends JsonNode> things) {
    for (var at = 0; at < things.size(); at++) {
      for (var field : things.get(at).properties()) {
        reply.set(
            "%s[%s][%d][%s]".formatted(plural, singular, at, field.getKey()), field.getValue());
      }
    }
  }

  private static ObjectNode keyed(List<? extends JsonNode> things) {
    var keyed = JSON.objectNode();
    for (var thing : things) {
      keyed.set(thing.path("id").asText(), thing);
    }
    return keyed;
  }

  /** What PHP's {@code htmlspecialchars} makes of a text. */
  static String encoded(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;");
  }
}
