package com.smartxhosting.bot.adapters.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Channel.Occasion;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TerminalChannelTest {

  private static final Actor YOU = Actor.stranger(TerminalChannel.NAME, "you");
  private static final Optional<Input.Customers> OPENING = Optional.of(new Input.Typed("/start"));

  private static final Occasion SETTLED = new Occasion(Cause.SETTLED, "");
  private static final Occasion NOTICE = new Occasion(Cause.NOTICE, "");

  @TempDir private Path folder;

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
            folder.resolve("downloads"),
            () -> Instant.EPOCH,
            Duration.ZERO);

    assertThat(terminal.run(_ -> {}, OPENING)).isEqualTo(1);
    assertThat(transcript()).contains("No answer");
  }

  private static final String BLOCK = "-----BEGIN X-----\nAAAA\n-----END X-----";

  @Test
  void aBlockIsHeardAsOneAndSoIsAChain() {
    var heard = heard("before\n" + BLOCK + "\n" + BLOCK + "\nafter\n");

    assertThat(heard)
        .containsExactly(
            new Input.Typed("/start"),
            new Input.Typed("before"),
            new Input.Typed(BLOCK + "\n" + BLOCK),
            new Input.Typed("after"));
    assertThat(transcript()).contains("> -----BEGIN X----- ... (6 lines)").doesNotContain("AAAA");
  }

  @Test
  void aFileIsHandedOverByItsPath() throws IOException {
    var file = Files.writeString(folder.resolve("my key.pem"), BLOCK);

    var heard = heard("@" + file + "\n'" + file + "'\n" + file.toUri() + "\n");

    var handed = new Input.Handed(Document.of("my key.pem", Document.BYTES, BLOCK));
    assertThat(heard).containsExactly(new Input.Typed("/start"), handed, handed, handed);
  }

  @Test
  void aFileThatIsTooLargeIsNotReadAndOneThatIsNotThereIsTold() throws IOException {
    var large = Files.write(folder.resolve("large.bin"), new byte[Document.LARGEST + 1]);

    var heard = heard("@" + large + "\n@nowhere.pem\nnone\n");

    assertThat(heard)
        .containsExactly(
            new Input.Typed("/start"),
            new Input.Offered("large.bin", Document.BYTES, Document.LARGEST + 1, ""),
            new Input.Typed("none"));
    assertThat(transcript()).contains("There is no file 'nowhere.pem'");
  }

  @Test
  void aPathIsATextWhereNoFileIsAsked() throws IOException {
    var file = Files.writeString(folder.resolve("a.pem"), BLOCK);
    var terminal = terminal("@" + file + "\n");
    var heard = new ArrayList<String>();

    terminal.run(
        answering(
            terminal,
            text -> {
              heard.add(text);
              return Cards.titled("Home").card();
            }),
        OPENING);

    assertThat(heard).containsExactly("/start", "@" + file);
  }

  @Test
  void aGivenFileIsSavedForItsOwnerOnceAndNoOtherIsOverwritten() throws IOException {
    var downloads = Files.createDirectories(folder.resolve("downloads"));
    Files.writeString(downloads.resolve("key.pem"), "another one");
    var terminal = terminal("\n");

    terminal.run(
        answering(
            terminal,
            text ->
                Cards.titled("Key " + text)
                    .gives(Document.of("../key.pem", Document.PEM, BLOCK))
                    .card()),
        OPENING);

    var saved = downloads.resolve("key-2.pem");
    assertThat(saved).hasContent(BLOCK);
    assertThat(Files.getPosixFilePermissions(saved)).hasToString("[OWNER_READ, OWNER_WRITE]");
    assertThat(Files.list(downloads)).hasSize(2);
    assertThat(transcript()).contains("Saved for you alone: " + saved).doesNotContain("AAAA");
  }

  /** What is heard of a script by somebody who asks for a file each time. */
  private List<Input> heard(String script) {
    var terminal = terminal(script);
    var heard = new ArrayList<Input>();
    terminal.run(
        arrivals -> {
          var arrival = arrivals.getFirst();
          heard.add(arrival.input());
          terminal.show(
              YOU, Cards.titled("File").asksForFile("Certificate").card(), answerTo(arrival));
        },
        OPENING);
    return heard;
  }

  private TerminalChannel terminal(String script) {
    return new TerminalChannel(
        new Pipe(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), out),
        new TerminalChannel.Guest("you", "en"),
        folder.resolve("downloads"),
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
      case Input.Start _,
          Input.Brought _,
          Input.Called _,
          Input.Press _,
          Input.Sheet _,
          Input.Handed _,
          Input.Offered _,
          Input.Collected _,
          Input.Unreadable _ ->
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
