package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.words.Rich;

/** How emphasis looks: colours on a terminal, nothing where the text goes into a file. */
enum Ink {
  PLAIN,
  COLOURS;

  private static final String RESET = "\033[0m";
  private static final String BOLD = "\033[1m";
  private static final String FAINT = "\033[2m";
  private static final String UNDERLINED = "\033[4m";
  private static final String RED = "\033[31m";
  private static final String GREEN = "\033[32m";
  private static final String CYAN = "\033[36m";
  private static final String BLACK_ON_WHITE = "\033[30;107m";

  String words(Rich.Style style, String words) {
    return switch (style) {
      case PLAIN -> words;
      case BOLD, SECRET -> strong(words);
      case CODE -> in(CYAN, words);
      case LINK -> in(UNDERLINED, words);
    };
  }

  String strong(String words) {
    return in(BOLD, words);
  }

  String faint(String words) {
    return in(FAINT, words);
  }

  String news(String words) {
    return in(GREEN, words);
  }

  String danger(String words) {
    return in(RED, words);
  }

  /** Dark on light, whatever the terminal's own colours are. */
  String onLight(String words) {
    return in(BLACK_ON_WHITE, words);
  }

  /**
   * Whether a square of a code is drawn or left out. Without colours what is drawn is light, as
   * words are on most terminals.
   */
  boolean inks(boolean dark) {
    return switch (this) {
      case PLAIN -> !dark;
      case COLOURS -> dark;
    };
  }

  private String in(String code, String words) {
    return switch (this) {
      case PLAIN -> words;
      case COLOURS -> words.isEmpty() ? words : code + words + RESET;
    };
  }
}
