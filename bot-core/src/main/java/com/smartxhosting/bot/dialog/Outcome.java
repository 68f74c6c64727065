package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.words.Text;
import java.util.function.Function;

/**
 * How a {@link Query} or an {@link Effect} ended. Sealed, so that no dialog can forget an ending.
 */
public sealed interface Outcome<T> {

  record Ok<T>(T value) implements Outcome<T> {}

  /** The back end understood and said no. The customer can do something about it. */
  record Refused<T>(Text reason) implements Outcome<T> {}

  /** We gave up; nothing was changed. */
  record Failed<T>(String reference) implements Outcome<T> {}

  /** We gave up and cannot tell whether it happened. Say so; never invite a blind retry. */
  record Unknown<T>(String reference) implements Outcome<T> {}

  static <T> Outcome<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Outcome<T> refused(Text reason) {
    return new Refused<>(reason);
  }

  static <T> Outcome<T> failed(String reference) {
    return new Failed<>(reference);
  }

  static <T> Outcome<T> unknown(String reference) {
    return new Unknown<>(reference);
  }

  default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
    return flatMap(value -> new Ok<>(change.apply(value)));
  }

  default <U> Outcome<U> flatMap(Function<? super T, Outcome<U>> next) {
    return switch (this) {
      case Ok<T>(var value) -> next.apply(value);
      case Refused<T>(var reason) -> new Refused<>(reason);
      case Failed<T>(var reference) -> new Failed<>(reference);
      case Unknown<T>(var reference) -> new Unknown<>(reference);
    };
  }

  /**
   * The way on where an answer may simply be asked for again, so that it makes no difference why
   * there is none.
   *
   * @param none gets the word on why, which is the back end's own where it has said no
   */
  default <R> R answered(Function<T, R> ok, Function<Text, R> none) {
    return switch (this) {
      case Ok<T>(var value) -> ok.apply(value);
      case Refused<T>(var reason) -> none.apply(reason);
      case Failed<T>(var reference) -> none.apply(noAnswer(reference));
      case Unknown<T>(var reference) -> none.apply(noAnswer(reference));
    };
  }

  /**
   * The way on after something was sent, which must not be sent blindly once more.
   *
   * @param undone gets the word on why nothing was changed
   * @param unclear gets the reference of what nobody can tell
   */
  default <R> R sent(Function<T, R> ok, Function<Text, R> undone, Function<String, R> unclear) {
    return switch (this) {
      case Ok<T>(var value) -> ok.apply(value);
      case Refused<T>(var reason) -> undone.apply(reason);
      case Failed<T>(var reference) ->
          undone.apply(Text.of("kernel.form.failed").with("reference", reference));
      case Unknown<T>(var reference) -> unclear.apply(reference);
    };
  }

  private static Text noAnswer(String reference) {
    return Text.of("kernel.no-answer").with("reference", reference);
  }
}
