package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.Modal;
import com.smartxhosting.bot.adapters.discord.Visibility;

/** What is sent, as JSON for people. */
public final class Written {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private Written() {}

  public static String message(Message message) {
    return json(Payloads.message(message, Visibility.EPHEMERAL));
  }

  public static String modal(Modal modal) {
    return json(Payloads.modal(modal));
  }

  private static String json(JsonNode json) {
    try {
      return JSON.writer(PRINTER).writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
