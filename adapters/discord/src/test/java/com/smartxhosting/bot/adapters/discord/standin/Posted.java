package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as it looks now.
 *
 * @param onlyFor who alone sees it, if it is ephemeral
 * @param json content, embeds, components and attachments as they were sent
 */
public record Posted(MessageId id, boolean fromBot, Optional<Snowflake> onlyFor, JsonNode json) {

  static final int LOADING = 1 << 7;

  public boolean ephemeral() {
    return onlyFor.isPresent();
  }

  /** Whether it shows nothing yet but that the bot is at work. */
  public boolean thinking() {
    return (json.path("flags").asInt() & LOADING) != 0;
  }

  /** All words as they were sent, Markdown and spoilers included, but for those of components. */
  public String words() {
    var words = new ArrayList<String>();
    words.add(json.path("content").asText());
    for (var embed : json.path("embeds")) {
      words.add(embed.path("title").asText());
      words.add(embed.path("description").asText());
      for (var field : embed.path("fields")) {
        words.add(field.path("name").asText() + ": " + field.path("value").asText());
      }
      words.add(embed.at("/footer/text").asText());
    }
    return words.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  /** The labels of its buttons. */
  public List<String> labels() {
    return components()
        .filter(component -> component.has("label"))
        .map(component -> component.path("label").asText())
        .toList();
  }

  /** The labels of what its menus offer. */
  public List<String> options() {
    return components()
        .flatMap(component -> stream(component.path("options")))
        .map(option -> option.path("label").asText())
        .toList();
  }

  /** The names of the files that it shows. */
  public List<String> files() {
    return stream(json.path("attachments"))
        .map(attachment -> attachment.path("filename").asText())
        .toList();
  }

  /** Where the link of this label leads to. */
  public Optional<String> address(String label) {
    return button(label)
        .map(button -> button.path("url").asText(""))
        .filter(address -> !address.isEmpty());
  }

  /** What the button of this label sends; a disabled one sends nothing. */
  Optional<String> customId(String label) {
    return button(label)
        .filter(button -> !button.path("disabled").asBoolean())
        .map(button -> button.path("custom_id").asText(""))
        .filter(id -> !id.isEmpty());
  }

  /** The menu that offers this, and the value of it. */
  Optional<Choice> choice(String label) {
    return components()
        .filter(component -> !component.path("disabled").asBoolean())
        .flatMap(
            component ->
                stream(component.path("options"))
                    .filter(option -> option.path("label").asText().equals(label))
                    .map(
                        option ->
                            new Choice(
                                component.path("custom_id").asText(),
                                option.path("value").asText())))
        .findFirst();
  }

  /** An option of a menu. */
  record Choice(String customId, String value) {}

  private Optional<JsonNode> button(String label) {
    return components()
        .filter(component -> component.path("label").asText().equals(label))
        .findFirst();
  }

  private Stream<JsonNode> components() {
    return stream(json.path("components")).flatMap(row -> stream(row.path("components")));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    var nodes = new ArrayList<JsonNode>();
    array.forEach(nodes::add);
    return nodes.stream();
  }
}
