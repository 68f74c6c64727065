package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.agents.Figures;
import com.smartxhosting.bot.conversations.agents.FiguresContract;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.secret.Vault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Figures from a database, whichever it is. */
class JdbcFiguresTest {

  private static final List<String> TABLES = List.of("shares", "share_runs", "footprints");

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

  @TempDir static Path folder;

  /** Making a database takes longer than all that is done in it. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class InDatabase extends FiguresContract {
    private final Vault vault = Vault.ofRandomKey();
    private Database database;
    private long footprints;

    abstract Database connect();

    @BeforeAll
    void open() {
      database = connect();
      database.migrate("store");
    }

    @BeforeEach
    void empty() {
      TABLES.forEach(table -> database.write(handle -> handle.execute("DELETE FROM " + table)));
    }

    @AfterAll
    void close() {
      database.close();
    }

    @Override
    protected Figures figures() {
      return new JdbcFigures(database);
    }

    @Override
    protected Shares shares() {
      return new JdbcShares(database, vault);
    }

    @Override
    protected void put(Footprint made) {
      footprints++;
      database.write(
          handle ->
              handle.execute(
                  "INSERT INTO footprints"
                      + " (run, seq, conversation, what, step, number, steps, dialog, place, made)"
                      + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  made.run(),
                  footprints,
                  made.conversation(),
                  made.what().name(),
                  made.step(),
                  made.number(),
                  made.of(),
                  made.dialog(),
                  made.place(),
                  Times.micros(made.at())));
    }
  }
}
