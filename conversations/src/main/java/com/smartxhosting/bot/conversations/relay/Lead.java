package com.smartxhosting.bot.conversations.relay;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.guidance.Run;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.Walk;
import java.util.List;
import java.util.Optional;

/**
 * A customer who is led, and by whom.
 *
 * @param trail how far he has come
 */
record Lead(Run run, Share share, Flow flow, List<Footprint> trail) {

  /** Whether somebody is the customer who has begun it, in whatever chat of his. */
  boolean isOf(Actor actor) {
    return actor.customer().map(Customer::id).equals(Optional.of(run.customer()));
  }

  Optional<Footprint> last() {
    return trail.isEmpty() ? Optional.empty() : Optional.of(trail.getLast());
  }

  boolean isOver() {
    return trail.stream().anyMatch(print -> print.what() == Footprint.What.DONE);
  }

  Walk walk() {
    return Walk.of(run.id(), share.flow(), share.version(), share.given());
  }
}
