package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.document.Document;
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

  /** What is awaited, and so what a bare number means that the customer types. */
  public enum Reading {
    /** Any text: a number may well be the answer, as with a time to live. */
    ANSWER,
    /** Any text but the whole name of a button, which presses it; a number is an answer. */
    UNLESS_BUTTON,
    /** One of the buttons, by its number or its name; nothing to fill in a sheet with. */
    CHOICE,
    /** Words that narrow a list; a number stands for a button. */
    FILTER
  }

  /** What may be given. */
  public enum Takes {
    TEXT,
    /** A file, or its text; the reply gets either as {@link Document#in} reads it. */
    DOCUMENT
  }

  /**
   * One line to fill in.
   *
   * @param filled what stands in it already
   * @param typed what was written into it last and refused, for a sheet that is opened again
   * @param secret whether it must be hidden while typed and deleted when sent
   * @param longest how many characters it takes; 0 when nobody knows
   */
  public record Input(
      String name,
      Text label,
      Text hint,
      String filled,
      String typed,
      boolean secret,
      int longest,
      Takes takes) {

    /** One that takes a text. */
    public Input(
        String name,
        Text label,
        Text hint,
        String filled,
        String typed,
        boolean secret,
        int longest) {
      this(name, label, hint, filled, typed, secret, longest, Takes.TEXT);
    }
  }

  private static final String ONLY = "text";

  /** A single line, whose text is the answer whatever it looks like. */
  public static <M> Entry<M> line(Text label, Function<String, M> reply) {
    return line(label, 0, reply);
  }

  /**
   * The same, of at most so many characters.
   *
   * @param longest 0 when nobody knows
   */
  public static <M> Entry<M> line(Text label, int longest, Function<String, M> reply) {
    return single(label, Reading.ANSWER, false, longest, Takes.TEXT, reply);
  }

  /** A single line beside buttons that whoever types presses by their names. */
  public static <M> Entry<M> lineOrButton(Text label, int longest, Function<String, M> reply) {
    return single(label, Reading.UNLESS_BUTTON, false, longest, Takes.TEXT, reply);
  }

  /** A text of several lines, as it is pasted. */
  public static <M> Entry<M> lines(Text label, Text hint, int longest, Function<String, M> reply) {
    var input = new Input(ONLY, label, hint, "", "", false, longest);
    return new Entry<>(
        List.of(input), Reading.ANSWER, texts -> reply.apply(texts.getOrDefault(ONLY, "")));
  }

  /** A single line that nobody may read later. */
  public static <M> Entry<M> secret(Text label, Function<String, M> reply) {
    return single(label, Reading.ANSWER, true, 0, Takes.TEXT, reply);
  }

  /** A file, or its text. */
  public static <M> Entry<M> document(Text label, Function<Document, M> reply) {
    return single(
        label, Reading.ANSWER, false, 0, Takes.DOCUMENT, text -> reply.apply(Document.in(text)));
  }

  /** A file, or its text, that nobody may read later, such as a private key. */
  public static <M> Entry<M> secretDocument(Text label, Function<Document, M> reply) {
    return single(
        label, Reading.ANSWER, true, 0, Takes.DOCUMENT, text -> reply.apply(Document.in(text)));
  }

  /** Words that narrow a list; numbers press its buttons. */
  public static <M> Entry<M> filter(Text label, Function<String, M> reply) {
    return single(label, Reading.FILTER, false, 0, Takes.TEXT, reply);
  }

  private static <M> Entry<M> single(
      Text label,
      Reading reading,
      boolean secret,
      int longest,
      Takes takes,
      Function<String, M> reply) {
    var input = new Input(ONLY, label, Text.NONE, "", "", secret, longest, takes);
    return new Entry<>(List.of(input), reading, texts -> reply.apply(texts.getOrDefault(ONLY, "")));
  }
}
