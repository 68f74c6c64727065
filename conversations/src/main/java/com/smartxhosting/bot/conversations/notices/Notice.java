package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;

/**
 * Something to tell a customer, once.
 *
 * @param chat as in a {@link Watch}
 * @param offers the buttons that act on it
 */
public record Notice(
    String id,
    String customer,
    String chat,
    Kind kind,
    Text word,
    List<Offer> offers,
    Instant made) {
  public Notice {
    offers = List.copyOf(offers);
  }
}
