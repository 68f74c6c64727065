package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A channel as narrow as any, with one customer on it who looks at every card. */
final class Onlooker implements Channel {

  private final BlockingQueue<Card> cards = new LinkedBlockingQueue<>();
  private int said;

  @Override
  public String name() {
    return "onlooker";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.NARROWEST;
  }

  @Override
  public void show(Actor to, Card card, Occasion occasion) {
    cards.add(card);
  }

  /** Says something, and looks at the card that is not busy and comes of it. */
  Card say(Inbox inbox, Input.Customers input) throws InterruptedException {
    inbox.accept(List.of(new Arrival(name(), "n" + said++, "1", input, "", "en", Instant.now())));
    for (var card = cards.poll(20, TimeUnit.SECONDS);
        card != null;
        card = cards.poll(20, TimeUnit.SECONDS)) {
      if (!card.busy()) {
        return card;
      }
    }
    throw new AssertionError("No card came for " + input);
  }

  static String written(Card card) {
    return "%s | %s | %s | %s | %s"
        .formatted(
            card.notice().bare(),
            card.title().bare(),
            card.blocks().stream().map(block -> block.bare()).collect(Collectors.joining(" / ")),
            card.facts().stream()
                .map(fact -> fact.label().bare() + "=" + fact.value().bare())
                .toList(),
            card.rows().stream().flatMap(List::stream).map(Card.Key::label).toList());
  }
}
