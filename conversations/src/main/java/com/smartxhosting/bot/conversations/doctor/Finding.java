package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.Arrays;
import java.util.List;

/**
 * Something that was found, in the customer's words.
 *
 * @param remedies what would put it right
 */
record Finding(Gravity gravity, Text words, List<Remedy> remedies) {

  /** How bad it is. */
  enum Gravity {
    /** It does not work. */
    BROKEN,
    /** It works, but may go wrong. */
    RISK,
    /** Good to know, or not to be told from here; nothing is wrong with it as far as we can see. */
    NOTE
  }

  /**
   * A dialog that would help, begun with what is known.
   *
   * @param label short enough for a button
   */
  record Remedy(Text label, String dialog, Answers given) {}

  Finding {
    remedies = List.copyOf(remedies);
  }

  static Finding broken(Text words, Remedy... remedies) {
    return new Finding(Gravity.BROKEN, words, Arrays.asList(remedies));
  }

  static Finding risk(Text words, Remedy... remedies) {
    return new Finding(Gravity.RISK, words, Arrays.asList(remedies));
  }

  static Finding note(Text words) {
    return new Finding(Gravity.NOTE, words, List.of());
  }

  Finding with(List<Remedy> others) {
    return new Finding(gravity, words, others);
  }
}
