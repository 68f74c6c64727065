package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.words.Text;
import java.util.List;

/** Where a dialog goes next. A notice is a word above the next screen, shown once. */
public sealed interface Step<S, M, R> {

  /** The same place again, with a word about why. */
  record Stay<S, M, R>(Text notice) implements Step<S, M, R> {}

  /**
   * The same place put differently, as after a wrong answer: Back does not return to what stood.
   */
  record Redraw<S, M, R>(S state, Text notice) implements Step<S, M, R> {}

  /** A new place; the asks are carried out once it is safely stored. */
  record Go<S, M, R>(S state, List<Ask<?, M>> asks, Text notice) implements Step<S, M, R> {
    public Go {
      asks = List.copyOf(asks);
    }
  }

  /** Finished, with a result for the dialog below. */
  record Done<S, M, R>(R result, Text notice) implements Step<S, M, R> {}

  /** Finished, with nothing kept of the result, as once a secret has been seen. */
  record Finish<S, M, R>(Text notice) implements Step<S, M, R> {}

  /** Finished without a result, as when the customer cancels. */
  record Leave<S, M, R>(Text notice) implements Step<S, M, R> {}

  static <S, M, R> Step<S, M, R> stay() {
    return new Stay<>(Text.NONE);
  }

  static <S, M, R> Step<S, M, R> stay(Text notice) {
    return new Stay<>(notice);
  }

  static <S, M, R> Step<S, M, R> redraw(S state) {
    return new Redraw<>(state, Text.NONE);
  }

  static <S, M, R> Step<S, M, R> go(S state) {
    return new Go<>(state, List.of(), Text.NONE);
  }

  static <S, M, R> Step<S, M, R> go(S state, Text notice) {
    return new Go<>(state, List.of(), notice);
  }

  static <S, M, R> Step<S, M, R> go(S state, Ask<?, M> ask) {
    return new Go<>(state, List.of(ask), Text.NONE);
  }

  static <S, M, R> Step<S, M, R> done(R result) {
    return new Done<>(result, Text.NONE);
  }

  static <S, M, R> Step<S, M, R> done(R result, Text notice) {
    return new Done<>(result, notice);
  }

  static <S, M, R> Step<S, M, R> finish(Text notice) {
    return new Finish<>(notice);
  }

  static <S, M, R> Step<S, M, R> leave() {
    return new Leave<>(Text.NONE);
  }

  static <S, M, R> Step<S, M, R> leave(Text notice) {
    return new Leave<>(notice);
  }
}
