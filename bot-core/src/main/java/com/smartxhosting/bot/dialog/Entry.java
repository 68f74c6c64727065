package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Text a screen is waiting for. A channel with sheets (a Discord modal, a web form) may show
 * several inputs at once; others ask for the first. Either way the reply holds whatever was given.
 */
public record Entry<M>(
    List<Input> inputs, Reading reading, Function<Map<String, String>, M> reply) {

  /** What a bare number means that the customer types. */
  public enum Reading {
    /** It may well be the answer, as with a time to live. */
    ANSWER,
    /** It stands for a button of that number, as on a list with a filter. */
    CHOICE
  }

  /**
   * One line to fill in.
   *
   * @param filled what stands in it already
   * @param secret whether it must be hidden while typed and deleted when sent
   */
  public record Input(String name, Text label, Text hint, String filled, boolean secret) {}

  private static final String ONLY = "text";

  /** A single line, whose text is the answer whatever it looks like. */
  public static <M> Entry<M> line(Text label, Function<String, M> reply) {
    return single(label, Reading.ANSWER, false, reply);
  }

  /** A single line that nobody may read later. */
  public static <M> Entry<M> secret(Text label, Function<String, M> reply) {
    return single(label, Reading.ANSWER, true, reply);
  }

  /** Words that narrow a list; numbers press its buttons. */
  public static <M> Entry<M> filter(Text label, Function<String, M> reply) {
    return single(label, Reading.CHOICE, false, reply);
  }

  private static <M> Entry<M> single(
      Text label, Reading reading, boolean secret, Function<String, M> reply) {
    var input = new Input(ONLY, label, Text.NONE, "", secret);
    return new Entry<>(List.of(input), reading, texts -> reply.apply(texts.getOrDefault(ONLY, "")));
  }
}
