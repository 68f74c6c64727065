package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.channel.Card;

/** A card as a pipe gets it, for golden files. */
public final class CardOnTerminal {

  private CardOnTerminal() {}

  public static String written(Card card) {
    return String.join("\n", CardText.of(card, Page.PIPE));
  }
}
