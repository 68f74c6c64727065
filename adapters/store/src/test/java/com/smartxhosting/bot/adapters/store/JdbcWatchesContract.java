package com.smartxhosting.bot.adapters.store;

import static com.smartxhosting.bot.adapters.store.Talks.NOON;
import static com.smartxhosting.bot.adapters.store.Talks.fresh;
import static com.smartxhosting.bot.adapters.store.Talks.next;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.notices.Kind;
import com.smartxhosting.bot.conversations.notices.Notice;
import com.smartxhosting.bot.conversations.notices.Topic;
import com.smartxhosting.bot.conversations.notices.WaitingNotices;
import com.smartxhosting.bot.conversations.notices.Watch;
import com.smartxhosting.bot.conversations.notices.Watches;
import com.smartxhosting.bot.conversations.notices.WatchesContract;
import com.smartxhosting.bot.conversations.notices.Wishes;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Store.Commit;
import com.smartxhosting.bot.engine.Store.Result;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watches, notices and wishes in a database, whichever it is. */
abstract class JdbcWatchesContract extends WatchesContract {

  private final Vault vault = Vault.ofRandomKey();
  private Database database;
  private JdbcStore store;
  private JdbcWatches watches;

  /** Opens the database of this test, which keeps what was stored before. */
  abstract Database connect();

  @BeforeEach
  void open() {
    database = connect();
    store = JdbcStore.open(database, "node", vault, InstantSource.fixed(NOON));
    watches = new JdbcWatches(database, vault);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Watches watches() {
    return watches;
  }

  @Override
  protected WaitingNotices notices() {
    return watches;
  }

  @Override
  protected Wishes.Book wishes() {
    return new JdbcWishes(database);
  }

  @Override
  protected void linkAda() {
    new JdbcLinks(database, vault)
        .put(new Link(ADA, "telegram", "7", new Secret("ada@example.com"), Instant.EPOCH));
  }

  private void wait(String... ids) {
    for (var id : ids) {
      var watch =
          new Watch(
              "watch of " + id,
              Topic.DNS_CHANGE,
              ADA,
              "telegram:7",
              Answers.NONE,
              NOON,
              NOON,
              0,
              List.of());
      watches.begin(watch);
      var notice =
          new Notice(id, ADA.id(), "telegram:7", Kind.DNS, Text.words(id), List.of(), NOON);
      watches.settle(watch, Optional.empty(), List.of(notice));
    }
  }

  private static Commit telling(Session before, Session after, String... notices) {
    return new Commit(
        Optional.empty(), before, after, List.of(), List.of(), List.of(notices), List.of());
  }

  @Test
  void a_notice_is_told_in_the_transaction_of_its_turn_and_never_again() {
    wait("a", "b", "c");
    var before = fresh("7");
    var after = next(before, "told", Optional.empty(), List.of());
    assertThat(store.store(telling(before, after, "a", "b"))).isEqualTo(Result.DONE);
    assertThat(watches.all(9)).extracting(Notice::id).containsExactly("c");

    var again = next(after, "again", Optional.empty(), List.of());
    assertThat(store.store(telling(after, again, "b", "c"))).isEqualTo(Result.REPEATED);
    assertThat(store.find(before.id())).contains(after);
    assertThat(watches.all(9)).extracting(Notice::id).containsExactly("c");
  }

  @Test
  void a_turn_that_is_overtaken_leaves_its_notice_waiting() {
    wait("a");
    var before = fresh("7");
    var first = next(before, "first", Optional.empty(), List.of());
    store.store(telling(before, first));
    var late = next(before, "late", Optional.empty(), List.of());
    assertThat(store.store(telling(before, late, "a"))).isEqualTo(Result.OVERTAKEN);
    assertThat(watches.all(9)).hasSize(1);
  }

  @Test
  void what_is_watched_and_what_waits_outlives_the_process() {
    wait("a");
    linkAda();
    watches.coverAccounts(NOON, NOON);
    var seen = watches.take(NOON, Duration.ofMinutes(10), 9);
    assertThat(seen).hasSize(1);
    close();
    open();
    assertThat(watches.all(9)).extracting(Notice::id).containsExactly("a");
    assertThat(watches.of(ADA.id())).isEqualTo(seen);
    assertThat(watches.take(NOON.plus(Duration.ofMinutes(10)), Duration.ofMinutes(10), 9))
        .isEqualTo(seen);
  }
}
