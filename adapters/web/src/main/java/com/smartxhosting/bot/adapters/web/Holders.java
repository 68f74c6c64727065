package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import java.util.Optional;

/** Tells who holds a conversation now; a link says only who held it when it was made. */
@FunctionalInterface
public interface Holders {

  Optional<Holder> of(String conversation);

  /**
   * @param language his choice, as a BCP 47 tag; empty when he has not chosen
   */
  record Holder(Actor actor, String language) {}
}
