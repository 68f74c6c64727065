package com.smartxhosting.bot.adapters.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Channel.Occasion;
import com.smartxhosting.bot.engine.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeyboardTest {

  private static final Actor YOU = Actor.stranger(TerminalChannel.NAME, "you");
  private static final String ENTER = "\r";
  private static final String CTRL_D = "\004";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> heard = new ArrayList<>();

  @Test
  void whatIsTypedIsHeardAsItIs() throws IOException {
    var exit = talk("xterm", "Wow!! it\\'s \"fine" + ENTER + CTRL_D, _ -> card("Home"));

    assertThat(exit).isZero();
    assertThat(heard).containsExactly("/start", "Wow!! it\\'s \"fine");
    assertThat(screen()).contains("Your conversation is kept");
  }

  @Test
  void aSecretIsNeitherEchoedNorRemembered() throws IOException {
    var arrowUp = "\033OA";
    talk(
        "xterm",
        "hunter2!" + ENTER + arrowUp + ENTER + CTRL_D,
        text ->
            text.equals("/start")
                ? Cards.titled("Password").asksForSecret("New one").card()
                : card("Saved"));

    assertThat(heard).containsExactly("/start", "hunter2!", "");
    assertThat(screen()).doesNotContain("hunter2!").contains("*");
  }

  @Test
  void aShownSecretStandsAtTheBottomAndIsErasedWithTheNextInput() throws IOException {
    talk(
        "xterm",
        ENTER + CTRL_D,
        text ->
            text.equals("/start")
                ? Cards.titled("Yours").reveals("Password", "s3cret").card()
                : card("Next"));

    // the region that scrolls shrinks to 23 lines, holds no secret, and grows again
    assertThat(screen())
        .containsSubsequence(
            "Password: ",
            "••••••",
            "\033[1;23r",
            "Password: s3cret",
            "\033[1;24r",
            "\033[K",
            "Next");
    assertThat(screen().split("s3cret", -1)).hasSize(2);
  }

  @Test
  void aSimpleTerminalGetsSecretsInTheTextAndNoColours() throws IOException {
    talk("dumb", CTRL_D, _ -> Cards.titled("Yours").reveals("Password", "s3cret").card());

    assertThat(screen()).contains("Password: s3cret").doesNotContain("\033[1m");
  }

  @Test
  void whatIsPastedIsHeardAsOneHoweverTheTerminalHandsItOver() throws IOException {
    var block = "-----BEGIN X-----\nAAAA\n-----END X-----";
    var bracketed = "\033[200~" + block.replace("\n", ENTER) + "\033[201~";
    talk(
        "xterm",
        bracketed + ENTER + block.replace("\n", ENTER) + ENTER + CTRL_D,
        _ -> Cards.titled("Yours").asksForFile("Certificate").card());

    assertThat(heard).containsExactly("/start", block, block);
  }

  private int talk(String type, String keys, Function<String, Card> answers) throws IOException {
    var fingers = new PipedOutputStream();
    try (var terminal =
        new ExternalTerminal(
            "test", type, new PipedInputStream(fingers), out, StandardCharsets.UTF_8)) {
      terminal.setSize(Size.of(80, 24));
      var keyboard = new Keyboard(terminal, true, Duration.ofMinutes(1));
      // asks the terminal what it can do; what was typed by then would count as the answer
      terminal.isModeSupported(Terminal.Mode.SYNCHRONIZED_OUTPUT);
      fingers.write(keys.getBytes(StandardCharsets.UTF_8));
      fingers.close();
      var channel =
          new TerminalChannel(
              keyboard,
              new TerminalChannel.Guest("you", "en"),
              Path.of("target/downloads"),
              () -> Instant.EPOCH,
              Duration.ofSeconds(30));
      return channel.run(
          arrivals -> {
            var arrival = arrivals.getFirst();
            var text = arrival.input() instanceof Input.Typed(var typed) ? typed : "";
            heard.add(text);
            channel.show(YOU, answers.apply(text), new Occasion(Cause.TEXT, arrival.origin()));
          },
          Optional.of(new Input.Typed("/start")));
    }
  }

  private static Card card(String title) {
    return Cards.titled(title).card();
  }

  private String screen() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
