package com.smartxhosting.bot.dialog;

/**
 * A question to a back end that changes nothing. It is free to repeat: answered from a short cache,
 * asked again after a restart, never in the journal. Equal queries are the same question.
 */
public non-sealed interface Query<T, M> extends Ask<T, M> {

  /** The message the answer becomes. */
  M reply(Outcome<T> outcome);

  /** Whether an answer may serve again for some seconds. Not where it must be new each time. */
  default boolean cacheable() {
    return true;
  }
}
