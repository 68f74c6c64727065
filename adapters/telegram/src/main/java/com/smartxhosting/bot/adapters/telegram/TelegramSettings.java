package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How a bot reaches Telegram.
 *
 * @param token what BotFather gave
 * @param server where the Bot API is served; another one for a self-hosted server
 * @param messagesPerSecond the pace of all messages together, or 0 to go as fast as Telegram lets;
 *     its own advice is 30
 * @param answerWithin how long one request may take before it is tried again
 * @param silence after how long without a poll the poller is started anew
 */
public record TelegramSettings(
    Secret token, URI server, int messagesPerSecond, Duration answerWithin, Duration silence) {

  public static final URI OFFICIAL = URI.create("https://api.telegram.org");

  public TelegramSettings {
    if (server.getHost() == null || !"http https".contains(String.valueOf(server.getScheme()))) {
      throw new IllegalArgumentException(
          "The address of the Bot API is '%s'; it must look like %s.".formatted(server, OFFICIAL));
    }
    if (!server.getPath().replace("/", "").isEmpty()) {
      throw new IllegalArgumentException(
          "The address of the Bot API is '%s'; it must not have a path, such as '%s'."
              .formatted(server, server.getPath()));
    }
  }

  public static TelegramSettings of(Secret token) {
    return new TelegramSettings(token, OFFICIAL, 0, Duration.ofSeconds(20), Duration.ofMinutes(2));
  }

  public TelegramSettings at(URI another) {
    return new TelegramSettings(token, another, messagesPerSecond, answerWithin, silence);
  }

  public TelegramSettings pacedAt(int perSecond) {
    return new TelegramSettings(token, server, perSecond, answerWithin, silence);
  }

  public TelegramSettings answeredWithin(Duration limit) {
    return new TelegramSettings(token, server, messagesPerSecond, limit, silence);
  }

  public TelegramSettings restartedAfter(Duration noPoll) {
    return new TelegramSettings(token, server, messagesPerSecond, answerWithin, noPoll);
  }

  TelegramUrl url() {
    int usual = server.getScheme().equals("https") ? 443 : 80;
    return TelegramUrl.builder()
        .schema(server.getScheme())
        .host(server.getHost())
        .port(server.getPort() < 0 ? usual : server.getPort())
        .build();
  }
}
