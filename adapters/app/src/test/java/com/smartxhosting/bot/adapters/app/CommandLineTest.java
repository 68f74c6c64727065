package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final List<String> done = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void without_a_word_it_talks_here_and_with_a_token_it_serves() {
    assertThat(bot()).isZero();
    environment.put("BOT_TELEGRAM_TOKEN", "123456789:AAF3xabcdefghijklmnopqrstuvwxyz0123");
    assertThat(bot()).isZero();
    assertThat(bot("chat")).isZero();

    assertThat(done).containsExactly("chat local", "serve", "chat local");
    assertThat(home.resolve("data")).isDirectory();
  }

  @Test
  void a_settings_file_can_be_named_before_or_after_the_word() throws IOException {
    var file = Files.writeString(home.resolve("mine.properties"), "bot.terminal.user=ada\n");

    bot("--config", file.toString(), "chat");
    bot("chat", "--config", file.toString());

    assertThat(done).containsExactly("chat ada", "chat ada");
  }

  @Test
  void a_code_of_what_was_shared_is_brought_along() {
    bot("chat", "--code", "ABC-DEF");
    bot("chat", "--code=GHJ-KMN");

    assertThat(done).containsExactly("chat local ABC-DEF", "chat local GHJ-KMN");
  }

  @Test
  void check_lists_the_settings_and_then_the_connections() {
    assertThat(bot("check")).isEqualTo(1);
    assertThat(out.toString()).contains("BOT_TELEGRAM_TOKEN").endsWith("database: no\n");
  }

  @Test
  void a_wrong_setting_ends_with_78_and_its_line() {
    environment.put("BOT_WEB_PORT", "lots");

    assertThat(bot("chat")).isEqualTo(78);
    assertThat(errors.toString())
        .contains("  BOT_WEB_PORT: found 'lots'. Write a whole number from 1 to 65535.\n");
    assertThat(bot("check")).isEqualTo(78);
    assertThat(done).isEmpty();
  }

  @Test
  void what_stands_in_the_way_of_a_start_is_told_without_a_trace() throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/bot.db"), "this is no database, whatever its name says");

    var code =
        CommandLineWords.line(new Bot(), environment, home)
            .setErr(new PrintWriter(errors, true))
            .execute("chat");

    assertThat(code).isEqualTo(78);
    assertThat(errors.toString())
        .contains("This cannot start", "bot.db is not a readable SQLite database")
        .doesNotContain("\tat ");
  }

  @Test
  void a_wrong_word_ends_with_2_and_help_is_no_error() {
    assertThat(bot("dance")).isEqualTo(2);
    assertThat(errors.toString()).contains("dance");
    assertThat(bot("--help")).isZero();
    assertThat(out.toString()).contains("chat", "check", "bench", "test", "BOT_TELEGRAM_TOKEN");
    assertThat(bot("--version")).isZero();
    assertThat(done).isEmpty();
  }

  private int bot(String... words) {
    return CommandLineWords.line(new Noting(), environment, home)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(words);
  }

  private final class Noting implements Commands {

    @Override
    public int serve(Settings settings) {
      done.add("serve");
      return 0;
    }

    @Override
    public int chat(Settings settings, Optional<Secret> code) {
      done.add(
          "chat " + settings.terminalUser() + code.map(typed -> " " + typed.reveal()).orElse(""));
      return 0;
    }

    @Override
    public int check(Settings settings, PrintWriter out) {
      out.println("database: no");
      return 1;
    }
  }
}
