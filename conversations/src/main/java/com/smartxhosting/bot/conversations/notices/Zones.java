package com.smartxhosting.bot.conversations.notices;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Time zones as people name them: {@code Europe/Berlin}, {@code new york}, {@code UTC+2}. */
final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)?\\s*([+-]\\d{1,2}(?::?\\d{2})?)");
  private static final int LONGEST = 60;
  private static final int NAMED = 3;

  private Zones() {}

  static Parsed<ZoneId> read(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > LONGEST) {
      return unknown();
    }
    if (text.equals("utc") || text.equals("gmt") || text.equals("z")) {
      return valid(ZoneId.of("UTC"));
    }
    var offset = OFFSET.matcher(text);
    if (offset.matches()) {
      return offset(offset.group(1));
    }
    var name = text.replaceAll("\\s+", "_");
    var found = named(name);
    return switch (found.size()) {
      case 0 -> unknown();
      case 1 -> valid(ZoneId.of(found.getFirst()));
      default ->
          invalid(
              Text.of("notices.zone.several")
                  .with(
                      "zones", String.join(", ", found.subList(0, Math.min(NAMED, found.size())))));
    };
  }

  private static List<String> named(String name) {
    var regions =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("SystemV/") && !id.startsWith("Etc/"))
            .sorted()
            .toList();
    var whole = regions.stream().filter(id -> id.toLowerCase(Locale.ROOT).equals(name)).toList();
    return whole.isEmpty()
        ? regions.stream().filter(id -> id.toLowerCase(Locale.ROOT).endsWith("/" + name)).toList()
        : whole;
  }

  private static Parsed<ZoneId> offset(String written) {
    try {
      var digits = written.substring(1).replace(":", "");
      int hours =
          Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
      int minutes =
          digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
      int sign = written.startsWith("-") ? -1 : 1;
      return valid(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    } catch (DateTimeException e) {
      return unknown();
    }
  }

  private static Parsed<ZoneId> unknown() {
    return invalid(Text.of("notices.zone.unknown"));
  }
}
