package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A flow that an agent has prepared for a customer.
 *
 * @param by who prepared it
 * @param flow the id of the flow; {@code form.<dialog>} for a form without one
 * @param given values of its parameters, never secrets
 * @param recipient who alone may open it; empty for whoever has a link
 * @param ticket the number of the ticket it belongs to; may be empty
 * @param sentence the agent's own words to the customer; may be empty, and is never markup
 * @param uses how many conversations may begin it
 * @param used how many have
 * @param revoked when its agent took it back
 */
public record Share(
    String id,
    Sharer by,
    String flow,
    int version,
    Map<String, String> given,
    Optional<Customer> recipient,
    String ticket,
    String sentence,
    Instant made,
    Instant until,
    int uses,
    int used,
    Optional<Instant> revoked) {

  public Share {
    given = Map.copyOf(given);
  }

  /**
   * What it is to somebody. Who has begun may go on, even when nobody could begin it any more; only
   * taking it back ends that.
   *
   * @param begun the run that he has begun
   */
  public Opening opened(Actor reader, Optional<Run> begun, Instant now) {
    if (!isFor(reader)) {
      return new Opening.SomebodyElses();
    }
    if (revoked.isPresent()) {
      return new Opening.Revoked(by);
    }
    if (begun.isPresent()) {
      return new Opening.Opened(this, begun);
    }
    if (!until.isAfter(now)) {
      return new Opening.Expired(by);
    }
    return used < uses ? new Opening.Opened(this, begun) : new Opening.UsedUp(by);
  }

  /** The customer counts, not the chat: whoever else the link was forwarded to may not open it. */
  public boolean isFor(Actor reader) {
    return recipient
        .map(customer -> reader.customer().map(Customer::id).equals(Optional.of(customer.id())))
        .orElse(true);
  }

  @Override
  public String toString() {
    return "Share[" + id + "]"; // what was given is the customer's
  }
}
