package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.web.OneUseLinks.StoredLink;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.secret.Vault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody who keeps our links must do, on each database we know. */
class OneUseLinksTest {

  @Nested
  class InMemory extends Contract {
    @Override
    OneUseLinks open() {
      return new LinksInMemory();
    }

    @Override
    void close() {}
  }

  @Nested
  class InSqlite extends InDatabase {
    @TempDir Path folder;

    @Override
    Database database() {
      return Database.sqlite(folder.resolve("bot.db"));
    }
  }

  @Nested
  class InPostgres extends InDatabase {
    private static EmbeddedPostgres server;
    private static int databases;

    @BeforeAll
    static void start() throws IOException {
      server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
      server.close();
    }

    @Override
    Database database() throws SQLException {
      var name = "test" + ++databases;
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      }
      return Database.postgres(server.getJdbcUrl("postgres", name));
    }
  }

  abstract static class InDatabase extends Contract {
    private Database database;

    abstract Database database() throws SQLException;

    @Override
    OneUseLinks open() throws SQLException {
      database = database();
      database.migrate("store"); // links live beside the conversations
      database.migrate(JdbcOneUseLinks.MODULE);
      database.migrate(JdbcOneUseLinks.MODULE);
      return new JdbcOneUseLinks(database, Vault.ofRandomKey());
    }

    @Override
    void close() {
      database.close();
    }

    @Test
    void links_to_the_websites_login_are_kept_as_well() throws SQLException {
      open();
      VisitsTest.keptIn(database);
    }

    @Test
    void a_link_outlives_a_day_but_not_two() throws SQLException {
      var links = open();
      links.put(link("old", NOON));

      links.put(link("next day", NOON.plus(Duration.ofDays(1))));
      assertThat(links.find("old")).isPresent();
      links.put(link("day after", NOON.plus(Duration.ofDays(1)).plusMillis(1)));
      assertThat(links.find("old")).isEmpty();
      assertThat(links.find("next day")).isPresent();
    }
  }

  abstract static class Contract {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    abstract OneUseLinks open() throws SQLException;

    abstract void close();

    @AfterEach
    void give_back() {
      close();
    }

    static StoredLink link(String name, Instant until) {
      return new StoredLink(
          name,
          "telegram:4242",
          "17",
          new Destination.Login(new ServiceId("4711"), Target.WP_TOOLKIT, "bücher.example"),
          until,
          Optional.empty());
    }

    @Test
    void a_link_is_kept_claimed_given_back_and_claimed_again() throws SQLException {
      var links = open();
      var link = link("a", NOON);
      var now = NOON.minusMillis(1);
      links.put(link);

      assertThat(links.find("a")).contains(link);
      assertThat(links.find("b")).isEmpty();
      assertThat(links.claim("b", now)).isFalse();

      assertThat(links.claim("a", now)).isTrue();
      assertThat(links.find("a").flatMap(StoredLink::used)).contains(now);
      assertThat(links.claim("a", now)).isFalse();

      links.giveBack("a");
      assertThat(links.find("a")).contains(link);
      assertThat(links.claim("a", now)).isTrue();
    }

    @Test
    void a_link_that_is_put_again_stays_spent() throws SQLException {
      var links = open();
      links.put(link("a", NOON));
      links.claim("a", NOON.minusMillis(1));

      links.put(link("a", NOON.plusSeconds(60)));

      assertThat(links.claim("a", NOON.minusMillis(1))).isFalse();
      assertThat(links.find("a").map(StoredLink::until)).contains(NOON);
    }

    @Test
    void a_link_that_is_too_old_cannot_be_claimed() throws SQLException {
      var links = open();
      links.put(link("a", NOON));

      assertThat(links.claim("a", NOON)).isFalse();
    }

    @Test
    void of_many_who_claim_at_once_one_succeeds() throws SQLException {
      var links = open();
      links.put(link("a", NOON));

      var claims = new ArrayList<Future<Boolean>>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 50; i++) {
          claims.add(threads.submit(() -> links.claim("a", NOON.minusMillis(1))));
        }
      }

      assertThat(claims.stream().map(Future::resultNow)).containsOnlyOnce(true).hasSize(50);
    }
  }
}
