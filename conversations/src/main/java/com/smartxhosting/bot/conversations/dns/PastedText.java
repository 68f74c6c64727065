package com.smartxhosting.bot.conversations.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A pasted text in lines, rid of what mail programs, web pages and Markdown put around words. */
final class PastedText {

  /**
   * A line, or several that belong together.
   *
   * @param number of its first line in what was pasted, from 1
   * @param source as it was pasted
   * @param words what it says, without decoration
   * @param indented whether it began with a blank, which in zone files stands for the host before
   */
  record Line(int number, String source, String words, boolean indented) {

    boolean blank() {
      return words.isEmpty();
    }

    /** Whether there is anything to read, and not only brackets or a ruled line. */
    boolean says() {
      return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    Line followedBy(Line next, String between) {
      return new Line(number, source + "\n" + next.source, words + between + next.words, indented);
    }

    Line saying(String other) {
      return new Line(number, source, other, indented);
    }
  }

  /** More than the longest key takes; so much at once is no record, and slow to look through. */
  static final int LONGEST_LINE = 2_500;

  private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
  private static final Pattern UNSEEN =
      Pattern.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]");
  private static final Pattern BLANKS = Pattern.compile("[\u00a0\u2000-\u200a\u202f\u3000]");
  private static final Pattern QUOTES = Pattern.compile("[“”„‟«»]|&quot;");
  private static final Pattern CLEARED_DOT =
      Pattern.compile("\\[\\.]|\\(\\.\\)|\\{\\.}|\\[dot]", Pattern.CASE_INSENSITIVE);
  private static final Pattern CELL_TAG =
      Pattern.compile("</?t[dh]\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE_TAG =
      Pattern.compile("<br\\s*/?>|</?(?:tr|p|li|div)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_TAG =
      Pattern.compile(
          "</?(?:b|strong|i|em|code|pre|ul|ol|table|thead|tbody|span|font)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("\\[([^\\]\n]+)]\\((?:https?:|mailto:)[^)\n]*\\)");
  private static final Pattern MAIL_LINK =
      Pattern.compile("(?<=\\S)\\s?<(?:https?://|mailto:)[^>\n]*>");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|`+");
  private static final Pattern QUOTED_REPLY = Pattern.compile("^\\s*(?:>\\s?)+");
  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-–—•·▪◦‣]|\\d{1,2}[.)]|[a-z]\\))\\s+(?=\\S)");
  private static final Pattern STAR = Pattern.compile("^\\s*\\*\\s+(?=\\S)");

  /** After a star that is a host: time to live, class or type, as in {@code * IN A 203.0.113.7}. */
  private static final Pattern REST_OF_RECORD =
      Pattern.compile("^\\s*\\*\\s+(?:\\d+\\s+)?(?:IN\\s|(?:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA)\\s).*");

  private static final Pattern OBJECTS = Pattern.compile("(?<=\\})\\s*,\\s*(?=\\{)");

  static List<Line> lines(String pasted) {
    var lines = new ArrayList<Line>();
    var text = LINE_ENDS.matcher(pasted).replaceAll("\n");
    int number = 0;
    for (var source : text.split("\n", -1)) {
      number++;
      for (var part : LINE_TAG.split(bare(source))) {
        for (var object : OBJECTS.split(part)) {
          lines.add(line(number, source, object));
        }
      }
    }
    return lines;
  }

  private static Line line(int number, String source, String text) {
    var unquoted = QUOTED_REPLY.matcher(text).replaceFirst("");
    var words = unbulleted(unquoted).strip();
    return new Line(
        number,
        source.strip(),
        words.chars().allMatch(c -> "-=_*~#|+: ".indexOf(c) >= 0) && !words.equals("*")
            ? ""
            : words,
        !unquoted.isBlank() && Character.isWhitespace(unquoted.charAt(0)));
  }

  private static String unbulleted(String text) {
    if (STAR.matcher(text).find() && !REST_OF_RECORD.matcher(text).matches()) {
      return STAR.matcher(text).replaceFirst("");
    }
    return BULLET.matcher(text).replaceFirst("");
  }

  private static String bare(String line) {
    var text = UNSEEN.matcher(line).replaceAll("");
    text = BLANKS.matcher(text.replace("&nbsp;", " ")).replaceAll(" ");
    text = QUOTES.matcher(text).replaceAll("\"").replace('：', ':');
    text = CELL_TAG.matcher(text).replaceAll("\t");
    text = OTHER_TAG.matcher(text).replaceAll("");
    text = MARKDOWN_LINK.matcher(text).replaceAll("$1");
    text = MAIL_LINK.matcher(text).replaceAll("");
    text = CLEARED_DOT.matcher(text).replaceAll(".");
    return EMPHASIS.matcher(text).replaceAll("").replace("&amp;", "&");
  }

  private PastedText() {}
}
