package com.smartxhosting.bot.adapters.terminal;

import java.util.regex.Pattern;

/** Words that a terminal only shows, whoever wrote them. The one place where that is seen to. */
final class Harmless {

  /**
   * C0 and C1 controls, which move the cursor or reprogram the terminal, and the marks that turn
   * the direction of writing, which make one name look like another (Unicode TR 36, 2.5).
   */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final Pattern CONTROLS_BUT_LINES = Pattern.compile("(?!\\n)" + CONTROLS);
  private static final Pattern BREAKS = Pattern.compile("\\R");

  private Harmless() {}

  /** A value or a label: it stays in its line, whatever was written into it. */
  static String inLine(String words) {
    return CONTROLS.matcher(BREAKS.matcher(words).replaceAll(" ")).replaceAll("");
  }

  /** Prose, which may have line breaks of its own. */
  static String prose(String words) {
    return CONTROLS_BUT_LINES.matcher(BREAKS.matcher(words).replaceAll("\n")).replaceAll("");
  }
}
