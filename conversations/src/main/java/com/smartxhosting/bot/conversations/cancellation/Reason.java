package com.smartxhosting.bot.conversations.cancellation;

import static com.smartxhosting.bot.form.Parsed.invalid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.regex.Pattern;

/** Reads why a customer leaves; people at the company read it. */
final class Reason {

  private static final int SHORTEST = 3;
  static final int LONGEST = 1_000;

  /** Control characters but the line's end, and those that turn the direction of what follows. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  static Parsed<String> read(String typed) {
    var words = visible(typed);
    if (words.codePointCount(0, words.length()) < SHORTEST) {
      return invalid(Text.of("cancellation.reason.short"));
    }
    return words.length() > LONGEST
        ? invalid(Text.of("cancellation.reason.long").with("longest", LONGEST))
        : Parsed.valid(words);
  }

  static String visible(String typed) {
    return UNSEEN.matcher(typed).replaceAll("").strip();
  }

  private Reason() {}
}
