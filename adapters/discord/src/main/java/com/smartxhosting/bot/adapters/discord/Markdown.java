package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import java.net.URI;

/**
 * Words as Discord's Markdown. The only place where anything is escaped: whatever stands in a span,
 * it is never markup, mentions nobody and is not fetched for a preview.
 */
final class Markdown {

  /** What begins a heading, a quotation or a list, if it is the first in its line. */
  private static final String AT_LINE_START = "#>-+";

  private static final String DIGITS = "0123456789";

  private static final String ANYWHERE = "\\*_~|`<[]";

  private Markdown() {}

  static String of(Rich words) {
    var markdown = new StringBuilder(words.length() + 64);
    for (var span : words.spans()) {
      append(markdown, span);
    }
    return markdown.toString();
  }

  /** Words of no particular style. */
  static String escaped(String words) {
    return of(Rich.plain(words));
  }

  private static void append(StringBuilder markdown, Span span) {
    switch (span.style()) {
      case PLAIN -> escape(markdown, span.words());
      case BOLD -> {
        if (span.words().isBlank()) {
          markdown.append(span.words());
        } else {
          markdown.append("**");
          escape(markdown, span.words());
          markdown.append("**");
        }
      }
      case CODE -> code(markdown, span.words());
      case LINK -> link(markdown, span.words());
      case SECRET -> secret(markdown, span.words());
    }
  }

  /** Nothing is escaped in code, so what would end it cannot stand in it. */
  private static void code(StringBuilder markdown, String words) {
    if (words.isBlank() || words.contains("`")) {
      escape(markdown, words);
    } else {
      markdown.append('`').append(words).append('`');
    }
  }

  /** In angle brackets Discord makes it a link without a preview. */
  private static void link(StringBuilder markdown, String words) {
    if (isAddress(words)) {
      markdown.append('<').append(words).append('>');
    } else {
      escape(markdown, words);
    }
  }

  private static boolean isAddress(String words) {
    try {
      var scheme = String.valueOf(URI.create(words).getScheme());
      return scheme.equals("https") || scheme.equals("http");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** As code, so that it can be copied as it is. Two bars would end the spoiler even in code. */
  private static void secret(StringBuilder markdown, String words) {
    markdown.append("||");
    if (words.isBlank() || words.contains("`") || words.contains("||")) {
      escape(markdown, words);
      markdown.append(' '); // an escaped bar before the closing two would be taken for one of them
    } else {
      code(markdown, words);
    }
    markdown.append("||");
  }

  private static void escape(StringBuilder markdown, String words) {
    for (int i = 0; i < words.length(); i++) {
      if (isMarkup(markdown, words, i)) {
        markdown.append('\\');
      }
      markdown.append(words.charAt(i));
    }
  }

  private static boolean isMarkup(StringBuilder before, String words, int at) {
    char c = words.charAt(at);
    return ANYWHERE.indexOf(c) >= 0
        || (AT_LINE_START.indexOf(c) >= 0 && isLead(words, at) && atLineStart(before))
        || (c == '.' && isLead(words, at) && afterNumber(before))
        || (c == '@' && isGroup(words, at + 1))
        || (c == ':' && words.startsWith("//", at + 1))
        || (c == '/' && endsWith(before, "discord.gg", "discord.com", "discordapp.com"));
  }

  /** What begins a line is followed by a blank, or by more of its kind. */
  private static boolean isLead(String words, int at) {
    return at + 1 == words.length() || (" " + AT_LINE_START).indexOf(words.charAt(at + 1)) >= 0;
  }

  private static boolean isGroup(String words, int at) {
    return words.startsWith("everyone", at) || words.startsWith("here", at);
  }

  /** Addresses that Discord recognizes without a scheme. */
  private static boolean endsWith(StringBuilder before, String... hosts) {
    for (var host : hosts) {
      int start = before.length() - host.length();
      if (start >= 0 && before.substring(start).equalsIgnoreCase(host)) {
        return true;
      }
    }
    return false;
  }

  private static boolean atLineStart(CharSequence before) {
    int at = before.length() - 1;
    while (at >= 0 && (before.charAt(at) == ' ' || before.charAt(at) == '\\')) {
      at--;
    }
    return at < 0 || before.charAt(at) == '\n';
  }

  private static boolean afterNumber(CharSequence before) {
    int at = before.length();
    while (at > 0 && DIGITS.indexOf(before.charAt(at - 1)) >= 0) {
      at--;
    }
    return at < before.length() && atLineStart(before.subSequence(0, at));
  }
}
