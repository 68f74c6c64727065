package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Cause;
import java.util.Optional;

/**
 * A card on its way to its customer.
 *
 * @param failures how often it has been tried in vain
 */
record Show(
    String conversation,
    Snowflake user,
    Card card,
    Page page,
    Cause cause,
    Origin origin,
    int failures) {

  /**
   * This one with what a newer card wants to be seen instead, where both are for the same message.
   * One that answers an interaction of its own goes by itself, for that wants its answer.
   */
  Optional<Show> mergedWith(Show newer) {
    boolean sameMessage = newer.cause == Cause.SETTLED && newer.origin instanceof Origin.Nobody;
    return sameMessage
        ? Optional.of(new Show(conversation, user, newer.card, newer.page, cause, origin, failures))
        : Optional.empty();
  }

  Show looking(Page another) {
    return new Show(conversation, user, card, another, cause, origin, failures);
  }

  Show failedOnceMore() {
    return new Show(conversation, user, card, page, cause, origin, failures + 1);
  }
}
