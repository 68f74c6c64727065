package com.smartxhosting.bot.adapters.app.metrics;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Witness;
import io.micrometer.core.instrument.Metrics;

/** Counts how the changes end that customers have asked for. */
public final class CountedEffects implements Witness {

  @Override
  public void ended(Effect<?, ?> effect, Actor actor, Outcome<?> outcome) {
    Metrics.counter(
            "bot.effects",
            "effect",
            effect.getClass().getSimpleName(),
            "channel",
            actor.channel(),
            "end",
            end(outcome))
        .increment();
  }

  private static String end(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Ok<?> _ -> "done";
      case Outcome.Refused<?> _ -> "refused";
      case Outcome.Failed<?> _ -> "failed";
      case Outcome.Unknown<?> _ -> "unknown";
    };
  }
}
