package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.words.Text;

/** Hears of effects whose end nobody can tell, so that a person looks into them. */
@FunctionalInterface
public interface Concern {

  /**
   * @param what the effect's title
   * @param reference what the customer was told
   */
  void raise(Actor actor, Text what, String reference);
}
