package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.words.Text;

/**
 * Where somebody stands in a dialog, as it is told to whoever follows him. It names the question,
 * never the answer.
 *
 * @param name such as a field's name; empty where there is nothing to tell apart
 * @param problem why what he gave last was not taken; empty where it was
 */
public record Place(String name, Text problem) {

  /** Nothing to tell apart. */
  public static final Place ANYWHERE = at("");

  public static Place at(String name) {
    return new Place(name, Text.NONE);
  }

  public boolean refused() {
    return !problem.isEmpty();
  }
}
