package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.access.Risk;

/**
 * An effect that concerns a chat, and who speaks in it, and nothing of what a customer has: it is
 * carried out even while he has his changes frozen. See {@link Effect#evenFrozen}.
 */
public interface ChatEffect<T, M> extends Effect<T, M> {

  @Override
  default Risk risk() {
    return Risk.CHANGE;
  }

  @Override
  default boolean evenFrozen() {
    return true;
  }
}
