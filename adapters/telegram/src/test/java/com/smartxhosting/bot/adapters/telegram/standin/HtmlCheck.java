package com.smartxhosting.bot.adapters.telegram.standin;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;

/** Reads HTML as strictly as Telegram does. */
final class HtmlCheck {

  private static final Set<String> TAGS =
      Set.of("b", "strong", "i", "em", "u", "s", "code", "pre", "tg-spoiler", "blockquote");

  private HtmlCheck() {}

  /** What Telegram would say is wrong with it. */
  static Optional<String> complaint(String html) {
    var open = new ArrayDeque<String>();
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      int end = html.indexOf('>', at);
      if (end < 0) {
        return Optional.of("Unclosed start tag at byte offset " + at);
      }
      var tag = html.substring(at + 1, end);
      if (tag.startsWith("/")) {
        if (open.isEmpty() || !open.pop().equals(tag.substring(1))) {
          return Optional.of("Unexpected end tag at byte offset " + at);
        }
      } else if (TAGS.contains(tag)) {
        open.push(tag);
      } else {
        return Optional.of("Unsupported start tag \"" + tag + "\" at byte offset " + at);
      }
    }
    return open.isEmpty() ? Optional.empty() : Optional.of("Can't find end tag");
  }
}
