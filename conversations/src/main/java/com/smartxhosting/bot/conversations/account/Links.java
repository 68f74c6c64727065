package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import java.util.List;
import java.util.Optional;

/**
 * Keeps which chats act for which customers: a chat for one at most, and of the chats of one
 * channel one at most for a customer.
 */
public interface Links {

  Optional<Link> of(Actor actor);

  /**
   * The actor as he is linked here. A conversation may hold that he acts for a customer whose
   * account another chat has taken over meanwhile; then he acts for nobody.
   */
  default Actor confirmed(Actor actor) {
    if (!actor.linked()) {
      return actor;
    }
    var customer = of(actor).map(link -> link.customer().id());
    return customer.equals(actor.customer().map(Customer::id)) ? actor : actor.unlinked();
  }

  /** All chats of a customer, the first one linked first. */
  List<Link> ofCustomer(String customer);

  /**
   * Stores a link, unless another chat of its channel acts for the customer; whomever this chat
   * acted for before, it does no longer. Of several at once only one is stored.
   *
   * @return the link that is in the way; empty when this one was stored
   */
  Optional<Link> put(Link link);

  /** Forgets whom a chat acts for; nothing happens when it acts for nobody. */
  void remove(Actor actor);
}
