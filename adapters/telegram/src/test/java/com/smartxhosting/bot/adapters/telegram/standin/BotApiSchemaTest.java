package com.smartxhosting.bot.adapters.telegram.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BotApiSchemaTest {

  @BeforeEach
  void isAtHand() {
    assumeTrue(
        BotApiSchema.find().isPresent(),
        "The Bot API's schema is not beside the repository: requests are not checked against it");
  }

  @Test
  void findsWhatTelegramWouldRefuse() {
    assertThat(complaints("sendMessage", Map.of("chat_id", "1", "text", "hello"))).isEmpty();
    assertThat(complaints("sendMassage", Map.of())).containsExactly("sendMassage: no such method");
    assertThat(complaints("sendMessage", Map.of("text", "hello", "chat_idd", "1")))
        .containsExactlyInAnyOrder(
            "sendMessage.chat_id is missing", "sendMessage.chat_idd is not known");
    assertThat(complaints("deleteMessage", Map.of("chat_id", "1", "message_id", "one")))
        .containsExactly("deleteMessage.message_id is no Integer");
  }

  @Test
  void knowsTheLimitsThatTheProseTells() {
    var data = "я".repeat(33);
    var keyboard = "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"%s\"}]]}";

    assertThat(complaints("sendMessage", Map.of("chat_id", "1", "text", "x".repeat(4097))))
        .singleElement()
        .asString()
        .contains("has 4097");
    assertThat(
            complaints(
                "sendMessage",
                Map.of(
                    "chat_id",
                    "1",
                    "parse_mode",
                    "HTML",
                    "text",
                    "<b>" + "&lt;".repeat(4096) + "</b>")))
        .isEmpty();
    assertThat(
            complaints(
                "sendMessage",
                Map.of("chat_id", "1", "text", "hello", "reply_markup", keyboard.formatted(data))))
        .isNotEmpty();
  }

  private static List<String> complaints(String method, Map<String, String> parameters) {
    return BotApiSchema.find()
        .orElseThrow()
        .complaints(List.of(new Recorded(method, parameters, false)));
  }
}
