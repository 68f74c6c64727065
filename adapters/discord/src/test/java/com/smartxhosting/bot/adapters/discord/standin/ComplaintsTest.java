package com.smartxhosting.bot.adapters.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stand-in sees what Discord would refuse. */
class ComplaintsTest {

  @Test
  void whatTheDocumentTells() {
    assumeTrue(DiscordStandIn.hasOpenApi(), "Discord's OpenAPI document is not here");
    assertThat(schema(message())).isEmpty();
    assertThat(schema(button(row(message()), "x".repeat(81), "id")))
        .singleElement()
        .asString()
        .contains("label")
        .contains("80");
    assertThat(schema(button(row(message()), "x", "i".repeat(101))))
        .singleElement()
        .asString()
        .contains("custom_id");
    var six = row(message());
    for (int i = 0; i < 6; i++) {
      button(six, "x", "id" + i);
    }
    assertThat(schema(six)).singleElement().asString().contains("components");
  }

  @Test
  void whatItDoesNotTell() {
    var rows = message();
    for (int i = 0; i < 6; i++) {
      button(row(rows), "x", "id" + i);
    }
    assertThat(rules(rows)).containsExactly("more than five rows");
    assertThat(rules(button(button(row(message()), "x", "same"), "y", "same")))
        .containsExactly("two components with the custom_id same");
    assertThat(rules(message().put("content", "x".repeat(2001))))
        .containsExactly("content is longer than 2000");
    assertThat(rules(message().put("content", ""))).containsExactly("an empty message");
    var mentions = message();
    mentions.remove("allowed_mentions");
    assertThat(rules(mentions)).containsExactly("somebody may be mentioned");
    var embeds = message();
    for (int i = 0; i < 2; i++) {
      embeds.withArray("/embeds").addObject().put("description", "x".repeat(3001));
    }
    assertThat(rules(embeds)).containsExactly("embeds of more than 6000 characters in all");
    var picture = message();
    picture.withArray("/embeds").addObject().putObject("image").put("url", "attachment://a.png");
    assertThat(rules(picture)).hasSize(1);
    assertThat(Rules.complaints(Route.SEND, picture, List.of("a.png"))).isEmpty();
  }

  private static List<String> schema(ObjectNode message) {
    return OpenApi.find().orElseThrow().complaints(Route.SEND, message);
  }

  private static List<String> rules(ObjectNode message) {
    return Rules.complaints(Route.SEND, message, List.of());
  }

  private static ObjectNode message() {
    var message = JsonNodeFactory.instance.objectNode().put("content", "x");
    message.putObject("allowed_mentions").putArray("parse");
    return message;
  }

  private static ObjectNode row(ObjectNode message) {
    message.withArray("/components").addObject().put("type", 1).putArray("components");
    return message;
  }

  private static ObjectNode button(ObjectNode message, String label, String id) {
    var rows = message.withArray("/components");
    ((ArrayNode) rows.get(rows.size() - 1).path("components"))
        .addObject()
        .put("type", 2)
        .put("style", 1)
        .put("label", label)
        .put("custom_id", id);
    return message;
  }
}
