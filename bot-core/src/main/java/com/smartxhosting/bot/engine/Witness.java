package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;

/** Hears how every effect has ended, for a record that is kept elsewhere. */
@FunctionalInterface
public interface Witness {

  /** Must not take long: whoever has asked for the effect waits. */
  void ended(Effect<?, ?> effect, Actor actor, Outcome<?> outcome);
}
