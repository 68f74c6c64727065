package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import java.util.List;
import java.util.Optional;

/** Keeps which chats act for which customers; a chat acts for one at most. */
public interface Links {

  Optional<Link> of(Actor actor);

  /** All chats of a customer, the first one linked first. */
  List<Link> ofCustomer(String customer);

  /** Stores a link; whomever the chat acted for before, it does no longer. */
  void put(Link link);

  /** Forgets whom a chat acts for; nothing happens when it acts for nobody. */
  void remove(Actor actor);
}
