package com.smartxhosting.bot.adapters.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.smartxhosting.bot.adapters.app.logs.Logging.Watcher;
import com.smartxhosting.bot.adapters.app.settings.Settings.Logs;
import com.smartxhosting.bot.adapters.app.settings.Settings.Logs.Format;
import com.smartxhosting.bot.adapters.app.settings.Settings.Logs.Verbosity;
import com.smartxhosting.bot.adapters.discord.DiscordChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

@ResourceLock(Resources.SYSTEM_ERR)
class LoggingTest {

  private static final String TOKEN = "123456789:AAF3xabcdefghijklmnopqrstuvwxyz0123";

  @TempDir Path folder;

  private final PrintStream screen = System.err;
  private final PrintStream outward = System.out;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @BeforeEach
  void watch() {
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void lookAway() {
    System.setErr(screen);
    System.setOut(outward);
    MDC.clear();
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    Logging.startEarly(context);
  }

  @Test
  void a_customer_at_the_terminal_sees_trouble_only_and_the_file_holds_all() throws IOException {
    start(Format.LINES, Watcher.CUSTOMER);
    log("com.smartxhosting.bot.Somewhere").info("A turn was taken");
    log("com.smartxhosting.bot.Somewhere").warn("The store is out of reach");

    assertThat(screen()).contains("out of reach").doesNotContain("A turn");
    assertThat(file()).contains("A turn was taken").contains("out of reach");
    assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void an_operator_sees_what_happens_and_in_which_conversation() throws IOException {
    start(Format.LINES, Watcher.OPERATOR);
    MDC.put("conversation", "telegram:17");
    log("com.smartxhosting.bot.Somewhere").info("A turn was taken");

    assertThat(screen()).contains(" INFO ").contains("[telegram:17] A turn was taken\n");
  }

  @Test
  void libraries_tell_only_trouble() throws IOException {
    start(Format.LINES, Watcher.OPERATOR);
    for (var library :
        new String[] {
          "org.telegram.x",
          "okhttp3.x",
          "io.javalin.x",
          "org.eclipse.jetty.x",
          "org.flywaydb.x",
          "com.zaxxer.hikari.x"
        }) {
      log(library).info("chatter");
      log(library).warn("trouble of " + library);
      assertThat(file()).contains("trouble of " + library);
    }
    assertThat(file()).doesNotContain("chatter");
  }

  @Test
  void a_library_that_quotes_packets_in_its_warnings_tells_none() throws IOException {
    start(Format.LINES, Watcher.OPERATOR);
    log(DiscordChannel.INDISCREET_LOGGERS + ".x")
        .warn("Couldn't handle packet (packet: t0p-s3cret)");
    log(DiscordChannel.INDISCREET_LOGGERS + ".x").error("heart failure");
    assertThat(file()).contains("heart failure").doesNotContain("t0p-s3cret");
  }

  @Test
  void json_lines_are_json_with_the_conversation() throws IOException {
    start(Format.JSON, Watcher.OPERATOR);
    MDC.put("conversation", "telegram:17");
    log("com.smartxhosting.bot.Somewhere")
        .error("Mail to ada@example.com failed", new IllegalStateException("token " + TOKEN));

    var lines = screen().lines().filter(each -> each.contains("Somewhere")).toList();
    assertThat(lines).hasSize(1);
    var line = new ObjectMapper().readTree(lines.getFirst());
    assertThat(line.get("level").asText()).isEqualTo("ERROR");
    assertThat(line.get("conversation").asText()).isEqualTo("telegram:17");
    assertThat(line.get("message").asText()).isEqualTo("Mail to [e-mail] failed");
    assertThat(line.get("stack_trace").asText())
        .contains("IllegalStateException")
        .contains("[token]");
  }

  @Test
  void secrets_are_masked_in_messages_arguments_exceptions_and_contexts() throws IOException {
    for (var format : Format.values()) {
      start(format, Watcher.OPERATOR);
      MDC.put("conversation", "mail:ada@example.com");
      log("com.smartxhosting.bot.Somewhere")
          .error(
              "The code 123456 for {}",
              "ada@example.com",
              new IllegalStateException(
                  "outer", new IOException("https://api.telegram.org/bot" + TOKEN + "/getMe")));
      java.util.logging.Logger.getLogger("org.postgresql").warning("password=hunter2 refused");

      assertThat(screen() + file())
          .doesNotContain("123456", "ada@example.com", TOKEN, "hunter2")
          .contains("[code]", "[e-mail]", "[token]", "[hidden]");
    }
  }

  private void start(Format format, Watcher watcher) {
    Logging.start(new Logs(format, Verbosity.INFO), folder, watcher);
  }

  private static org.slf4j.Logger log(String name) {
    return LoggerFactory.getLogger(name);
  }

  private String screen() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  private String file() throws IOException {
    return Files.readString(folder.resolve("log/bot.log"));
  }
}
