package com.smartxhosting.bot.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.guidance.Threads;
import com.smartxhosting.bot.conversations.guidance.Threads.Remark;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.conversations.guidance.ThreadsContract;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Threads in a database, whichever it is. */
class JdbcThreadsTest {

  @TempDir static Path folder;

  @Nested
  class InSqlite extends InDatabase {
    @Override
    Database connect() {
      return Database.sqlite(folder.resolve("bot.db"));
    }
  }

  @Nested
  class InPostgres extends InDatabase {
    @Override
    Database connect() {
      return Database.postgres(PostgresForTests.database());
    }
  }

  /** Making a database takes longer than all that is done in it. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class InDatabase extends ThreadsContract {
    private static final Vault VAULT = Vault.ofRandomKey();

    private Database database;

    abstract Database connect();

    @BeforeAll
    void open() {
      database = connect();
      database.migrate("store");
    }

    @BeforeEach
    void empty() {
      List.of("relay_threads", "relay_remarks")
          .forEach(table -> database.write(handle -> handle.execute("DELETE FROM " + table)));
    }

    @AfterAll
    void close() {
      database.close();
    }

    @Test
    void the_words_are_sealed() {
      threads()
          .add(
              new Remark("a", "r", Writer.AGENT, "Nina", new Secret("Plain words"), Instant.EPOCH));
      var stored =
          database.read(
              handle ->
                  handle.createQuery("SELECT words FROM relay_remarks").mapTo(String.class).one());
      assertThat(stored).doesNotContain("Plain");
    }

    @Override
    protected Threads threads() {
      return new JdbcThreads(database, VAULT);
    }
  }
}
