package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Outcome;

/**
 * The one way to a customer's things. The back ends are reached with credentials that may do
 * everything, so nothing of a customer's is touched but through what {@link #open} gives.
 */
public interface Accounts {

  /** The account that the actor is linked to; refused when he is linked to none or it is closed. */
  Outcome<Account> open(Actor actor);
}
