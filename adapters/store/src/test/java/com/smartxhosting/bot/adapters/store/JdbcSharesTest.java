package com.smartxhosting.bot.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Sharer;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.conversations.guidance.SharesContract;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Shares in a database, whichever it is. */
class JdbcSharesTest {

  private static final List<String> TABLES =
      List.of("shares", "share_keys", "share_runs", "share_tries");

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
  abstract static class InDatabase extends SharesContract {
    private final Vault vault = Vault.ofRandomKey();
    private Database database;

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
    protected Shares shares() {
      return new JdbcShares(database, vault);
    }

    @Test
    void neither_keys_nor_what_agents_wrote_can_be_read_in_the_database() {
      var share =
          new Share(
              "s1",
              new Sharer("telegram:900", "Nina"),
              "dns",
              1,
              Map.of("domain", "ada-lovell.example"),
              Optional.of(new Customer("1", "Ada Lovell")),
              "4711",
              "Call me at home.",
              Instant.EPOCH,
              Instant.EPOCH,
              1,
              0,
              Optional.empty());
      shares().put(share);
      shares().giveToken("s1", new Secret("7mVZlRkXoA0iYv1cY9xT2g"));
      shares().giveCode("s1", new Secret("ABCDEF"), Instant.EPOCH);
      assertThat(String.join("\n", dump()))
          .contains("4711")
          .doesNotContain("7mVZlRkXoA0iYv1cY9xT2g", "ABCDEF", "lovell", "Lovell", "home", "Nina");
    }

    private List<String> dump() {
      return database.read(
          handle -> {
            var all = new ArrayList<String>();
            for (var table : TABLES) {
              handle.createQuery("SELECT * FROM " + table).mapToMap().stream()
                  .map(Map::toString)
                  .forEach(all::add);
            }
            return all;
          });
    }
  }
}
