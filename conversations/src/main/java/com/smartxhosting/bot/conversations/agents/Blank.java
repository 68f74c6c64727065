package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/**
 * A question of a template that an agent may answer for the customer.
 *
 * @param options the answers on offer, or empty when any text will do
 */
public record Blank(String name, Text label, Text hint, List<Field.Option> options) {
  public Blank {
    options = List.copyOf(options);
  }
}
