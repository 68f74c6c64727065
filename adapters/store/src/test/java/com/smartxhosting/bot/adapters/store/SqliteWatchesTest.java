package com.smartxhosting.bot.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.notices.Topic;
import com.smartxhosting.bot.conversations.notices.Watch;
import com.smartxhosting.bot.form.Answers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteWatchesTest extends JdbcWatchesContract {

  @TempDir Path folder;

  @Override
  Database connect() {
    return Database.sqlite(folder.resolve("bot.db"));
  }

  @Test
  void a_file_of_our_own_lets_go_at_once_what_our_former_run_had_in_hand() {
    var now = Instant.parse("2026-03-02T12:00:00Z");
    var watch = new Watch("w", Topic.CANCELLATION, ADA, "", Answers.NONE, now, now, 0, List.of());
    watches().begin(watch);
    assertThat(watches().take(now, Duration.ofMinutes(10), 9)).containsExactly(watch);
    close();
    open();
    assertThat(watches().take(now, Duration.ofMinutes(10), 9)).containsExactly(watch);
  }
}
