package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Effect;

/** Hears of every effect that was carried out, for a record that is kept elsewhere. */
@FunctionalInterface
public interface Witness {

  /** Must not take long: whoever has asked for the effect waits. */
  void carriedOut(Effect<?, ?> effect, Actor actor);
}
