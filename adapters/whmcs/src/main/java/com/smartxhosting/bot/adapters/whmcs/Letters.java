package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Writes the mails that WHMCS sends for us. */
record Letters(Words words) {

  record Letter(String subject, String html) {}

  /**
   * Holds nothing that a customer has written: WHMCS reads the message as a template, in which
   * braces are commands.
   *
   * @param language a BCP 47 tag, or WHMCS's word for a language, such as {@code german}
   */
  Letter code(Secret code, String language) {
    var tongue = words.nearest(tag(language));
    var body = words.plain(Text.of("whmcs.mail.code.body").with("code", code.reveal()), tongue);
    return new Letter(words.plain(Text.of("whmcs.mail.code.subject"), tongue), html(body));
  }

  private static String html(String body) {
    return Arrays.stream(body.split("\n\n"))
        .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** {@code portuguese-br} is how WHMCS calls what the world calls {@code pt-BR}. */
  static String tag(String language) {
    var parts = language.toLowerCase(Locale.ROOT).split("-", 2);
    var tag = code(parts[0]).orElse(language);
    return parts.length == 2 ? tag + "-" + parts[1] : tag;
  }

  private static Optional<String> code(String word) {
    return switch (word) {
      case "farsi" -> Optional.of("fa");
      case "norwegian" -> Optional.of("nb");
      default ->
          Arrays.stream(Locale.getISOLanguages())
              .filter(
                  code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(word))
              .findFirst();
    };
  }
}
