package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A channel without a wire, on which as many people as one likes press what they see. */
final class Parlour implements Channel {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String LATE = "That button is from an older message.";
  private static final AtomicInteger SAID = new AtomicInteger();

  private final Map<String, Guest> guests = new ConcurrentHashMap<>();
  private final Inbox inbox;

  private Parlour(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Before the bot is started. */
  static Parlour in(Assistant assistant) {
    var parlour = new Parlour(assistant.inbox());
    assistant.serve(parlour);
    return parlour;
  }

  Guest guest(String address) {
    return guests.computeIfAbsent(address, Guest::new);
  }

  @Override
  public String name() {
    return "parlour";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.TERMINAL;
  }

  @Override
  public void show(Actor to, Card card, Occasion occasion) {
    guest(to.address()).look(card);
  }

  /** Somebody who says one thing after the other, each when the last one is answered. */
  final class Guest {

    private final String address;
    private Optional<Card> seen = Optional.empty();

    private Guest(String address) {
      this.address = address;
    }

    private synchronized void look(Card card) {
      seen = Optional.of(card);
      notifyAll();
    }

    Guest types(String text) {
      return says(new Input.Typed(text));
    }

    /** Opens the chat by a link. */
    Guest brings(String key) {
      return says(new Input.Brought(new Secret(key)));
    }

    /** Presses again what something else came in between, which has not acted then. */
    Guest presses(String label) {
      var card = awaits("[" + label + "]", each -> key(each, label).isPresent());
      says(new Input.Press(key(card, label).orElseThrow().id()));
      return seen().startsWith(LATE) ? presses(label) : this;
    }

    private static Optional<Card.Key> key(Card card, String label) {
      return card.rows().stream()
          .flatMap(List::stream)
          .filter(key -> key.label().equals(label))
          .findFirst();
    }

    private Guest says(Input.Customers input) {
      var number = "n" + SAID.incrementAndGet();
      forget();
      inbox.accept(List.of(new Arrival(name(), number, address, input, "", "en", Instant.now())));
      awaits("an answer", _ -> true);
      return this;
    }

    private synchronized void forget() {
      seen = Optional.empty();
    }

    /** Waits until he is shown all of that. */
    Guest sees(String... words) {
      awaits(String.join(", ", words), card -> List.of(words).stream().allMatch(shows(card)));
      return this;
    }

    private static Predicate<String> shows(Card card) {
      return Onlooker.written(card)::contains;
    }

    /** Whatever he is shown next. */
    String seen() {
      return Onlooker.written(awaits("anything", _ -> true));
    }

    /** Where the only link leads that he is shown. */
    String link() {
      var links = awaits("a link", card -> card.links().size() == 1).links();
      return links.getFirst().address();
    }

    private synchronized Card awaits(String what, Predicate<Card> like) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (seen.filter(card -> !card.busy()).filter(like).isEmpty()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError(
              "%s does not see %s, but %s"
                  .formatted(address, what, seen.map(Onlooker::written).orElse("nothing")));
        }
        await(left);
      }
      return seen.orElseThrow();
    }

    private void await(long millis) {
      try {
        wait(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Stopped while waiting", e);
      }
    }
  }
}
