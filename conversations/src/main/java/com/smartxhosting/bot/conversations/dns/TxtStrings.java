package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The text of a TXT record, which a zone file holds in quoted strings of at most 255 bytes. */
final class TxtStrings {

  static final int LONGEST = 4096;

  private static final int LONGEST_STRING = 255;
  private static final Pattern SMART_QUOTES = Pattern.compile("(?s)^[“”„](.*)[“”]$");

  /** A string in quotes and the space after it. */
  private static final Pattern STRING =
      Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"\\s*+");

  /** Of a zone file's escapes, people write these two. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

  /** Control characters, and those that only turn the direction of writing or cannot be seen. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

  /**
   * A text as people write it: bare, or in one or more pairs of quotes as in a zone file. Strings
   * belong together without anything between them, as SPF and DKIM read them (RFC 7208, 3.3).
   */
  static Parsed<String> read(String written) {
    var text = SMART_QUOTES.matcher(written.strip()).replaceFirst("\"$1\"");
    if (text.lines().count() > 1) {
      return invalid(Text.of("dns.text.lines"));
    }
    if (UNSEEN.matcher(text).find()) {
      return invalid(Text.of("dns.text.unseen"));
    }
    return text.startsWith("\"") ? unquoted(text) : checked(text);
  }

  /** As a zone file holds it. */
  static String written(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var strings = new StringJoiner(" ");
    for (int from = 0; from < bytes.length || from == 0; from += LONGEST_STRING) {
      int to = Math.min(from + LONGEST_STRING, bytes.length);
      strings.add(quoted(Arrays.copyOfRange(bytes, from, to)));
    }
    return strings.toString();
  }

  /** A single string in quotes, with everything but printable ASCII escaped (RFC 1035, 5.1). */
  static String quoted(byte[] bytes) {
    var quoted = new StringBuilder("\"");
    for (byte each : bytes) {
      int character = each & 0xff;
      if (character < 0x20 || character >= 0x7f) {
        quoted.append("\\%03d".formatted(character));
      } else if (character == '"' || character == '\\') {
        quoted.append('\\').append((char) character);
      } else {
        quoted.append((char) character);
      }
    }
    return quoted.append('"').toString();
  }

  /** In ASCII alone, which is all that zone files and dnsjava's reader of them know. */
  static String escaped(String written) {
    if (written.chars().allMatch(c -> c < 0x80)) {
      return written;
    }
    var ascii = new StringBuilder();
    for (byte each : written.getBytes(StandardCharsets.UTF_8)) {
      ascii.append(each >= 0 ? String.valueOf((char) each) : "\\%03d".formatted(each & 0xff));
    }
    return ascii.toString();
  }

  private static Parsed<String> unquoted(String text) {
    var together = new StringBuilder();
    var string = STRING.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!string.find(end) || string.start() != end) {
        return invalid(Text.of("dns.text.quotes"));
      }
      together.append(ESCAPED.matcher(string.group(1)).replaceAll("$1"));
      end = string.end();
    }
    return checked(together.toString());
  }

  private static Parsed<String> checked(String text) {
    if (text.isEmpty()) {
      return invalid(Text.of("dns.text.empty"));
    }
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return length > LONGEST
        ? invalid(
            Text.of("dns.text.long")
                .with("length", String.valueOf(length))
                .with("most", String.valueOf(LONGEST)))
        : valid(text);
  }

  private TxtStrings() {}
}
