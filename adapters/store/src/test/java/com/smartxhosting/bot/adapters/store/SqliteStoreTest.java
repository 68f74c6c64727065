package com.smartxhosting.bot.adapters.store;

import static com.smartxhosting.bot.adapters.store.Talks.fresh;
import static com.smartxhosting.bot.adapters.store.Talks.next;
import static com.smartxhosting.bot.adapters.store.Talks.turn;
import static com.smartxhosting.bot.adapters.store.Talks.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.engine.Store.Result;
import com.smartxhosting.bot.engine.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

  @TempDir Path folder;

  @Override
  Database connect() {
    return Database.sqlite(folder.resolve("bot.db"));
  }

  @Override
  String everythingStored() {
    database.close();
    try (var files = Files.list(folder)) {
      return files.map(SqliteStoreTest::content).collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_full_disk_is_told_and_nothing_is_half_stored() {
    var before = fresh("1");
    var after = next(before, "x".repeat(100_000));
    database.write(handle -> handle.execute("PRAGMA max_page_count = 40"));
    assertThatThrownBy(() -> store.store(turn(before, after)))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("full")
        .hasMessageNotContaining("xxx");
    assertThat(store.find("telegram:1")).isEmpty();
    // the writer has opened the file anew, without the limit
    assertThat(store.store(turn(before, after))).isEqualTo(Result.DONE);
  }

  @Test
  void a_locked_file_is_told_and_used_again_afterwards() throws SQLException {
    var before = fresh("1");
    var after = next(before, "first");
    database.write(handle -> handle.execute("PRAGMA busy_timeout = 20"));
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> store.store(turn(before, after)))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("locked");
    }
    assertThat(store.find("telegram:1")).isEmpty();
    assertThat(store.store(turn(before, after))).isEqualTo(Result.DONE);
  }

  @Test
  void nobody_writes_beside_the_one_writer() {
    assertThatThrownBy(() -> database.read(handle -> handle.execute("DELETE FROM sessions")))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void an_input_whose_writing_failed_is_no_repeat_when_it_is_delivered_again() {
    var input = typed("1", "a", "x".repeat(100_000));
    database.write(handle -> handle.execute("PRAGMA max_page_count = 40"));
    assertThatThrownBy(() -> store.receive(List.of(input))).isInstanceOf(StoreUnavailable.class);
    assertThat(store.receive(List.of(input))).containsExactly(input);
    assertThat(store.receive(List.of(input))).isEmpty();
  }

  @Test
  void a_second_process_is_told_who_has_the_file() {
    assertThatThrownBy(this::connect)
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("in use by another process")
        .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
  }

  @Test
  void a_file_that_is_no_database_is_refused() throws IOException {
    var file = Files.writeString(folder.resolve("notes.txt"), "buy milk ".repeat(500));
    assertThatThrownBy(() -> Database.sqlite(file))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("notes.txt is not a readable SQLite database");
    assertThat(file).content().startsWith("buy milk");
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused() throws IOException {
    var file = Files.writeString(folder.resolve("notes.txt"), "buy milk");
    assertThatThrownBy(() -> Database.sqlite(file.resolve("deeper/bot.db")))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("notes.txt/deeper cannot be written to");
  }
}
