package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.adapters.telegram.BotApi.Request;
import com.smartxhosting.bot.adapters.telegram.Courier.Superseded;
import com.smartxhosting.bot.channel.Outbox;
import com.smartxhosting.bot.channel.Outbox.Errand;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small things done beside the cards, in no order: answers to presses, deletions, tidying up. */
final class Errands implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  /** Telegram's clients show a press as waiting for about as long. */
  private static final int PRESS_ATTEMPTS = 5;

  /** When a customer has read what came, what is above may change without startling him. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final BotApi api;
  private final Traffic traffic;
  private final LiveMessages live;
  private final Time time;
  private final Counters counters;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Errands(BotApi api, Traffic traffic, LiveMessages live, Time time, Counters counters) {
    this.api = api;
    this.traffic = traffic;
    this.live = live;
    this.time = time;
    this.counters = counters;
  }

  /** Stops the spinner on a button. Leaves at once: the screen's own edit goes out beside it. */
  void answer(String conversation, String callback) {
    var request = Requests.answer(callback);
    api.send(request)
        .thenAccept(
            answer -> {
              switch (answer) {
                case Answer.Done<Object> _ -> counters.answered.increment();
                case Answer.Failed<Object>(var trouble) -> {
                  if (trouble.again()) {
                    start(() -> answerLater(conversation, request, trouble));
                  }
                }
              }
            });
  }

  private void answerLater(String conversation, Request<?> request, Trouble first)
      throws InterruptedException {
    time.sleep(first.pause(1));
    if (done(conversation, request, PRESS_ATTEMPTS)) {
      counters.answered.increment();
    }
  }

  void delete(String conversation, String chat, int message) {
    start(() -> deleted(conversation, chat, message));
  }

  /** Tries to delete a message until Telegram answers; false when it does not let us. */
  boolean deleted(String conversation, String chat, int message) throws InterruptedException {
    traffic.await(chat, true);
    return done(conversation, Requests.delete(chat, message), Integer.MAX_VALUE);
  }

  /**
   * Takes the buttons off a message that was superseded, once the chat is quiet.
   *
   * <p>Old buttons are harmless, since a press of one only redraws the present screen; they are
   * taken away for the eye. So this never competes with an answer: it is left out when the
   * conversation has gone on by then, and not tried again. Nor does it happen beside one: a press
   * of an old button makes its message the live one, whose buttons are wanted.
   */
  void stripLater(Superseded old, Outbox<Show> outbox) {
    start(
        () -> {
          time.sleep(QUIET);
          outbox.whileQuiet(old.conversation(), () -> strip(old));
        });
  }

  private void strip(Superseded old) throws InterruptedException {
    if (live.of(old.conversation()).is(old.successor())) {
      traffic.await(old.chat(), true);
      api.call(Requests.strip(old.chat(), old.message()));
    }
  }

  /** Tries until it is done; false when it was refused or tried often enough. */
  boolean done(String conversation, Request<?> request, int attempts) throws InterruptedException {
    for (int failures = 0; ; ) {
      switch (api.call(request)) {
        case Answer.Done<?> _ -> {
          return true;
        }
        case Answer.Failed<?>(var trouble) -> {
          failures++;
          if (!trouble.again() || failures >= attempts) {
            LOG.debug("An errand for {} was given up: {}", conversation, trouble);
            return trouble.kind() == Trouble.Kind.UNCHANGED;
          }
          counters.retried.increment();
          time.sleep(trouble.pause(failures));
        }
      }
    }
  }

  void start(Errand errand) {
    try {
      threads.execute(
          () -> {
            try {
              errand.run();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("Closing: an errand is left undone");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
