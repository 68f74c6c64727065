package com.smartxhosting.bot.adapters.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every interaction has its first answer in time, and from one place only: from the
 * screen, if that is there soon, or else from here, as a sign that we are at work.
 */
final class FirstAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

  /** How old an interaction may become before we answer, by Discord's clock. */
  private static final Duration OLDEST = Duration.ofMillis(900);

  private static final Duration SLOW = Duration.ofSeconds(1);

  private static final int AT_ONCE = 100_000;

  /** Who answers first. */
  enum Rank {
    FIRST,
    LATER
  }

  private record Pending(
      Origin.Interacted to, long arrived, AtomicBoolean taken, CountDownLatch answered) {

    /** Whether whoever asks is the one to give the first answer. */
    boolean take() {
      return taken.compareAndSet(false, true);
    }
  }

  private final Discord discord;
  private final InstantSource clock;
  private final Duration soon;
  private final Delays delays;
  private final Cache<Snowflake, Pending> pending =
      Caffeine.newBuilder().maximumSize(AT_ONCE).expireAfterWrite(Ticket.LIFE).build();

  /**
   * @param soon how long the screen has to be the first answer
   */
  FirstAnswers(Discord discord, InstantSource clock, Duration soon, Delays delays) {
    this.discord = discord;
    this.clock = clock;
    this.soon = soon;
    this.delays = delays;
  }

  /** An interaction has arrived. Returns false when it had arrived before. */
  boolean expect(Origin.Interacted to) {
    var mine = new Pending(to, System.nanoTime(), new AtomicBoolean(), new CountDownLatch(1));
    if (pending.asMap().putIfAbsent(to.ticket().id(), mine) != null) {
      return false;
    }
    Thread.ofVirtual().name("discord-first-answer").start(() -> answerUnlessScreenDoes(mine));
    return true;
  }

  /**
   * Takes it upon oneself to give the first answer, if nobody has: then {@link #give} must follow.
   * Otherwise waits until it is given.
   */
  Rank take(Ticket ticket) throws InterruptedException {
    var known = Optional.ofNullable(pending.getIfPresent(ticket.id()));
    if (known.isEmpty()) {
      return Rank.LATER; // it came to another process or an earlier run
    }
    if (known.get().take()) {
      return Rank.FIRST;
    }
    known.get().answered().await();
    return Rank.LATER;
  }

  /** Gives the first answer that was taken upon oneself; others go on once it has been tried. */
  <T> T give(Ticket ticket, Supplier<T> answer) {
    try {
      return answer.get();
    } finally {
      Optional.ofNullable(pending.getIfPresent(ticket.id())).ifPresent(this::answered);
    }
  }

  private void answered(Pending interaction) {
    if (interaction.answered().getCount() > 0) {
      var id = interaction.to().ticket().id();
      var wait = Duration.ofNanos(System.nanoTime() - interaction.arrived());
      delays.add(wait, Duration.between(id.made(), clock.instant()));
      if (wait.compareTo(SLOW) > 0) {
        LOG.warn("The first answer to an interaction took {} ms", wait.toMillis());
      }
      interaction.answered().countDown();
    }
  }

  private void answerUnlessScreenDoes(Pending interaction) {
    try {
      Thread.sleep(patience(interaction.to().ticket()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (interaction.take()) {
      give(interaction.to().ticket(), () -> defer(interaction.to()))
          .ifPresent(fault -> LOG.warn("An interaction was not acknowledged: {}", fault));
    }
  }

  /** Less for what has been long on its way, or seems so because the clocks differ. */
  private Duration patience(Ticket ticket) {
    var left = OLDEST.minus(Duration.between(ticket.id().made(), clock.instant()));
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(soon) < 0 ? left : soon;
  }

  private Optional<Fault> defer(Origin.Interacted to) {
    return to.below().isPresent()
        ? discord.deferUpdate(to.ticket())
        : discord.deferReply(to.ticket(), to.visibility());
  }
}
