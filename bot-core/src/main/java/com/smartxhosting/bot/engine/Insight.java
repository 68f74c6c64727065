package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.channel.Card;
import java.util.Optional;

/**
 * What a channel may look at between inputs. It changes nothing and waits for no turn under way, so
 * it can be asked where a platform wants its answer at once.
 */
public interface Insight {

  /**
   * The card of a conversation as it is stored now; its keys name the turn that it belongs to.
   * Empty when there is none, or when it cannot be told now: an input then leads to a card as
   * always.
   */
  Optional<Card> card(String conversation);
}
