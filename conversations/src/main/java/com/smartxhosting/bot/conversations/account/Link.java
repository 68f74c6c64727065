package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.secret.Secret;
import java.time.Instant;

/**
 * A chat that acts for a customer.
 *
 * @param channel such as {@code telegram}
 * @param chat the identity on that channel
 * @param email the address it was linked with, to which later proofs are sent
 */
public record Link(Customer customer, String channel, String chat, Secret email, Instant since) {

  /** Who acts in that chat, as far as this is about reaching him. */
  Actor actor() {
    return Actor.stranger(channel, chat);
  }

  boolean of(Actor actor) {
    return channel.equals(actor.channel()) && chat.equals(actor.address());
  }

  boolean leadsTo(Customer whom) {
    return customer.id().equals(whom.id());
  }
}
