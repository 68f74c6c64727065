package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.conversations.agents.Rehearsals.Ended;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Play;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One rehearsal, from its announcement in the agent's own chat to its end. */
final class Rehearsal {

  private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

  /** A channel that shows nothing must not keep anybody from rehearsing. */
  private static final Duration ANNOUNCING = Duration.ofSeconds(5);

  private final Play play;
  private final CompletableFuture<Boolean> announced = new CompletableFuture<>();
  private final CompletableFuture<Ended> end = new CompletableFuture<>();
  private final List<Arrival> waiting = new ArrayList<>();
  private Optional<Understudy> stage = Optional.empty();
  private volatile Instant heard;
  private volatile boolean struck;

  Rehearsal(Play play, Instant now) {
    this.play = play;
    this.heard = now;
  }

  /** What the agent does goes to the stage, or waits until there is one. */
  synchronized void accept(Arrival arrival, Instant now) {
    heard = now;
    if (stage.isPresent()) {
      stage.get().inbox().accept(List.of(arrival));
    } else {
      waiting.add(arrival);
    }
  }

  /** Lets it begin once his own chat has said so, and waits for its end. */
  Ended hold(Understudy understudy, String language) {
    try {
      awaitAnnouncement();
      raise(understudy, language);
      return end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ended.RESTART;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Nothing ends a rehearsal with a failure", e);
    }
  }

  private void awaitAnnouncement() throws InterruptedException, ExecutionException {
    try {
      announced.get(ANNOUNCING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      announced.complete(false);
    }
  }

  private synchronized void raise(Understudy understudy, String language) {
    understudy.begin(play, language);
    stage = Optional.of(understudy);
    waiting.forEach(arrival -> understudy.inbox().accept(List.of(arrival)));
    waiting.clear();
  }

  synchronized Optional<Understudy> stage() {
    return stage;
  }

  /** His own chat has shown something, below which the rehearsal must stand. */
  void covered() {
    if (!announced.complete(true)) {
      stage().ifPresent(shown -> shown.tell(play.chat(), Text.of("rehearse.own-chat")));
    }
  }

  boolean isSilentAt(Instant now) {
    return !heard.plus(LONGEST_SILENCE).isAfter(now);
  }

  void end(Ended how) {
    end.complete(how);
  }

  boolean isOver() {
    return end.isDone();
  }

  /** The stage is gone. */
  void strike() {
    struck = true;
  }

  boolean isStruck() {
    return struck;
  }
}
