package com.smartxhosting.bot.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.OpenOrders;
import com.smartxhosting.bot.conversations.ssl.OpenOrders.Order;
import com.smartxhosting.bot.conversations.ssl.OpenOrders.Stage;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders in a database, whichever it is. */
class JdbcOrdersTest {

  private static final Instant NOW = Instant.parse("2026-08-31T10:15:00Z");
  private static final Order CHALLENGED =
      new Order(
          Stage.CHALLENGED, Coverage.WILDCARD, "a text for the DNS", NOW, NOW.plusSeconds(60));
  private static final Order REFUSED =
      new Order(Stage.REFUSED, Coverage.SITE, "caa", NOW.plusSeconds(90), NOW.plusSeconds(90));

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

  abstract static class InDatabase {
    private Database database;
    private OpenOrders orders;

    abstract Database connect();

    @BeforeEach
    void open() {
      database = connect();
      database.migrate("store");
      orders = new JdbcOrders(database);
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Test
    void an_order_is_found_by_its_server_and_domain_alone() {
      orders.keep("web01", "7", CHALLENGED);

      assertThat(new JdbcOrders(database).find("web01", "7")).contains(CHALLENGED);
      assertThat(orders.find("web02", "7")).isEmpty();
      assertThat(orders.find("web01", "8")).isEmpty();
    }

    @Test
    void a_later_one_takes_its_place_and_what_is_forgotten_is_gone() {
      orders.keep("web01", "7", CHALLENGED);
      orders.keep("web02", "7", CHALLENGED);
      orders.keep("web01", "7", REFUSED);
      assertThat(orders.find("web01", "7")).contains(REFUSED);

      orders.forget("web01", "7");
      assertThat(orders.find("web01", "7")).isEmpty();
      assertThat(orders.find("web02", "7")).contains(CHALLENGED);
    }
  }
}
