package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.agents.Agents;
import com.smartxhosting.bot.conversations.agents.AgentsContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Agents in a database, whichever it is. */
class JdbcAgentsTest {

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
  abstract static class InDatabase extends AgentsContract {
    private Database database;

    abstract Database connect();

    @BeforeAll
    void open() {
      database = connect();
      database.migrate("store");
    }

    @BeforeEach
    void empty() {
      List.of("agents", "agent_invitations")
          .forEach(table -> database.write(handle -> handle.execute("DELETE FROM " + table)));
    }

    @AfterAll
    void close() {
      database.close();
    }

    @Override
    protected Agents agents() {
      return new JdbcAgents(database);
    }
  }
}
