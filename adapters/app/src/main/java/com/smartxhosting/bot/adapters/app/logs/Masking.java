package com.smartxhosting.bot.adapters.app.logs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Blanks what looks like a secret. The last line of defence: our own code logs none, but a library
 * may put an address or a header into a message of its own.
 */
final class Masking {

  private record Rule(Pattern secret, String shown) {}

  /** What may stand in either part of an e-mail address, in any alphabet. */
  private static final String MAIL = "[^\\s@<>\"'`(),;:=\\[\\]{}/\\\\|&?]";

  private static final String LOCAL = MAIL.replace("^", "^%");

  private static final List<Rule> RULES =
      List.of(
          new Rule(Pattern.compile("\\d{6,}:[A-Za-z0-9_-]{30,}"), "[token]"),
          new Rule(
              Pattern.compile("[A-Za-z0-9_-]{23,28}\\.[A-Za-z0-9_-]{6,7}\\.[A-Za-z0-9_-]{27,}"),
              "[token]"),
          new Rule(Pattern.compile("(/(?:interactions|webhooks)/\\d+/)[^/\\s?\"']+"), "$1[token]"),
          // where an attempt must not begin in the middle of a word, long words cost no time
          new Rule(
              Pattern.compile("(?<!" + LOCAL + ")" + LOCAL + "++(?:@|%40)" + MAIL + "+"),
              "[e-mail]"),
          new Rule(
              Pattern.compile(
                  "(?i)(authorization[\"']?\\s*[:=]\\s*[\"']?)(?:(?:basic|bearer|bot|digest|whm)\\s+)?[^\\s\"',;}]+"),
              "$1[hidden]"),
          new Rule(
              Pattern.compile(
                  "(?i)(\\b(?:pass(?:word|wd)?|secret|token|api_?key)[\"']?[:=][\"']?)[^\\s\"',;&}]+"),
              "$1[hidden]"),
          new Rule(Pattern.compile("(?i)(\\bcode\\b[^\\d\\n]{0,20})\\b\\d{6}\\b"), "$1[code]"));

  private Masking() {}

  static String masked(String text) {
    var masked = text;
    for (var rule : RULES) {
      masked = rule.secret().matcher(masked).replaceAll(rule.shown());
    }
    return masked;
  }
}
