package com.smartxhosting.bot.conversations.notices;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of a day in which nothing is told.
 *
 * @param until before {@code from} when they reach into the next day
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** What stands for none at all. */
  static final String NONE = "none";

  private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final String TIME = "(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm|h)?";
  private static final Pattern WRITTEN =
      Pattern.compile(TIME + "\\s*(?:-|–|—|to|until|till|bis)\\s*" + TIME);

  /**
   * Whether this moment lies in them, by the clocks of a place. Where clocks go forward over a
   * limit, it moves with them; where they go back, the first of the two equal hours counts.
   */
  boolean cover(Instant now, ZoneId zone) {
    var today = now.atZone(zone).toLocalDate();
    for (var evening = today.minusDays(1); !evening.isAfter(today); evening = evening.plusDays(1)) {
      var morning = until.isAfter(from) ? evening : evening.plusDays(1);
      var begins = ZonedDateTime.of(evening, from, zone).toInstant();
      var ends = ZonedDateTime.of(morning, until, zone).toInstant();
      if (!now.isBefore(begins) && now.isBefore(ends)) {
        return true;
      }
    }
    return false;
  }

  /** As in {@code 22-7}, {@code 22:30 to 06:00} or {@code 10pm-7am}; empty for none. */
  static Parsed<Optional<QuietHours>> read(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.equals(NONE) || text.equals("off") || text.equals("no")) {
      return valid(Optional.empty());
    }
    var match = WRITTEN.matcher(text);
    if (text.length() > 40 || !match.matches()) {
      return invalid(Text.of("notices.quiet.wrong"));
    }
    var from = time(match, 1);
    var until = time(match, 4);
    if (from.isEmpty() || until.isEmpty()) {
      return invalid(Text.of("notices.quiet.no-time"));
    }
    return from.equals(until)
        ? invalid(Text.of("notices.quiet.always"))
        : valid(Optional.of(new QuietHours(from.get(), until.get())));
  }

  private static Optional<LocalTime> time(Matcher match, int first) {
    int hour = Integer.parseInt(match.group(first));
    int minute = match.group(first + 1) == null ? 0 : Integer.parseInt(match.group(first + 1));
    var half = match.group(first + 2) == null ? "" : match.group(first + 2);
    boolean twelve = half.equals("am") || half.equals("pm");
    if (minute > 59 || (twelve ? hour < 1 || hour > 12 : hour > 24 || hour == 24 && minute > 0)) {
      return Optional.empty();
    }
    int of24 = twelve ? hour % 12 + (half.equals("pm") ? 12 : 0) : hour % 24;
    return Optional.of(LocalTime.of(of24, minute));
  }

  /** As it is read again. */
  String written() {
    return HOURS.format(from) + "-" + HOURS.format(until);
  }
}
