package com.smartxhosting.bot.adapters.telegram;

import java.io.Serial;
import java.net.URI;

/** Telegram cannot be used as it is set up; the message says why and what to do. */
public final class TelegramStartFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  static final String SECOND_POLLER =
      "Another process fetches this bot's updates with the same token, so each of them would miss"
          + " some. Stop the other one, or give this one a token of its own from @BotFather.";

  private static final String WEBHOOK =
      "This bot has a webhook, so its updates cannot be fetched as well. Either set the webhook's"
          + " address here too, or delete it: call the Bot API's method deleteWebhook.";

  private TelegramStartFailed(String message) {
    super(message);
  }

  static TelegramStartFailed unreachable(URI server, Trouble trouble) {
    return switch (trouble.kind()) {
      case TOKEN ->
          new TelegramStartFailed(
              "Telegram does not know this bot token (%s). Copy it again from @BotFather; it looks like 123456789:AA…"
                  .formatted(trouble));
      case PASSING -> new TelegramStartFailed(noAnswer(server, trouble));
      case FLOOD, UNCHANGED, GONE, BLOCKED, MARKUP, CONFLICT, REFUSED ->
          new TelegramStartFailed(
              "The Bot API at %s refuses to say which bot this is: %s.".formatted(server, trouble));
    };
  }

  private static String noAnswer(URI server, Trouble trouble) {
    return trouble.description().contains("Json") || trouble.description().contains("Mismatched")
        ? "What answers at %s is not a Bot API. Check the address of the server; the official one is %s."
            .formatted(server, TelegramSettings.OFFICIAL)
        : "The Bot API at %s does not answer (%s). Check the network and the address of the server."
            .formatted(server, trouble);
  }

  static TelegramStartFailed noUpdates(Trouble trouble) {
    return new TelegramStartFailed(
        trouble.description().contains("webhook") ? WEBHOOK : SECOND_POLLER);
  }

  static TelegramStartFailed noWebhook(URI address, Trouble trouble) {
    return new TelegramStartFailed(
        "Telegram does not take %s as the webhook: %s. It must be https on port 443, 80, 88 or 8443."
            .formatted(address, trouble));
  }
}
