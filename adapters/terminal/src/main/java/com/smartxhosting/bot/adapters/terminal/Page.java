package com.smartxhosting.bot.adapters.terminal;

import org.jline.utils.WCWidth;

/**
 * What text is written on.
 *
 * @param width in columns
 * @param ends what happens at the edge
 * @param secrets whether secrets stand in the text
 */
record Page(int width, Ends ends, Secrets secrets, Ink ink) {

  private static final int PIPE_WIDTH = 80;

  /** For files and other programs. */
  static final Page PIPE = new Page(PIPE_WIDTH, Ends.WORDS_WHOLE, Secrets.SHOWN, Ink.PLAIN);

  /** What becomes of a word that is longer than a line. Values are never broken. */
  enum Ends {
    /** It is broken, so that the layout holds. */
    WORDS_BROKEN,
    /** It sticks out, so that other programs find it in one piece. */
    WORDS_WHOLE
  }

  /** Where a secret is read. */
  enum Secrets {
    SHOWN,
    /** As dots; it is shown where it can be taken away again. */
    DOTTED
  }

  /** How many columns words take: a Chinese character two, a combining accent none. */
  static int columns(String words) {
    return words.codePoints().map(Page::columns).sum();
  }

  static int columns(int character) {
    return Math.max(0, WCWidth.wcwidth(character));
  }

  static String padded(String words, int columns) {
    return words + " ".repeat(Math.max(0, columns - columns(words)));
  }
}
