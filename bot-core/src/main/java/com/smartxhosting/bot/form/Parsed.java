package com.smartxhosting.bot.form;

import com.smartxhosting.bot.words.Text;

/** A text read as a value, or the reason it cannot be. */
public sealed interface Parsed<V> {

  record Valid<V>(V value) implements Parsed<V> {}

  /**
   * @param why a sentence for the customer that says what would do
   */
  record Invalid<V>(Text why) implements Parsed<V> {}

  static <V> Parsed<V> valid(V value) {
    return new Valid<>(value);
  }

  static <V> Parsed<V> invalid(Text why) {
    return new Invalid<>(why);
  }
}
