package com.smartxhosting.bot.dialog;

/**
 * Where somebody stands in a dialog, as it is told to whoever follows him. It names the question,
 * never the answer.
 *
 * @param name such as a field's name; empty where there is nothing to tell apart
 * @param refused whether what he gave last was not taken
 */
public record Place(String name, boolean refused) {

  /** Nothing to tell apart. */
  public static final Place ANYWHERE = new Place("", false);

  public static Place at(String name) {
    return new Place(name, false);
  }
}
