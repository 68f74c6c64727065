package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;

/**
 * Words as Telegram's HTML. The only place where anything is escaped: whatever stands in a span, it
 * is never markup.
 */
final class Html {

  static final String PARSE_MODE = "HTML";

  private Html() {}

  static String of(Rich words) {
    var html = new StringBuilder(words.length() + 64);
    for (var span : words.spans()) {
      append(html, span);
    }
    return html.toString();
  }

  private static void append(StringBuilder html, Span span) {
    switch (span.style()) {
      // An address is shown as it is; Telegram makes it a link by itself.
      case PLAIN, LINK -> escape(html, span.words());
      case BOLD -> tagged(html, "b", span.words());
      case CODE -> tagged(html, "code", span.words());
      case SECRET -> tagged(html, "tg-spoiler", span.words());
    }
  }

  private static void tagged(StringBuilder html, String tag, String words) {
    html.append('<').append(tag).append('>');
    escape(html, words);
    html.append("</").append(tag).append('>');
  }

  private static void escape(StringBuilder html, String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(c);
      }
    }
  }
}
