package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.adapters.discord.wire.Written;
import com.smartxhosting.bot.channel.Card;

/** A card as it goes to Discord, and the modal that it opens, for golden files. */
public final class CardOnDiscord {

  private static final byte[] PNG = {};

  private CardOnDiscord() {}

  public static String written(Card card) {
    var page = Page.of(card, "(what is typed here stays in the chat)");
    var message = page.picture().isPresent() ? page.with(PNG) : page.message();
    return Written.message(message)
        + Sheets.modal(card).map(modal -> "\n" + Written.modal(modal)).orElse("");
  }
}
