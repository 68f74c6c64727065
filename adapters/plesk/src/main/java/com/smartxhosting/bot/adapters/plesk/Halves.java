package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.engine.Incident;
import java.util.function.Supplier;
import org.slf4j.Logger;

/**
 * Changes that a server can only make in two steps. With the first half made, one may neither look
 * undone nor be left as it is: if the second half fails, the first one is taken back.
 */
final class Halves {

  private Halves() {}

  /**
   * Makes the second half.
   *
   * @param undo takes the first half back
   */
  static <T> Outcome<T> second(Logger log, Supplier<Outcome<T>> half, Supplier<Outcome<T>> undo) {
    var made = made(log, half);
    return switch (made) {
      case Ok<T> ok -> ok;
      case Outcome.Unknown<T> unknown -> unknown;
      case Outcome.Refused<T> _, Outcome.Failed<T> _ ->
          made(log, undo) instanceof Ok<T> ? made : Outcome.unknown(Incident.reference());
    };
  }

  private static <T> Outcome<T> made(Logger log, Supplier<Outcome<T>> half) {
    try {
      return half.get();
    } catch (NoAnswer e) {
      var reference = Incident.reference();
      log.warn("A change stopped half-way: {} [{}]", e.getMessage(), reference);
      return e.perhapsDone() ? Outcome.unknown(reference) : Outcome.failed(reference);
    }
  }
}
