package com.smartxhosting.bot.form;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A form as data: questions, a rule across them, and the effect a confirmed form becomes.
 *
 * @param check the problem with the answers taken together, or an empty text
 * @param caution what to know before confirming, such as that it cannot be undone
 * @param sending what the screen says while the effect is under way
 * @param filling fills in what a back end knows, once the thing is picked and before the first
 *     question
 * @param preview asks a back end what the effect would lead to, before it is confirmed
 * @param told the word about a success, given its result
 * @param revealed the secret field whose answer is shown once after the success
 */
public record Form<R>(
    String id,
    Function<Answers, Text> title,
    List<Field<?>> fields,
    Function<Answers, Text> check,
    Function<Answers, Text> caution,
    Function<Answers, Text> sending,
    Text confirm,
    Optional<Filling> filling,
    Optional<PreviewQuery> preview,
    Class<? extends Effect<R, FormDialog.Message>> effectType,
    Function<Answers, ? extends Effect<R, FormDialog.Message>> effect,
    BiFunction<Answers, R, Text> told,
    Optional<Field<?>> revealed) {

  /** The query behind answers that are filled in. */
  public record Filling(
      Class<? extends Query<Answers, FormDialog.Message>> type,
      Function<Answers, ? extends Query<Answers, FormDialog.Message>> query) {}

  /** The query behind a preview. */
  public record PreviewQuery(
      Class<? extends Query<Preview, FormDialog.Message>> type,
      Function<Answers, ? extends Query<Preview, FormDialog.Message>> query) {}

  /** Starts a form; {@link Draft#sends} completes it. */
  public static Draft named(String id, Text title) {
    return named(id, _ -> title);
  }

  /**
   * Starts a form whose title names the thing that it is about, once that is given.
   *
   * @param plain the title before
   */
  public static Draft named(String id, Text plain, Field<?> thing, Function<Answers, Text> title) {
    return named(id, answers -> answers.text(thing).isEmpty() ? plain : title.apply(answers));
  }

  /** Starts a form whose title tells what it is about. */
  public static Draft named(String id, Function<Answers, Text> title) {
    return new Draft(
        id,
        title,
        List.of(),
        _ -> Text.NONE,
        _ -> Text.NONE,
        _ -> Text.of("kernel.form.sending"),
        Text.of("kernel.form.confirm"),
        Optional.empty(),
        Optional.empty());
  }

  /** What it tells after a success. */
  public Form<R> tells(BiFunction<Answers, R, Text> words) {
    return new Form<>(
        id,
        title,
        fields,
        check,
        caution,
        sending,
        confirm,
        filling,
        preview,
        effectType,
        effect,
        words,
        revealed);
  }

  /** Shows the answer of a secret field once, after a success. */
  public Form<R> reveals(Field<?> field) {
    return new Form<>(
        id,
        title,
        fields,
        check,
        caution,
        sending,
        confirm,
        filling,
        preview,
        effectType,
        effect,
        told,
        Optional.of(field));
  }

  /** A form for customers. */
  public FormDialog<R> dialog() {
    return dialog(Audience.CUSTOMERS);
  }

  public FormDialog<R> dialog(Audience audience) {
    return new FormDialog<>(this, audience);
  }

  /** The questions that apply, given the answers so far. */
  public List<Field<?>> asked(Answers answers) {
    return fields.stream()
        .<Field<?>>map(field -> field)
        .filter(f -> f.when().test(answers))
        .toList();
  }

  Field<?> field(String name) {
    for (var field : fields) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    throw new NoSuchElementException(
        "Form '%s' has no field '%s'; it has %s."
            .formatted(id, name, fields.stream().map(Field::name).toList()));
  }

  /** A form that does not yet say what it sends. */
  public record Draft(
      String id,
      Function<Answers, Text> title,
      List<Field<?>> fields,
      Function<Answers, Text> check,
      Function<Answers, Text> caution,
      Function<Answers, Text> sending,
      Text confirm,
      Optional<Filling> filling,
      Optional<PreviewQuery> preview) {

    public Draft asks(Field<?>... questions) {
      return new Draft(
          id, title, List.of(questions), check, caution, sending, confirm, filling, preview);
    }

    public Draft checks(Function<Answers, Text> problem) {
      return new Draft(id, title, fields, problem, caution, sending, confirm, filling, preview);
    }

    public Draft warns(Function<Answers, Text> words) {
      return new Draft(id, title, fields, check, words, sending, confirm, filling, preview);
    }

    public Draft says(Function<Answers, Text> whileSending) {
      return new Draft(id, title, fields, check, caution, whileSending, confirm, filling, preview);
    }

    public Draft confirmedBy(Text label) {
      return new Draft(id, title, fields, check, caution, sending, label, filling, preview);
    }

    /**
     * Fills in the answers that a back end knows, for editing what is there: as soon as the fields
     * that are picked from lists, such as the service, are answered. What was given in advance for
     * one of the fields goes before what is found.
     */
    public <Q extends Query<Answers, FormDialog.Message>> Draft fillsIn(
        Class<Q> type, Function<Answers, Q> query) {
      return new Draft(
          id,
          title,
          fields,
          check,
          caution,
          sending,
          confirm,
          Optional.of(new Filling(type, query)),
          preview);
    }

    public <Q extends Query<Preview, FormDialog.Message>> Draft previews(
        Class<Q> type, Function<Answers, Q> query) {
      return new Draft(
          id,
          title,
          fields,
          check,
          caution,
          sending,
          confirm,
          filling,
          Optional.of(new PreviewQuery(type, query)));
    }

    public <R, E extends Effect<R, FormDialog.Message>> Form<R> sends(
        Class<E> type, Function<Answers, E> effect) {
      return new Form<>(
          id,
          title,
          fields,
          check,
          caution,
          sending,
          confirm,
          filling,
          preview,
          type,
          effect,
          (_, _) -> Text.of("kernel.form.done"),
          Optional.empty());
    }
  }
}
