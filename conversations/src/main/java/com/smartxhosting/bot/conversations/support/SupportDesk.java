package com.smartxhosting.bot.conversations.support;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.Optional;

/** Where people help. Open to everybody, linked or not. */
public interface SupportDesk {

  /**
   * Opens a ticket. The same key opens it once, where the desk can tell.
   *
   * @param about what the customer wrote
   * @param circumstances where he stood in the conversation and what had gone wrong; holds no
   *     secrets
   */
  Outcome<Ticket> open(String key, Actor actor, String subject, String about, String circumstances);

  /** The ticket that this key opened, if the desk can tell. */
  Outcome<Optional<Ticket>> opened(String key);

  /**
   * @param number as the customer knows it
   */
  record Ticket(String number) {}
}
