package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;

/**
 * Something to tell somebody, once.
 *
 * @param customer whom to tell; empty for an agent, who is told in the chat that is named
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

  /**
   * One for an agent.
   *
   * @param conversation his own
   */
  public static Notice toAgent(
      String id, String conversation, Kind kind, Text word, List<Offer> offers, Instant made) {
    return new Notice(id, "", conversation, kind, word, offers, made);
  }

  Reader reader() {
    return customer.isEmpty() ? new Reader.OfAgent(chat) : new Reader.OfCustomer(customer);
  }
}
