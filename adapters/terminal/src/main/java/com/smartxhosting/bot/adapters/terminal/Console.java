package com.smartxhosting.bot.adapters.terminal;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Where text is read and written: a keyboard with its screen, or a pipe. */
interface Console extends AutoCloseable {

  /** What cards are to be laid out for now; a window may have been resized. */
  Page page();

  /** Writes lines and leaves one free below. May be called while {@link #listen} waits. */
  void print(List<String> lines);

  /** Shows secrets for a short while. Only asked of a console whose page has them dotted. */
  void reveal(List<String> secrets);

  /** Takes away what {@link #reveal} shows. */
  void takeAway();

  /**
   * Waits for the next line.
   *
   * @param secret whether nobody may read it now; asked again while it is being typed
   * @param blocks whether a block of PEM is to be heard as one, however many lines it has
   */
  Heard listen(BooleanSupplier secret, BooleanSupplier blocks);

  /** What becomes of the talk when nothing is heard from the other side for long. */
  Silence silence();

  @Override
  void close();

  /** What came in. */
  sealed interface Heard {
    record Line(String text) implements Heard {
      @Override
      public String toString() {
        return "Line[" + text.length() + " characters]"; // it may be a password
      }
    }

    /** Nothing will come any more. */
    record End() implements Heard {}
  }

  /** What follows when no answer comes. */
  enum Silence {
    /** A person can see that, and may want to try something else. */
    GOES_ON,
    /** A script cannot. */
    ENDS
  }
}
