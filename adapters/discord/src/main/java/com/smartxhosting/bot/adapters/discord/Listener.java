package com.smartxhosting.bot.adapters.discord;

/**
 * Hears what customers do.
 *
 * <p>Called on virtual threads, so it may block: for one customer in the order in which it happened
 * and one at a time, for different ones at once. Discord may deliver the same interaction or
 * message again after a lost connection, with the same number. What it throws is logged by its type
 * and otherwise lost.
 */
public interface Listener {

  void interaction(Interaction interaction);

  void message(DirectMessage message);
}
