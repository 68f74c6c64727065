package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Store.Ended;
import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a request has come to. */
record Settlement(
    Request request, Outcome<?> outcome, List<Consequence> consequences, Reversal reversal) {

  /**
   * What the journal keeps for taking things back.
   *
   * @param back how this effect can be taken back
   * @param undoes which entry it takes back itself, or empty
   */
  record Reversal(Optional<WayBack> back, String undoes) {
    static final Reversal NONE = new Reversal(Optional.empty(), "");

    static <T> Reversal of(Effect<T, ?> effect, Outcome<T> outcome) {
      return outcome instanceof Outcome.Ok<T>(var value)
          ? new Reversal(effect.wayBack(value), effect.undoes())
          : NONE;
    }
  }

  /** An outcome that takes nothing back and cannot be taken back. */
  Settlement(Request request, Outcome<?> outcome) {
    this(request, outcome, List.of(), Reversal.NONE);
  }

  String key() {
    return request.key();
  }

  /** As the dialog hears it. */
  Input.Settled input() {
    return new Input.Settled(key(), outcome, consequences);
  }

  /** As the store remembers it. */
  Ended ended(Instant at) {
    return switch (outcome) {
      case Outcome.Ok<?> _ -> ended(Ending.OK, Text.NONE, at);
      case Outcome.Refused<?>(var reason) -> ended(Ending.REFUSED, reason, at);
      case Outcome.Failed<?>(var reference) -> ended(Ending.FAILED, Text.words(reference), at);
      case Outcome.Unknown<?>(var reference) -> ended(Ending.UNKNOWN, Text.words(reference), at);
    };
  }

  private Ended ended(Ending how, Text detail, Instant at) {
    return new Ended(key(), how, detail, at, linked(), reversal.back(), reversal.undoes());
  }

  /** Nobody knows whom a stranger links to before he has; afterwards that customer shall see it. */
  private String linked() {
    return consequences.stream()
        .filter(Consequence.Linked.class::isInstance)
        .map(Consequence.Linked.class::cast)
        .reduce((_, later) -> later)
        .map(linked -> linked.customer().id())
        .orElse("");
  }
}
