package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Insight;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An inbox that keeps what arrives for the test to take, and what can be looked at meanwhile. */
final class Desk implements Inbox, Insight {

  private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final Map<String, Card> cards = new ConcurrentHashMap<>();

  @Override
  public void accept(List<Arrival> arrivals) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("The disk is full");
    }
    arrived.addAll(arrivals);
  }

  void failsNext(int times) {
    failures.set(times);
  }

  /** This is where a conversation stands. */
  void stands(String conversation, Card card) {
    cards.put(conversation, card);
  }

  @Override
  public Optional<Card> card(String conversation) {
    return Optional.ofNullable(cards.get(conversation));
  }

  @Override
  public Optional<Standing> standing(String conversation) {
    return Optional.empty(); // no channel asks
  }

  @Override
  public List<Suggestion> suggest(Unfinished typed, Duration patience) {
    return List.of(new Suggestion(typed.option() + " like " + typed.text(), "shop.example"));
  }

  /** What arrives next. */
  Arrival next() {
    try {
      var next = arrived.poll(15, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("Nothing arrived");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean isEmpty() {
    return arrived.isEmpty();
  }
}
