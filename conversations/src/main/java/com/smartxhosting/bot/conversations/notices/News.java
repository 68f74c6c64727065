package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/**
 * What a look has brought.
 *
 * @param what names it within its watch
 * @param offers the buttons that act on it
 */
record News(String what, Kind kind, Text word, List<Offer> offers) {
  News {
    offers = List.copyOf(offers);
  }
}
