package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries effects out: never twice blindly. Whenever it cannot tell whether an attempt has gone
 * through, it looks at the back end before anything else happens.
 */
final class Carrying {

  private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

  private final Handlers handlers;
  private final Concern concern;
  private final List<Duration> looks;

  /**
   * @param looks how long to wait before each look after an attempt without a clear answer
   */
  Carrying(Handlers handlers, Concern concern, List<Duration> looks) {
    this.handlers = handlers;
    this.concern = concern;
    this.looks = List.copyOf(looks);
  }

  /**
   * Carries an effect out, or finds out how an earlier attempt has ended. Takes as long as it
   * takes.
   */
  <T> Outcome<T> carryOut(Effect<T, ?> effect, Attempt attempt) throws InterruptedException {
    var outcome =
        attempt.number() > 1 ? afterInterruption(effect, attempt) : first(effect, attempt);
    handlers.witnesses().forEach(witness -> tell(witness, effect, attempt, outcome));
    return outcome;
  }

  /** What was done stays done, whether somebody writes it down or not. */
  private static void tell(
      Witness witness, Effect<?, ?> effect, Attempt attempt, Outcome<?> outcome) {
    try {
      witness.ended(effect, attempt.actor(), outcome);
    } catch (RuntimeException e) {
      Incident.log(LOG, "A witness failed: " + effect.getClass().getName(), e);
    }
  }

  /** An earlier attempt was under way when its process died. */
  private <T> Outcome<T> afterInterruption(Effect<T, ?> effect, Attempt attempt)
      throws InterruptedException {
    return switch (look(effect, attempt)) {
      case Trace.Found<T>(var value) -> new Outcome.Ok<>(value);
      case Trace.Missing<T> _ -> first(effect, attempt);
      case Trace.Unclear<T> _ -> lookAgain(effect, attempt, Incident.reference());
    };
  }

  private <T> Outcome<T> first(Effect<T, ?> effect, Attempt attempt) throws InterruptedException {
    var outcome = attempted(effect, attempt);
    return outcome instanceof Outcome.Unknown<T>(var reference)
        ? lookAgain(effect, attempt, reference)
        : outcome;
  }

  private <T> Outcome<T> attempted(Effect<T, ?> effect, Attempt attempt) {
    try {
      return handlers.of(effect).carryOut(effect, attempt);
    } catch (RuntimeException e) {
      return new Outcome.Unknown<>(
          Incident.log(LOG, "An effect failed: " + effect.getClass().getName(), e));
    }
  }

  /** Missing at the last look means that it will not come any more; so nothing was changed. */
  private <T> Outcome<T> lookAgain(Effect<T, ?> effect, Attempt attempt, String reference)
      throws InterruptedException {
    Trace<T> trace = Trace.unclear();
    for (var pause : looks) {
      Thread.sleep(pause);
      trace = look(effect, attempt);
      if (trace instanceof Trace.Found<T>(var value)) {
        return new Outcome.Ok<>(value);
      }
    }
    if (trace instanceof Trace.Missing<T>) {
      return new Outcome.Failed<>(reference);
    }
    LOG.warn(
        "Nobody can tell whether this was carried out: {} [{}]",
        effect.getClass().getName(),
        reference);
    raise(effect, attempt, reference);
    return new Outcome.Unknown<>(reference);
  }

  private <T> Trace<T> look(Effect<T, ?> effect, Attempt attempt) {
    try {
      return handlers.lookUp(effect).find(effect, attempt);
    } catch (RuntimeException e) {
      Incident.log(LOG, "A look-up failed: " + effect.getClass().getName(), e);
      return Trace.unclear();
    }
  }

  private void raise(Effect<?, ?> effect, Attempt attempt, String reference) {
    try {
      concern.raise(attempt.actor(), effect.title(), reference);
    } catch (RuntimeException e) {
      Incident.log(LOG, "The concern " + reference + " could not be raised", e);
    }
  }
}
