package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A channel with one visitor, who waits until he sees what he expects. */
final class Booth implements Channel {

  private static final long PATIENCE = 20_000_000_000L;

  private final String address;
  private final List<Card> cards = new ArrayList<>();
  private Optional<Inbox> inbox = Optional.empty();

  Booth(String address) {
    this.address = address;
  }

  Booth at(Assistant assistant) {
    assistant.serve(this);
    inbox = Optional.of(assistant.inbox());
    return this;
  }

  @Override
  public String name() {
    return "booth";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.NARROWEST;
  }

  @Override
  public synchronized void show(Actor to, Card card, Occasion occasion) {
    cards.add(card);
    notifyAll();
  }

  /** Everything that was shown so far. */
  synchronized List<Card> cards() {
    return List.copyOf(cards);
  }

  private synchronized Card last() {
    return cards.getLast();
  }

  Booth types(String text) {
    return does(new Input.Typed(text));
  }

  Booth hands(String name, String text) {
    return does(new Input.Handed(Document.of(name, "application/yaml", text)));
  }

  Booth does(Input.Customers input) {
    var id = UUID.randomUUID().toString();
    inbox
        .orElseThrow()
        .accept(List.of(new Arrival(name(), id, address, input, "", "en", Instant.now())));
    return this;
  }

  Booth presses(String label) throws InterruptedException {
    var card = awaits(each -> key(each, label).isPresent(), "[" + label + "]");
    return does(new Input.Press(key(card, label).orElseThrow().id()));
  }

  /** Does something, and looks at whatever comes of it. */
  Card answerTo(Input.Customers input) throws InterruptedException {
    var before = cards().size();
    does(input);
    return awaits(_ -> cards().size() > before, "answer to " + input);
  }

  static Optional<Card.Key> key(Card card, String label) {
    return card.rows().stream()
        .flatMap(List::stream)
        .filter(key -> key.label().equals(label))
        .findFirst();
  }

  Card sees(String... words) throws InterruptedException {
    return awaits(
        card -> List.of(words).stream().allMatch(Onlooker.written(card)::contains),
        String.join(", ", words));
  }

  /** Sees one of two things. */
  Card seesEither(String one, String other) throws InterruptedException {
    return awaits(
        card -> Onlooker.written(card).contains(one) || Onlooker.written(card).contains(other),
        one + " or " + other);
  }

  /** Waits until the card that stands last is such a one. */
  private synchronized Card awaits(Predicate<Card> expected, String what)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (cards.isEmpty() || last().busy() || !expected.test(last())) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(
            "No %s on %s".formatted(what, cards.isEmpty() ? "-" : Onlooker.written(last())));
      }
      wait(left);
    }
    return last();
  }
}
