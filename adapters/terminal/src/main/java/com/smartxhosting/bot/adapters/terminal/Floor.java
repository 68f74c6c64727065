package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Occasion;
import java.time.Duration;

/** Whose turn it is to speak: the customer's once his last input has its answer. */
final class Floor {

  private Awaited awaited = new Awaited.AnyCard();
  private boolean busy;
  private long lastSign = System.nanoTime();

  private sealed interface Awaited {
    /** Nothing was said yet; whatever is shown first says where the customer is. */
    record AnyCard() implements Awaited {}

    record Answer(String input) implements Awaited {}

    record Nothing() implements Awaited {}
  }

  /** The customer has said something. */
  synchronized void spoken(String input) {
    awaited = new Awaited.Answer(input);
    lastSign = System.nanoTime();
  }

  /** What he said was lost, so no answer will come. */
  synchronized void dropped() {
    awaited = new Awaited.Nothing();
  }

  /** A card has been shown to him. */
  synchronized void shown(Card card, Occasion occasion) {
    busy = card.busy();
    awaited =
        switch (awaited) {
          case Awaited.AnyCard(), Awaited.Nothing() -> new Awaited.Nothing();
          case Awaited.Answer(var input) when occasion.origin().equals(input) ->
              new Awaited.Nothing();
          case Awaited.Answer answer -> answer; // a deadline came first
        };
    lastSign = System.nanoTime();
    notifyAll();
  }

  /** Whether he has said nothing since his last answer. */
  synchronized boolean quiet() {
    return awaited instanceof Awaited.Nothing;
  }

  /**
   * Waits until the customer may speak.
   *
   * @return false when nothing has been heard for too long
   */
  synchronized boolean await(Duration patience) throws InterruptedException {
    while (busy || !quiet()) {
      var left = patience.toNanos() - (System.nanoTime() - lastSign);
      if (left <= 0) {
        return false;
      }
      wait(1 + left / 1_000_000);
    }
    return true;
  }
}
