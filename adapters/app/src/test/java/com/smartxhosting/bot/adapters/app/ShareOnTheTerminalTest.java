package com.smartxhosting.bot.adapters.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.terminal.TerminalChannel;
import com.smartxhosting.bot.adapters.terminal.TerminalChannel.Guest;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An agent shares a flow, a customer goes through it, and the agent sees how far he has come, each
 * at the terminal in a process of its own. Both sides are written to {@code
 * target/transcripts/share.txt}.
 */
@Timeout(120)
class ShareOnTheTerminalTest {

  private static final Path TRANSCRIPT = Path.of("target", "transcripts", "share.txt");
  private static final Pattern CODE = Pattern.compile("Code: ([A-Z]{3}-[A-Z]{3})");

  /** What the customer reads in his mail. */
  private static final String MAILED = "<the mailed code>";

  private static final String LATER = "<three minutes later> ";

  private final StringBuilder transcript = new StringBuilder();
  private volatile Duration ahead = Duration.ZERO;

  @TempDir Path folder;

  @Test
  void an_agent_shares_a_customer_corrects_and_confirms_and_each_step_is_seen() throws Exception {
    var shared =
        sits(
            "nina",
            "",
            "/share",
            "Microsoft 365 mail",
            "ada-lovell.example",
            "MS=ms00000",
            "Leave all the rest",
            "1001",
            "4711",
            "The text is the one that we have found on the phone.",
            "Share it");
    var code = CODE.matcher(shared);
    assertThat(code.find()).isTrue();

    var begun =
        sits(
            "ada",
            code.group(1),
            "ada@example.com",
            MAILED,
            "Go on",
            "Go on",
            "Not yet",
            "Go on",
            "Change: Text",
            "MS=ms87654",
            "Add the record");
    assertThat(begun)
        .containsSubsequence(
            "Your e-mail address",
            "Nina has prepared this for you",
            "The text is the one that we have found on the phone.",
            "Ticket: 4711",
            "MS=ms00000",
            "MS=ms87654",
            "Added: ada-lovell.example TXT.",
            "You will be told here");

    assertThat(sits("nina", "", "/shares", "1"))
        .containsSubsequence(
            "Microsoft 365 mail – Ada Lovell: at step 7 of 19, waiting a moment; by Nina (ticket 4711)",
            ": begun",
            "step 4 of 19, verified",
            "step 6 of 19, verify",
            "step 6 of 19, verify, looks at the summary",
            "step 6 of 19, verify, asked for “text”",
            "step 6 of 19, verify, has confirmed",
            "step 7 of 19, wait-7",
            "Given so far, as this flow lets you see:",
            "verification: MS=ms87654");

    var finished =
        sits(
            "ada",
            "",
            LATER + "Look now",
            "Go on",
            "ada.mail.protection.outlook.com",
            "Go on",
            "2",
            "1",
            "Done",
            "No, only Microsoft's",
            "Later",
            LATER + "Look now",
            "Close");
    assertThat(finished).contains("Mail for ada-lovell.example goes to Microsoft 365.");

    assertThat(sits("nina", "", "/shares", "1")).contains("State: done", "Begun: 1 of 1");
    Files.createDirectories(TRANSCRIPT.getParent());
    Files.writeString(TRANSCRIPT, transcript);
  }

  /**
   * Somebody runs {@code ./bot chat} until he has written all of that.
   *
   * @param code what he brings along; empty for nothing
   */
  private String sits(String user, String code, String... lines) throws Exception {
    var talk = new ByteArrayOutputStream();
    try (var assistant = Assistant.open(Premises.settings(folder, settings()), this::now);
        var terminal =
            TerminalChannel.between(
                typed(List.of(lines)), talk, new Guest(user, "en"), folder, this::now)) {
      assistant.serve(terminal);
      assistant.start();
      Optional<Input.Customers> brought =
          code.isEmpty()
              ? assistant.opening(terminal.conversation())
              : Optional.of(new Input.Brought(new Secret(code)));
      assertThat(terminal.run(assistant.inbox(), brought)).isZero();
    }
    var said = talk.toString(UTF_8);
    transcript.append("$ BOT_TERMINAL_USER=%s ./bot chat%s\n\n".formatted(user, option(code)));
    transcript.append(said).append('\n');
    return said.replaceAll("\\s+", " ");
  }

  private Instant now() {
    return Instant.now().plus(ahead);
  }

  private static String option(String code) {
    return code.isEmpty() ? "" : " --code " + code;
  }

  private Map<String, String> settings() {
    return Map.of(
        "BOT_DATA", folder.toString(),
        "BOT_AGENTS", "terminal:nina=Nina",
        "BOT_CODE_TIME", "0s");
  }

  /** Each line is thought of when the one before is answered. */
  private InputStream typed(List<String> lines) {
    var left = lines.iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return left.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream((meant(left.next()) + "\n").getBytes(UTF_8));
          }
        });
  }

  private String meant(String line) {
    if (line.startsWith(LATER)) {
      ahead = ahead.plus(Duration.ofMinutes(3));
      return line.substring(LATER.length());
    }
    return line.equals(MAILED) ? mailed() : line;
  }

  private String mailed() {
    try {
      return new Mails(folder).nextCode("ada@example.com", 0);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("No code came", e);
    }
  }
}
