package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.form.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a risky effect and the world: a fresh proof of who asks, and for what cannot
 * be undone the name of the thing. The one place that demands either.
 */
record Gates(House house, Instant now) {

  /**
   * A dialog to be passed first.
   *
   * @param given what it is started with
   */
  record Gate(String dialog, Object given) {}

  /**
   * What is still to be passed before these are asked for.
   *
   * @param named whether the name of the thing has been typed
   */
  Optional<Gate> before(List<? extends Ask<?, ?>> asks, Actor actor, boolean named) {
    return asks.stream()
        .filter(Effect.class::isInstance)
        .<Effect<?, ?>>map(Effect.class::cast)
        .flatMap(effect -> before(effect, actor, named).stream())
        .findFirst();
  }

  private Optional<Gate> before(Effect<?, ?> effect, Actor actor, boolean named) {
    if (effect.risk() == Risk.CHANGE) {
      return Optional.empty();
    }
    if (!actor.freshAt(now)) {
      var given = effect.evenFrozen() ? Answers.NONE : Answers.of(House.FREEZABLE, "yes");
      return Optional.of(new Gate(house.verify().name(), given));
    }
    return effect.risk() == Risk.DESTRUCTIVE && !named
        ? Optional.of(
            new Gate(TypeName.ID.name(), new TypeName.Thing(effect.thing(), effect.title())))
        : Optional.empty();
  }

  /** Whether a gate asks for the name of the thing. */
  static boolean asksName(Frame gate) {
    return gate.dialog().equals(TypeName.ID.name());
  }

  /**
   * @param result what the gate has come to
   */
  boolean passed(Frame gate, Optional<?> result, Actor actor) {
    return asksName(gate) ? result.equals(Optional.of(true)) : actor.freshAt(now);
  }
}
