package com.smartxhosting.bot.adapters.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the updates that Telegram posts to us; to be mounted on a web server. */
public final class TelegramWebhook {

  /** The header that carries the secret. */
  public static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhook.class);

  private final byte[] secret;
  private final Reception reception;

  TelegramWebhook(Secret secret, Reception reception) {
    this.secret = bytes(secret.reveal());
    this.reception = reception;
  }

  /**
   * Returns when the inbox has the update.
   *
   * @param presented what the header says; empty without one
   * @return the HTTP status: 200; 401 for a wrong secret; 400 for what is no update; 503 when it
   *     could not be stored, so that Telegram posts it again
   */
  public int handle(String presented, byte[] body) {
    if (!MessageDigest.isEqual(secret, bytes(presented))) {
      return 401;
    }
    var update = json(body).filter(json -> json.path("update_id").isInt());
    if (update.isEmpty()) {
      return 400;
    }
    try {
      reception.take(UpdateReader.one(update.get()).map(List::of).orElse(List.of()));
      return 200;
    } catch (RuntimeException e) {
      LOG.error(
          "An update could not be stored; Telegram will post it again: {}",
          e.getClass().getSimpleName());
      return 503;
    }
  }

  private static Optional<JsonNode> json(byte[] body) {
    try {
      return Optional.ofNullable(BotApi.JSON.readTree(body));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
