package com.smartxhosting.bot.adapters.discord.javacord;

import com.smartxhosting.bot.adapters.discord.DirectMessage;
import com.smartxhosting.bot.adapters.discord.Interaction;
import com.smartxhosting.bot.adapters.discord.Listener;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Where all that is heard is laid, for the test to take. */
final class Desk implements Listener {

  private final BlockingQueue<Interaction> interactions = new LinkedBlockingQueue<>();
  private final BlockingQueue<DirectMessage> messages = new LinkedBlockingQueue<>();

  private final AtomicBoolean failing = new AtomicBoolean();

  @Override
  public void interaction(Interaction interaction) {
    interactions.add(interaction);
  }

  /** Next time it throws. */
  void failsNext() {
    failing.set(true);
  }

  @Override
  public void message(DirectMessage message) {
    if (failing.getAndSet(false)) {
      throw new IllegalStateException("as the test wants it");
    }
    messages.add(message);
  }

  Interaction next() {
    return next(interactions);
  }

  <T extends Interaction> T next(Class<T> kind) {
    return kind.cast(next());
  }

  DirectMessage nextMessage() {
    return next(messages);
  }

  /** Whether a message comes within this time; it is taken. */
  boolean hearsWithin(Duration patience) {
    try {
      return messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS) != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean isEmpty() {
    return interactions.isEmpty() && messages.isEmpty();
  }

  private static <T> T next(BlockingQueue<T> queue) {
    try {
      var next = queue.poll(15, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("Nothing was heard");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
