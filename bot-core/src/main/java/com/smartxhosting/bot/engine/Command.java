package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/**
 * A word that opens a dialog from anywhere.
 *
 * @param name what follows the slash: {@code a-z}, digits and dashes
 * @param about a line for the channel's menu of commands
 * @param words what a customer may say instead, where no answer is awaited; lower case
 * @param manner what becomes of the dialog under way
 */
public record Command(
    String name, Text about, List<String> words, DialogId<Answers, ?> dialog, Manner manner) {

  public Command {
    words = List.copyOf(words);
  }

  /** What becomes of the dialog under way. */
  public enum Manner {
    /** It stays underneath and is shown again afterwards: help, a talk to a person. */
    ASIDE,
    /** It is left unless something of the customer's would be lost; then it stays underneath. */
    PLACE,
    /** Everything is left: home. */
    FRESH
  }
}
