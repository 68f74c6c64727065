package com.smartxhosting.bot.adapters.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Channel.Occasion;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TerminalChannelTest {

  private static final Actor YOU = Actor.stranger(TerminalChannel.NAME, "you");
  private static final Optional<Input.Customers> OPENING = Optional.of(new Input.Typed("/start"));

  private static final Occasion SETTLED = new Occasion(Cause.SETTLED, "");
  private static final Occasion NOTICE = new Occasion(Cause.NOTICE, "");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aScriptReadsAsATalk() {
    var terminal = terminal("2\nwww\n");

    var exit =
        terminal.run(
            answering(terminal, text -> Cards.titled("You said " + text).row("Back").card()),
            OPENING);

    assertThat(exit).isZero();
    assertThat(transcript())
        .isEqualTo(
            """
            You said /start

              1) Back

            > 2

            You said 2

              1) Back

            > www

            You said www

              1) Back

            """);
  }

  @Test
  void aLineIsTakenWhenTheWorkOfTheOneBeforeHasEnded() {
    var terminal = terminal("save\nnext\n");
    var working = new AtomicBoolean();
    var overlaps = new ArrayList<String>();
    Inbox inbox =
        arrivals -> {
          var text = textOf(arrivals.getFirst());
          if (working.getAndSet(true)) {
            overlaps.add(text);
          }
          Thread.ofVirtual()
              .start(
                  () -> {
                    terminal.show(YOU, Cards.busy("Saving"), answerTo(arrivals.getFirst()));
                    terminal.show(YOU, Cards.busy("Saving"), SETTLED);
                    working.set(false);
                    terminal.show(YOU, Cards.titled("Done " + text).card(), SETTLED);
                  });
        };

    assertThat(terminal.run(inbox, OPENING)).isZero();
    assertThat(overlaps).isEmpty();
    assertThat(transcript())
        .endsWith("> save\n\nSaving ...\n\nDone save\n\n> next\n\nSaving ...\n\nDone next\n\n");
  }

  @Test
  void theEndOfAScriptWaitsForTheLastAnswer() throws InterruptedException {
    var terminal = terminal("last\n");
    var release = new CountDownLatch(1);
    Inbox inbox =
        arrivals -> {
          var text = textOf(arrivals.getFirst());
          terminal.show(YOU, Cards.busy("Working on " + text), answerTo(arrivals.getFirst()));
          Thread.ofVirtual()
              .start(
                  () -> {
                    if (text.equals("last")) {
                      awaitQuietly(release);
                    }
                    terminal.show(YOU, Cards.titled("Ended " + text).card(), SETTLED);
                  });
        };
    var run = Thread.ofVirtual().start(() -> terminal.run(inbox, OPENING));
    release.countDown();
    run.join();

    assertThat(transcript()).endsWith("Working on last ...\n\nEnded last\n\n");
  }

  @Test
  void aSecretIsNotWrittenIntoTheTranscript() {
    var terminal = terminal("hunter2!\n");
    var heard = new ArrayList<Input>();

    terminal.run(
        arrivals -> {
          heard.add(arrivals.getFirst().input());
          terminal.show(
              YOU,
              Cards.titled("Password").asksForSecret("New one").card(),
              answerTo(arrivals.getFirst()));
        },
        OPENING);

    assertThat(heard).contains(new Input.Typed("hunter2!"));
    assertThat(transcript()).doesNotContain("hunter2!").contains("> ••••••••\n");
  }

  @Test
  void everyInputHasItsOwnNameInEveryRun() {
    var ids = new ArrayList<String>();
    for (var run = 0; run < 2; run++) {
      var terminal = terminal("a\na\n");
      terminal.run(
          arrivals -> {
            ids.add(arrivals.getFirst().id());
            terminal.show(YOU, Cards.titled("ok").card(), answerTo(arrivals.getFirst()));
          },
          OPENING);
    }

    assertThat(ids).hasSize(6).hasSameSizeAs(new HashSet<>(ids));
  }

  @Test
  void whoComesBackIsShownWhereHeStandsAndGoesOn() {
    var terminal = terminal("yes\n");
    terminal.show(YOU, Cards.titled("Delete it?").row("Yes").card(), NOTICE);

    terminal.run(
        answering(terminal, text -> Cards.titled("Heard " + text).card()), Optional.empty());

    assertThat(transcript()).isEqualTo("Delete it?\n\n  1) Yes\n\n> yes\n\nHeard yes\n\n");
  }

  @Test
  void aDeadlineInBetweenIsNoAnswer() {
    var terminal = terminal("one\ntwo\n");

    terminal.run(
        arrivals -> {
          terminal.show(YOU, Cards.titled("Lapsed " + textOf(arrivals.getFirst())).card(), SETTLED);
          answering(terminal, text -> Cards.titled("Heard " + text).card()).accept(arrivals);
        },
        OPENING);

    assertThat(transcript())
        .endsWith("> one\n\nLapsed one\n\nHeard one\n\n> two\n\nLapsed two\n\nHeard two\n\n");
  }

  @Test
  void aCardThatStandsThereAlreadyIsNotRepeatedUntilSomethingWasSaid() {
    var terminal = terminal("again\n");
    var card = Cards.titled("Home").card();

    terminal.run(
        arrivals -> {
          terminal.show(YOU, card, answerTo(arrivals.getFirst()));
          terminal.show(YOU, card, SETTLED);
        },
        OPENING);

    assertThat(transcript()).isEqualTo("Home\n\n> again\n\nHome\n\n");
  }

  @Test
  void somebodyElsesCardIsNotShownHere() {
    var terminal = terminal("");
    terminal.show(
        Actor.stranger(TerminalChannel.NAME, "somebody"), Cards.titled("Private").card(), NOTICE);

    assertThat(transcript()).isEmpty();
  }

  @Test
  void mailIsWrittenBetweenTheCards() {
    var terminal = terminal("");
    terminal.post("Sandbox mail to ada@example.com", "Hello\033[2J Ada,\n\nYour code is 123456.\n");

    assertThat(transcript())
        .isEqualTo(
            """
            [Sandbox mail to ada@example.com]
            | Hello[2J Ada,
            |
            | Your code is 123456.

            """);
  }

  @Test
  void whatCannotBeStoredIsSaidAndEndsAScript() {
    var terminal = terminal("x\n");

    var exit =
        terminal.run(
            arrivals -> {
              if (textOf(arrivals.getFirst()).equals("x")) {
                throw new IllegalStateException("disk full");
              }
              terminal.show(YOU, Cards.titled("Home").card(), answerTo(arrivals.getFirst()));
            },
            OPENING);

    assertThat(exit).isEqualTo(1);
    assertThat(transcript()).contains("could not be saved").doesNotContain("disk full");
  }

  @Test
  void aScriptGivesUpWhenNothingComes() {
    var terminal =
        new TerminalChannel(
            new Pipe(new ByteArrayInputStream(new byte[0]), out),
            new TerminalChannel.Guest("you", "en"),
            () -> Instant.EPOCH,
            Duration.ZERO);

    assertThat(terminal.run(_ -> {}, OPENING)).isEqualTo(1);
    assertThat(transcript()).contains("No answer");
  }

  private TerminalChannel terminal(String script) {
    return new TerminalChannel(
        new Pipe(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), out),
        new TerminalChannel.Guest("you", "en"),
        () -> Instant.EPOCH,
        Duration.ofSeconds(30));
  }

  private interface Answers {
    Card to(String text);
  }

  private static Inbox answering(TerminalChannel terminal, Answers answers) {
    return arrivals ->
        Thread.ofVirtual()
            .start(
                () ->
                    terminal.show(
                        YOU,
                        answers.to(textOf(arrivals.getFirst())),
                        answerTo(arrivals.getFirst())));
  }

  private static String textOf(Arrival arrival) {
    return switch (arrival.input()) {
      case Input.Typed(var text) -> text;
      case Input.Start _, Input.Called _, Input.Press _, Input.Sheet _, Input.Handed _, Input.Offered _, Input.Unreadable _ ->
          throw new AssertionError("A terminal types");
    };
  }

  private static Occasion answerTo(Arrival arrival) {
    return new Occasion(Cause.TEXT, arrival.origin());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String transcript() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
