package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;

/** How tables write what was read: the value, or {@code !} and the phrase that says why not. */
final class Reading {

  static String of(Parsed<?> parsed) {
    return switch (parsed) {
      case Valid<?>(var value) -> value.toString();
      case Invalid<?>(var why) -> '!' + phrase(why);
    };
  }

  static String phrase(Text text) {
    return switch (text) {
      case Text.Phrase(var key, _) -> key;
      case Text.Words(var words) -> words;
      case Text.Confided(var words) -> words.reveal();
      case Text.Spoken(var words) -> String.join(" ", words.values());
      case Text.Joined(var parts, var between) ->
          String.join(between, parts.stream().map(Reading::phrase).toList());
    };
  }

  private Reading() {}
}
