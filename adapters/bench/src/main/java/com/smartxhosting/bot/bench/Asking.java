package com.smartxhosting.bot.bench;

import java.time.Duration;

/** Customers who ask for their records again and again, whether or not they get an answer. */
final class Asking implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Thread asking;

  Asking(Crowd crowd) {
    this.asking = Thread.ofVirtual().start(() -> ask(crowd));
  }

  private static void ask(Crowd crowd) {
    var pause = PAUSE.dividedBy(crowd.visitors().size());
    try {
      while (true) {
        for (var visitor : crowd.visitors()) {
          visitor.chat().types("/dns");
          Thread.sleep(pause);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // they have asked long enough
    }
  }

  @Override
  public void close() {
    asking.interrupt();
  }
}
