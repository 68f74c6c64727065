package com.smartxhosting.bot.form;

import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Entry.Takes;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.form.FormDialog.Message;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One question of a form and how its answer is read.
 *
 * @param hint what would do, given the answers so far
 * @param options the answers on offer, or empty when any text will do
 * @param parser reads a text, given the answers so far
 * @param shown how an answer's text reads in the summary
 * @param when whether the question applies, given the answers so far
 * @param secret whether nobody may read the answer later
 * @param shelved whether it stays out of the summary, as a service's number does
 * @param closed whether its answer is one of its options and nothing else
 * @param offer an answer that we can think up ourselves, such as a generated password
 * @param picker another dialog that finds the answer, as for one of 300 services
 * @param line how it stands on a sheet with others
 */
public record Field<V>(
    String name,
    Text label,
    Function<Answers, Text> hint,
    List<Option> options,
    BiFunction<String, Answers, Parsed<V>> parser,
    Function<String, Text> shown,
    Predicate<Answers> when,
    boolean secret,
    boolean shelved,
    boolean closed,
    Optional<Offer> offer,
    Optional<Picker> picker,
    Line line) {

  /** An answer on offer: the text it stands for and how it is called. */
  public record Option(String text, Text label) {}

  /** A button beside the question, whose query brings the answer. */
  public record Offer(
      Text label,
      Class<? extends Query<Secret, Message>> type,
      Function<Answers, ? extends Query<Secret, Message>> query) {}

  /** The dialog that finds the answer. */
  public record Picker(
      Class<? extends Call<Answers, String, Message>> type,
      Function<Answers, ? extends Call<Answers, String, Message>> call) {}

  /**
   * A question's line on a sheet.
   *
   * @param longest how many characters an answer can have at most; 0 when nobody knows
   * @param after the questions that must be answered before it is clear whether this one applies
   * @param takes what may be given for it
   */
  public record Line(int longest, Set<String> after, Takes takes) {
    static final Line USUAL = new Line(0, Set.of(), Takes.TEXT);

    public Line {
      after = Set.copyOf(after);
    }
  }

  /** A question answered by typing. */
  public static <V> Field<V> text(
      String name, Text label, BiFunction<String, Answers, Parsed<V>> parser) {
    return new Field<>(
        name,
        label,
        _ -> Text.NONE,
        List.of(),
        parser,
        Text::words,
        _ -> true,
        false,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Line.USUAL);
  }

  /** A question answered by typing, whatever the other answers are. */
  public static <V> Field<V> text(String name, Text label, Function<String, Parsed<V>> parser) {
    return text(name, label, (text, _) -> parser.apply(text));
  }

  /** One of an enum's constants; each is called by the phrase {@code prefix.CONSTANT}. */
  public static <E extends Enum<E>> Field<E> choice(
      String name, Text label, Class<E> type, String prefix) {
    var constants = type.getEnumConstants();
    var options =
        Arrays.stream(constants)
            .map(each -> new Option(each.name(), Text.of(prefix + "." + each.name())))
            .toList();
    return new Field<>(
        name,
        label,
        _ -> Text.NONE,
        options,
        (text, _) -> oneOf(constants, options, text),
        text -> Text.of(prefix + "." + constant(text)),
        _ -> true,
        false,
        false,
        true,
        Optional.empty(),
        Optional.empty(),
        Line.USUAL);
  }

  /** An answer that another dialog finds; it can still be given in advance, as text. */
  public static <V, C extends Call<Answers, String, Message>> Field<V> picked(
      String name,
      Text label,
      BiFunction<String, Answers, Parsed<V>> parser,
      Class<C> type,
      Function<Answers, C> call) {
    return new Field<>(
        name,
        label,
        _ -> Text.NONE,
        List.of(),
        parser,
        Text::words,
        _ -> true,
        false,
        false,
        false,
        Optional.empty(),
        Optional.of(new Picker(type, call)),
        Line.USUAL);
  }

  /**
   * A question answered by a file or by its pasted text. The answer is stored sealed and goes into
   * the summary as the file's name and size, or as {@link #shownAs} says. Add {@link #kept()} where
   * nobody may find it later, as with a private key: then channels delete its message.
   */
  public static <V> Field<V> document(
      String name, Text label, BiFunction<Document, Answers, Parsed<V>> parser) {
    return Field.<V>text(name, label, (text, answers) -> parser.apply(Document.in(text), answers))
        .on(new Line(0, Set.of(), Takes.DOCUMENT))
        .shownAs(Document::label);
  }

  /** The same, whatever the other answers are. */
  public static <V> Field<V> document(
      String name, Text label, Function<Document, Parsed<V>> parser) {
    return document(name, label, (document, _) -> parser.apply(document));
  }

  /** How a document reads in the summary. */
  public Field<V> shownAs(Function<Document, Text> words) {
    return shown(text -> words.apply(Document.in(text)));
  }

  boolean takesDocument() {
    return line.takes() == Takes.DOCUMENT;
  }

  /** Whether its answer is stored sealed and never filled in again. */
  boolean sealed() {
    return secret || takesDocument();
  }

  /** The same question, called otherwise. */
  public Field<V> called(String anotherName, Text anotherLabel) {
    return new Field<>(
        anotherName,
        anotherLabel,
        hint,
        options,
        parser,
        shown,
        when,
        secret,
        shelved,
        closed,
        offer,
        picker,
        line);
  }

  public Field<V> hint(Text text) {
    return hint(_ -> text);
  }

  public Field<V> hint(Function<Answers, Text> words) {
    return new Field<>(
        name, label, words, options, parser, shown, when, secret, shelved, closed, offer, picker,
        line);
  }

  /** Answers on offer beside what may be typed. */
  public Field<V> suggests(Option... suggestions) {
    return new Field<>(
        name,
        label,
        hint,
        List.of(suggestions),
        parser,
        shown,
        when,
        secret,
        shelved,
        closed,
        offer,
        picker,
        line);
  }

  public Field<V> shown(Function<String, Text> words) {
    return new Field<>(
        name, label, hint, options, parser, words, when, secret, shelved, closed, offer, picker,
        line);
  }

  public Field<V> when(Predicate<Answers> condition) {
    return new Field<>(
        name, label, hint, options, parser, shown, condition, secret, shelved, closed, offer,
        picker, line);
  }

  /** Nobody may read the answer later: it is stored sealed and shown as dots. */
  public Field<V> kept() {
    return new Field<>(
        name, label, hint, options, parser, shown, when, true, shelved, closed, offer, picker,
        line);
  }

  /** Stays out of the summary. */
  public Field<V> shelve() {
    return new Field<>(
        name, label, hint, options, parser, shown, when, secret, true, closed, offer, picker, line);
  }

  public <Q extends Query<Secret, Message>> Field<V> offers(
      Text button, Class<Q> type, Function<Answers, Q> query) {
    return new Field<>(
        name,
        label,
        hint,
        options,
        parser,
        shown,
        when,
        secret,
        shelved,
        closed,
        Optional.of(new Offer(button, type, query)),
        picker,
        line);
  }

  /** No longer answer can be right, so that a sheet need not take one. */
  public Field<V> atMost(int characters) {
    return on(new Line(characters, line.after(), line.takes()));
  }

  /** Is not asked on one sheet with these: whether it applies depends on their answers. */
  public Field<V> after(Field<?>... others) {
    var names = Arrays.stream(others).map(Field::name).collect(Collectors.toSet());
    return on(new Line(line.longest(), names, line.takes()));
  }

  private Field<V> on(Line another) {
    return new Field<>(
        name, label, hint, options, parser, shown, when, secret, shelved, closed, offer, picker,
        another);
  }

  public Parsed<V> parse(String text, Answers others) {
    return parser.apply(text, others);
  }

  private static <E extends Enum<E>> Parsed<E> oneOf(
      E[] constants, List<Option> options, String text) {
    for (var constant : constants) {
      if (constant.name().equals(constant(text))) {
        return Parsed.valid(constant);
      }
    }
    return Parsed.invalid(choose(options));
  }

  /** The name of the constant that a text stands for, however it was typed. */
  private static String constant(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  private static Text choose(List<Option> options) {
    return Text.of("kernel.form.choose")
        .with("options", Text.joined(options.stream().map(Option::label).toList(), ", "));
  }
}
