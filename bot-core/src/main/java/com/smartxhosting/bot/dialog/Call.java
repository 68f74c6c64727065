package com.smartxhosting.bot.dialog;

import java.util.Optional;

/** Another dialog, to be held on top of this one. */
public non-sealed interface Call<I, R, M> extends Ask<R, M> {

  DialogId<I, R> callee();

  I input();

  /** The message its result becomes; empty when the customer left it. */
  M reply(Optional<R> result);

  /** The message for work that was done, of which no result was kept. */
  default M finished() {
    return reply(Optional.empty());
  }
}
