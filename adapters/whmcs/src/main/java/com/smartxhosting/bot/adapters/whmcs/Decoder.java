package com.smartxhosting.bot.adapters.whmcs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the body of a reply, whichever of WHMCS's forms it has. */
final class Decoder {

  /** Nothing of ours needs them, so they do not come further than this. */
  private static final Set<String> SECRET =
      Set.of("password", "password2", "passwordhash", "remote_token", "clientSecret", "secret");

  private static final Pattern PART = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern PAIRS = Pattern.compile("result=(\\w+);(?:message=)?(.*)");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Decoder() {}

  /**
   * @throws Unreadable when it is a web page, or anything else that is no reply of the API
   */
  static Fields read(String body) {
    var text = body.strip();
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1).strip();
    }
    var root = text.startsWith("{") ? json(text) : pairs(text);
    dropSecrets(root);
    return new Fields(unfolded(root));
  }

  private static ObjectNode json(String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode root) {
        return root;
      }
    } catch (JsonProcessingException e) {
      // said below, without the text: it may hold anything
    }
    throw new Unreadable("it is broken JSON");
  }

  /** What fails before the wish for JSON is read is told as {@code result=error;message=...}. */
  private static ObjectNode pairs(String text) {
    var pairs = PAIRS.matcher(text);
    if (!pairs.matches()) {
      throw new Unreadable(
          text.isEmpty()
              ? "it is empty"
              : text.startsWith("<") ? "it is a web page" : "it is text");
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("result", pairs.group(1))
        .put("message", pairs.group(2).strip());
  }

  private static void dropSecrets(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(SECRET);
    }
    node.forEach(Decoder::dropSecrets);
  }

  /** Some actions are documented with keys such as {@code addons[addon][0][id]}. */
  private static ObjectNode unfolded(ObjectNode root) {
    if (root.properties().stream().noneMatch(field -> field.getKey().contains("["))) {
      return root;
    }
    var whole = JsonNodeFactory.instance.objectNode();
    for (var field : root.properties()) {
      put(whole, path(field.getKey()), field.getValue());
    }
    return whole;
  }

  private static List<String> path(String key) {
    var bracket = key.indexOf('[');
    if (bracket < 1) {
      return List.of(key);
    }
    var path = new ArrayList<String>();
    path.add(key.substring(0, bracket));
    PART.matcher(key.substring(bracket)).results().forEach(part -> path.add(part.group(1)));
    return path;
  }

  private static void put(ObjectNode whole, List<String> path, JsonNode value) {
    var place = whole;
    for (var step : path.subList(0, path.size() - 1)) {
      place = place.get(step) instanceof ObjectNode inner ? inner : place.putObject(step);
    }
    if (!SECRET.contains(path.getLast())) {
      place.set(path.getLast(), value);
    }
  }
}
