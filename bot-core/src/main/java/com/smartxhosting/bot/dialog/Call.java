package com.smartxhosting.bot.dialog;

import java.util.Map;
import java.util.Optional;

/** Another dialog, to be held on top of this one. */
public non-sealed interface Call<I, R, M> extends Ask<R, M> {

  DialogId<I, R> callee();

  I input();

  /** The message its result becomes; empty when the customer left it. */
  M reply(Optional<R> result);

  /**
   * The message for work that was done, for whoever goes on with what it was done with.
   *
   * @param result empty where nothing of it was kept
   * @param answered as {@link Dialog#answered} tells it
   */
  default M done(Optional<R> result, Map<String, String> answered) {
    return reply(result);
  }
}
