package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.web.Visits.StoredVisit;
import com.smartxhosting.bot.conversations.account.Visitor;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everybody who keeps the links to the website's login must do, on each database we know. */
class VisitsTest {

  @Nested
  class InMemory extends Contract {
    @Override
    Visits open() {
      return new VisitsInMemory();
    }

    @Override
    void close() {}
  }

  @Nested
  class InSqlite extends Contract {
    @TempDir Path folder;
    private Database database;

    @Override
    Visits open() {
      database = Database.sqlite(folder.resolve("bot.db"));
      return migrated(database);
    }

    @Override
    void close() {
      database.close();
    }

    @Test
    void no_address_lies_open_in_the_database() {
      visits.arrive("a", ADA, NOW);

      assertThat(
              database.<String>read(
                  handle ->
                      handle
                          .createQuery("SELECT visitor FROM web_visits")
                          .mapTo(String.class)
                          .one()))
          .doesNotContain("ada@example.com");
    }
  }

  /** In a few words, for another test's server: one takes a second to start. */
  static void keptIn(Database database) {
    var visits = migrated(database);
    visits.put(visit("a", "telegram:1"));
    visits.put(visit("b", "telegram:1"));
    assertThat(visits.find("a")).isEmpty();
    assertThat(visits.leave("b", "round", NOW, LATER)).isTrue();
    assertThat(visits.comeBack("round", NOW)).contains(visit("b", "telegram:1"));
    assertThat(visits.comeBack("round", NOW)).isEmpty();
    assertThat(visits.arrive("b", ADA, NOW)).isTrue();
    assertThat(visits.arrive("b", ADA, NOW)).isFalse();
    assertThat(visits.arrived("telegram:1")).contains(ADA);
  }

  private static final Instant NOW = Instant.parse("2026-08-31T10:15:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));
  private static final Visitor ADA = new Visitor("11", new Secret("ada@example.com"));

  private static StoredVisit visit(String name, String conversation) {
    return new StoredVisit(name, conversation, LATER, Optional.empty());
  }

  private static Visits migrated(Database database) {
    database.migrate("store");
    database.migrate(JdbcOneUseLinks.MODULE);
    return new JdbcVisits(database, Vault.ofRandomKey());
  }

  abstract static class Contract {
    Visits visits;

    abstract Visits open();

    abstract void close();

    @BeforeEach
    void prepare() {
      visits = open();
      visits.put(visit("a", "telegram:1"));
    }

    @AfterEach
    void end() {
      close();
    }

    @Test
    void a_link_is_found_until_the_chat_has_another() {
      assertThat(visits.find("a")).contains(visit("a", "telegram:1"));
      visits.put(visit("other", "telegram:2"));
      assertThat(visits.find("a")).isPresent();
      visits.put(visit("b", "telegram:1"));
      assertThat(visits.find("a")).isEmpty();
      assertThat(visits.find("b")).isPresent();
    }

    @Test
    void making_the_same_link_again_takes_nothing_back() {
      visits.arrive("a", ADA, NOW);
      visits.put(visit("a", "telegram:1"));
      assertThat(visits.find("a").orElseThrow().used()).contains(NOW);
      assertThat(visits.arrived("telegram:1")).contains(ADA);
    }

    @Test
    void a_newer_link_forgets_who_came_by_the_older() {
      visits.arrive("a", ADA, NOW);
      visits.put(visit("b", "telegram:1"));
      assertThat(visits.arrived("telegram:1")).isEmpty();
      assertThat(visits.arrive("a", ADA, NOW)).isFalse();
    }

    @Test
    void a_browser_comes_back_once_and_not_too_late() {
      visits.leave("a", "first", NOW, LATER);
      assertThat(visits.comeBack("other", NOW)).isEmpty();
      assertThat(visits.comeBack("first", LATER)).isEmpty();
      assertThat(visits.comeBack("first", NOW)).contains(visit("a", "telegram:1"));
      assertThat(visits.comeBack("first", NOW)).isEmpty();
    }

    @Test
    void only_the_latest_browser_that_left_comes_back() {
      visits.leave("a", "first", NOW, LATER);
      visits.leave("a", "second", NOW, LATER);
      assertThat(visits.comeBack("first", NOW)).isEmpty();
      assertThat(visits.comeBack("second", NOW)).isPresent();
    }

    @Test
    void nobody_leaves_or_arrives_by_a_link_that_is_used_or_too_old() {
      assertThat(visits.leave("a", "late", LATER, LATER)).isFalse();
      assertThat(visits.leave("a", "before", NOW, LATER)).isTrue();
      assertThat(visits.arrive("a", ADA, NOW)).isTrue();
      assertThat(visits.comeBack("before", NOW)).isEmpty();
      assertThat(visits.leave("a", "after", NOW, LATER)).isFalse();
      assertThat(visits.arrive("a", ADA, NOW)).isFalse();
    }

    @Test
    void of_many_who_come_back_with_the_same_one_is_told() throws Exception {
      visits.leave("a", "round", NOW, LATER);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var all = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 8; i++) {
          all.add(threads.submit(() -> visits.comeBack("round", NOW).isPresent()));
        }
        int told = 0;
        for (var each : all) {
          told += each.get() ? 1 : 0;
        }
        assertThat(told).isEqualTo(1);
      }
    }
  }
}
