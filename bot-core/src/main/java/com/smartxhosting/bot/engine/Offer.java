package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;

/**
 * A button beside a word that stands above the screen: the dialog that acts on what was said. It
 * opens on top of what stood there, which is not touched, and goes with its word.
 *
 * @param label at most 40 characters
 * @param given what the dialog is started with
 */
public record Offer(Text label, String dialog, Answers given) {

  /** Its name on the wire; no other begins with a plus. */
  public String id() {
    return "+" + new Button<>(Button.Kind.ACTION, label, this).id();
  }
}
