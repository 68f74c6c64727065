package com.smartxhosting.bot.adapters.telegram.standin;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Pieces of updates as Telegram writes them. */
final class Updates {

  private Updates() {}

  /** Who, where and when, of a message in a private chat. */
  static String place(long id, String language) {
    return "\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"private\",\"first_name\":\"C\"},\"from\":%s"
        .formatted(System.currentTimeMillis() / 1000, id, person(id, language));
  }

  static String person(long id, String language) {
    return "{\"id\":%d,\"is_bot\":false,\"first_name\":\"C\",\"language_code\":\"%s\"}"
        .formatted(id, language);
  }

  static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
