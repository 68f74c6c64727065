package com.smartxhosting.bot.channel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.channel.Outbox.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OutboxTest {

  /** A text for a message, of which several for the same message become one. */
  private record Show(int message, String text) {
    Optional<Show> mergedWith(Show newer) {
      return Optional.of(newer).filter(_ -> newer.message == message);
    }
  }

  private final List<String> attempts = new CopyOnWriteArrayList<>();

  @Test
  void ofWhatWaitsForTheSameMessageOnlyTheNewestIsSent() throws InterruptedException {
    var first = new Hold();
    try (var outbox = outbox(show -> first.at("Home", show), OutboxTest::noPause)) {
      outbox.add("anna", new Show(1, "Home"));
      first.awaitArrival();
      outbox.add("anna", new Show(1, "Busy"));
      outbox.add("anna", new Show(1, "Ready"));
      outbox.add("anna", new Show(2, "News"));
      first.release();
    }

    assertThat(attempts).containsExactly("Home", "Ready", "News");
  }

  @Test
  void whoWaitsHoldsUpNobodyElse() throws InterruptedException {
    var first = new Hold();
    var arrived = new CountDownLatch(1);
    try (var outbox = outbox(show -> first.at("Slow", show), OutboxTest::noPause)) {
      outbox.add("anna", new Show(1, "Slow"));
      first.awaitArrival();
      outbox.whileQuiet("anna", () -> attempts.add("not while something is on its way"));
      outbox.whileQuiet("bert", arrived::countDown);

      assertThat(arrived.await(10, SECONDS)).isTrue();
      first.release();
    }

    assertThat(attempts).containsExactly("Slow");
  }

  @Test
  void aNewerShowTakesThePlaceOfOneThatWaitsForItsNextAttempt() throws InterruptedException {
    var waiting = new CountDownLatch(1);
    var resumed = new CountDownLatch(1);
    var outbox =
        outbox(
            show ->
                show.text().equals("Busy")
                    ? new Verdict.Later<>(show, Duration.ofDays(1))
                    : new Verdict.Done<>(),
            _ -> {
              waiting.countDown();
              resumed.await();
            });
    outbox.add("anna", new Show(1, "Busy"));
    assertThat(waiting.await(10, SECONDS)).isTrue();
    outbox.add("anna", new Show(1, "Ready"));
    resumed.countDown();
    outbox.close();

    assertThat(attempts).containsExactly("Busy", "Ready");
    assertThat(outbox.retried()).isEqualTo(1);
  }

  @Test
  void whatCannotBeDeliveredDoesNotKeepTheNextOneBack() {
    var outbox =
        outbox(
            show ->
                switch (show.text()) {
                  case "Bug" -> throw new IllegalStateException("a bug");
                  case "Refused" -> new Verdict.Never<>("refused");
                  case "Blocked" -> new Verdict.Unwanted<>();
                  default -> new Verdict.Done<>();
                },
            OutboxTest::noPause);
    outbox.add("anna", new Show(1, "Bug"));
    outbox.add("anna", new Show(2, "Refused"));
    outbox.add("anna", new Show(3, "Blocked"));
    outbox.add("anna", new Show(4, "Home"));
    outbox.close();

    assertThat(attempts).containsExactly("Bug", "Refused", "Blocked", "Home");
    assertThat(outbox.givenUp()).isEqualTo(2);
  }

  private Outbox<Show> outbox(Outbox.Delivery<Show> delivery, Outbox.Rest rest) {
    return new Outbox<>(
        () -> new Merging<>(Show::mergedWith),
        show -> {
          attempts.add(show.text());
          return delivery.attempt(show);
        },
        rest);
  }

  private static void noPause(Duration pause) {
    throw new AssertionError("Nothing was to be put off, but this was by " + pause);
  }

  /** Keeps one show on its way until the test lets it arrive. */
  private static final class Hold {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Verdict<Show> at(String text, Show show) throws InterruptedException {
      if (show.text().equals(text)) {
        arrived.countDown();
        released.await();
      }
      return new Verdict.Done<>();
    }

    void awaitArrival() throws InterruptedException {
      assertThat(arrived.await(10, SECONDS)).isTrue();
    }

    void release() {
      released.countDown();
    }
  }
}
