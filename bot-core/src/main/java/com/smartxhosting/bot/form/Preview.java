package com.smartxhosting.bot.form;

import com.smartxhosting.bot.dialog.Screen.Fact;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/**
 * What a back end lets us foresee of a form's effect, shown before it is confirmed.
 *
 * @param facts what will stand, in full
 * @param warnings what the customer should know, without stopping him
 * @param obstacle why it cannot be sent as it is, or an empty text
 */
public record Preview(List<Fact> facts, List<Text> warnings, Text obstacle) {

  public static final Preview NOTHING = new Preview(List.of(), List.of(), Text.NONE);

  public Preview {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }
}
