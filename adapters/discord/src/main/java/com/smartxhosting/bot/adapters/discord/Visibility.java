package com.smartxhosting.bot.adapters.discord;

/** Who sees an answer to an interaction. It is settled with the first answer, be it deferred. */
public enum Visibility {
  /** Only whoever interacted, until he closes it or his client. */
  EPHEMERAL,
  /** Everybody in the channel; in a direct message that is the customer. */
  EVERYBODY
}
