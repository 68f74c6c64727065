package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.PastedText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts lines together again that belong to one record: brackets of a zone file, and long texts that
 * somebody's mail program or panel has broken.
 */
final class PastedLines {

  /** More than the longest key takes, in strings of one line each. */
  private static final int MOST = 40;

  private static final Pattern OPEN_BRACKET =
      Pattern.compile("(?:^|\\s)(?:A|AAAA|CNAME|MX|TXT|NS|SRV|CAA)\\s+\\((?!.*\\)\\s*(?:;.*)?$).*");
  private static final Pattern STRINGS = Pattern.compile("(?:\"[^\"]*\"\\s*)+");
  private static final Pattern KEY_IS_OPEN = Pattern.compile("(?i).*\\bp\\s*=\\s*[A-Za-z0-9+/=]*$");
  private static final Pattern PART_OF_KEY =
      Pattern.compile("(?=.*[A-Z0-9+/=])[A-Za-z0-9+/=]{8,}\"?;?");
  private static final Pattern SPF_IS_OPEN =
      Pattern.compile("(?i)^(?!.*[-~?+]all\"?$)(?!.*\\bredirect=).*\\bv=spf1\\b[^\"]*$");
  private static final Pattern SPF_TERMS =
      Pattern.compile(
          "(?i)(?:[-+~?]?(?:all|a|mx|ptr|(?:a|mx|ptr|include|ip4|ip6|exists)[:/]\\S+)"
              + "|(?:redirect|exp)=\\S+)(?:\\s+[-+~?]?(?:all|a|mx|ptr|(?:a|mx|ptr|include|ip4|ip6|"
              + "exists)[:/]\\S+)|\\s+(?:redirect|exp)=\\S+)*\"?");
  private static final Pattern TAGS_ARE_OPEN =
      Pattern.compile("(?i).*\\bv=(?:DKIM1|DMARC1)\\b[^\"]*;");
  private static final Pattern TAG = Pattern.compile("(?i)[a-z]{1,5}\\s*=\\s*\\S.*");

  static List<Line> together(List<Line> lines) {
    var whole = new ArrayList<Line>();
    int at = 0;
    while (at < lines.size()) {
      var line = lines.get(at++);
      if (OPEN_BRACKET.matcher(line.words()).find()) {
        int end = end(lines, at);
        for (; at < end; at++) {
          line = line.followedBy(lines.get(at), " ");
        }
      }
      for (int n = 0; n < MOST && at < lines.size(); n++) {
        var between = between(line.words(), lines.get(at).words());
        if (between.isEmpty()) {
          break;
        }
        line = line.followedBy(lines.get(at++), between.get());
      }
      whole.add(line);
    }
    return whole;
  }

  /** Behind the line that closes the bracket; where none does, no line is taken. */
  private static int end(List<Line> lines, int from) {
    for (int at = from; at < lines.size() && at < from + MOST; at++) {
      if (lines.get(at).words().matches("[^;]*\\).*")) {
        return at + 1;
      }
    }
    return from;
  }

  /** What must stand between two lines that are one text, if they are. */
  private static Optional<String> between(String line, String next) {
    if (next.isEmpty() || line.length() + next.length() > PastedText.LONGEST_LINE) {
      return Optional.empty();
    }
    boolean quoteIsOpen = line.chars().filter(c -> c == '"').count() % 2 == 1;
    if (STRINGS.matcher(next).matches() && line.endsWith("\"") && !quoteIsOpen) {
      return Optional.of(" ");
    }
    if (KEY_IS_OPEN.matcher(line).matches() && PART_OF_KEY.matcher(next).matches()) {
      return Optional.of("");
    }
    if (SPF_IS_OPEN.matcher(line.replaceFirst("\"(?=v=spf1)", "")).matches()
        && SPF_TERMS.matcher(next).matches()) {
      return Optional.of(" ");
    }
    return TAGS_ARE_OPEN.matcher(line.replaceFirst("\"(?=v=D)", "")).matches()
            && TAG.matcher(next).matches()
        ? Optional.of(" ")
        : Optional.empty();
  }

  private PastedLines() {}
}
