package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A time to live: how long others may keep an answer before they ask again. */
public final class Ttl {

  static final long SHORTEST = 60;
  static final long LONGEST = 604_800;

  private static final int LONGEST_TEXT = 60;

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Pattern PART =
      Pattern.compile("(\\d{1,9})\\s*([smhdw])(?:ecs?|econds?|ins?|inutes?|rs?|ours?|ays?|eeks?)?");
  private static final Pattern PARTS = Pattern.compile("(?:" + PART.pattern() + "[\\s,]*)+");

  /** Seconds, or times such as {@code 1h}, {@code 30 minutes} or {@code 1d 12h}. */
  static Parsed<Long> parse(String written) {
    var text = written.strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST_TEXT
        || !SECONDS.matcher(text).matches() && !PARTS.matcher(text).matches()) {
      return invalid(Text.of("dns.ttl.wrong").with("text", DomainNames.quoted(written.strip())));
    }
    long seconds = SECONDS.matcher(text).matches() ? Long.parseLong(text) : sum(text);
    if (seconds == 0) {
      return invalid(Text.of("dns.ttl.zero"));
    }
    if (seconds < SHORTEST) {
      return invalid(Text.of("dns.ttl.short").with("given", words(seconds)));
    }
    return seconds > LONGEST
        ? invalid(Text.of("dns.ttl.long").with("given", words(seconds)))
        : valid(seconds);
  }

  /** In words: {@code 1 hour 30 minutes}. */
  public static Text words(long seconds) {
    var parts = new ArrayList<Text>();
    add(parts, "dns.time.days", seconds / 86_400);
    add(parts, "dns.time.hours", seconds % 86_400 / 3_600);
    add(parts, "dns.time.minutes", seconds % 3_600 / 60);
    add(parts, "dns.time.seconds", seconds % 60);
    return parts.isEmpty() ? Text.of("dns.time.seconds").with("count", 0) : Text.joined(parts, " ");
  }

  private static void add(List<Text> parts, String phrase, long count) {
    if (count > 0) {
      parts.add(Text.of(phrase).with("count", count));
    }
  }

  private static long sum(String text) {
    long seconds = 0;
    for (var part = PART.matcher(text); part.find(); ) {
      seconds += Long.parseLong(part.group(1)) * unit(part.group(2));
    }
    return seconds;
  }

  private static long unit(String letter) {
    return switch (letter) {
      case "w" -> 604_800;
      case "d" -> 86_400;
      case "h" -> 3_600;
      case "m" -> 60;
      default -> 1;
    };
  }

  private Ttl() {}
}
