package com.smartxhosting.bot.adapters.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Why Telegram did not do what it was asked, in words fit for a log.
 *
 * <p>The library's exceptions are never logged themselves: they may carry the request, and with it
 * the token or what a customer wrote.
 *
 * @param rest how long Telegram wants to be left alone
 */
record Trouble(Kind kind, int code, String description, Duration rest) {

  enum Kind {
    /** Too many requests: the same again, after a while. */
    FLOOD,
    /** Its server or the network failed, perhaps after it acted: the same again, soon. */
    PASSING,
    /** It looks like this already. */
    UNCHANGED,
    /** There is no such message, or it cannot be edited or deleted any more. */
    GONE,
    /** The customer has blocked the bot or deleted the chat. */
    BLOCKED,
    /** The markup or a link's address was refused. */
    MARKUP,
    /** The token is not known. */
    TOKEN,
    /** Somebody else fetches this bot's updates. */
    CONFLICT,
    REFUSED
  }

  private static final int DESCRIBED = 100;

  static Trouble of(Throwable thrown) {
    return switch (thrown) {
      case ExecutionException e when e.getCause() != null -> of(e.getCause());
      case CompletionException e when e.getCause() != null -> of(e.getCause());
      case TelegramApiRequestException e when e.getApiResponse() != null -> answered(e);
      case TelegramApiValidationException e ->
          new Trouble(Kind.REFUSED, 0, "not sent: " + e.getMessage(), Duration.ZERO);
      case RuntimeException e ->
          new Trouble(Kind.REFUSED, 0, "not sent: " + e.getClass().getSimpleName(), Duration.ZERO);
      default -> new Trouble(Kind.PASSING, 0, root(thrown), Duration.ZERO);
    };
  }

  /** A file was not given. */
  static Trouble answered(int code) {
    return new Trouble(kind(code, ""), code, "no file", Duration.ofSeconds(1));
  }

  private static Trouble answered(TelegramApiRequestException refusal) {
    int code = Optional.ofNullable(refusal.getErrorCode()).orElse(0);
    var wait =
        Optional.ofNullable(refusal.getParameters())
            .map(ResponseParameters::getRetryAfter)
            .map(Duration::ofSeconds)
            .orElse(Duration.ofSeconds(1));
    var description = refusal.getApiResponse();
    return new Trouble(
        kind(code, description.toLowerCase(Locale.ROOT)), code, fit(description), wait);
  }

  private static Kind kind(int code, String description) {
    return switch (code) {
      case 429 -> Kind.FLOOD;
      case 401, 404 -> Kind.TOKEN;
      case 403 -> Kind.BLOCKED;
      case 409 -> Kind.CONFLICT;
      case 400 -> badRequest(description);
      default -> code >= 500 || code == 0 ? Kind.PASSING : Kind.REFUSED;
    };
  }

  private static Kind badRequest(String description) {
    if (description.contains("message is not modified")) {
      return Kind.UNCHANGED;
    }
    if (holdsAny(
        description,
        "message to edit not found",
        "message to delete not found",
        "message can't be edited",
        "message can't be deleted",
        "message_id_invalid",
        "there is no text in the message to edit")) {
      return Kind.GONE;
    }
    if (holdsAny(description, "can't parse entities", "url is invalid", "http url", "button_url")) {
      return Kind.MARKUP;
    }
    return holdsAny(description, "chat not found", "user is deactivated")
        ? Kind.BLOCKED
        : Kind.REFUSED;
  }

  private static boolean holdsAny(String description, String... parts) {
    for (var part : parts) {
      if (description.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Telegram quotes what it refuses; a quotation may be a customer's. */
  private static String fit(String description) {
    var unquoted = description.split("[\"“]| '", 2)[0].strip();
    return unquoted.substring(0, Math.min(DESCRIBED, unquoted.length()));
  }

  private static String root(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  /** Whether the same request may fare better later. */
  boolean again() {
    return kind == Kind.FLOOD || kind == Kind.PASSING;
  }

  /** How long to wait before the next attempt. */
  Duration pause(int failures) {
    return kind == Kind.FLOOD ? rest : Backoff.after(failures);
  }

  @Override
  public String toString() {
    return code == 0 ? description : code + " " + description;
  }
}
