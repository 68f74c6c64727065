package com.smartxhosting.bot.conversations.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Sends letters in a time that does not tell whether there was one to send: always as long as
 * letters usually take, and where they have lately taken longer, now and then as long as those.
 */
public final class Postman {

  private static final int REMEMBERED = 50;

  private final Duration usual;
  private final InstantSource clock;
  private final Consumer<Duration> pause;
  private final RandomGenerator chance;
  private final List<Duration> lately = new ArrayList<>();
  private int sent;

  /**
   * @param usual more than a letter usually takes
   * @param pause lets time pass
   */
  public Postman(
      Duration usual, InstantSource clock, Consumer<Duration> pause, RandomGenerator chance) {
    this.usual = usual;
    this.clock = clock;
    this.pause = pause;
    this.chance = chance;
  }

  /**
   * Sends a letter if there is one, and takes its time.
   *
   * @param since when the work began of which this is a part
   */
  void deliver(Instant since, Optional<Runnable> letter) {
    letter.ifPresent(Runnable::run);
    var passed = Duration.between(since, clock.instant());
    var whole = letter.isPresent() ? remembered(passed) : anyOfLately();
    var left = longer(whole, usual).minus(passed);
    if (left.isPositive()) {
      pause.accept(left);
    }
  }

  private synchronized Duration remembered(Duration taken) {
    if (lately.size() < REMEMBERED) {
      lately.add(taken);
    } else {
      lately.set(sent % REMEMBERED, taken);
    }
    sent = (sent + 1) % REMEMBERED;
    return taken;
  }

  private synchronized Duration anyOfLately() {
    return lately.isEmpty() ? usual : lately.get(chance.nextInt(lately.size()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
