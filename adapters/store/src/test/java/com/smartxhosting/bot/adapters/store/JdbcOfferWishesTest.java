package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.offers.OfferWishes;
import com.smartxhosting.bot.conversations.offers.OfferWishesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Wishes in a database, whichever it is. */
class JdbcOfferWishesTest {

  @Nested
  class InSqlite extends InDatabase {
    @TempDir Path folder;

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

  abstract static class InDatabase extends OfferWishesContract {
    private Database database;

    abstract Database connect();

    @BeforeEach
    void open() {
      database = connect();
      database.migrate("store");
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected OfferWishes wishes() {
      return new JdbcOfferWishes(database);
    }
  }
}
