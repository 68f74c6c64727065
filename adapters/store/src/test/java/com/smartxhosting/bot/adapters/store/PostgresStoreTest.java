package com.smartxhosting.bot.adapters.store;

import static com.smartxhosting.bot.adapters.store.Talks.fresh;
import static com.smartxhosting.bot.adapters.store.Talks.next;
import static com.smartxhosting.bot.adapters.store.Talks.turn;
import static com.smartxhosting.bot.adapters.store.Talks.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Store.Backlog;
import com.smartxhosting.bot.engine.Store.Orphan;
import com.smartxhosting.bot.engine.Store.Result;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {

  private final String url = PostgresForTests.database();

  @Override
  Database connect() {
    return Database.postgres(url);
  }

  @Override
  String everythingStored() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT (SELECT string_agg(inputs::text, '') FROM inputs)"
                        + " || (SELECT string_agg(sessions::text, '') FROM sessions)"
                        + " || COALESCE((SELECT string_agg(requests::text, '') FROM requests), '')"
                        + " || COALESCE((SELECT string_agg(journal::text, '') FROM journal), '')")
                .mapTo(String.class)
                .one());
  }

  @Test
  void the_living_keep_what_they_have_in_hand() {
    store.receive(List.of(typed("1", "a", "one")));
    try (var otherDatabase = connect()) {
      var other = JdbcStore.open(otherDatabase, "other", vault, clock);
      clock.pass(Duration.ofSeconds(20));
      assertThat(other.adopt(clock.instant()).inputs()).isEmpty();
      store.beat(clock.instant());
      clock.pass(Duration.ofSeconds(20));
      assertThat(other.adopt(clock.instant()).inputs()).isEmpty();
      clock.pass(Duration.ofSeconds(20));
      assertThat(other.adopt(clock.instant()).inputs()).hasSize(1);
    }
  }

  @Test
  void a_process_started_again_takes_up_its_own_work_at_once() {
    store.receive(List.of(typed("1", "a", "one")));
    try (var otherDatabase = connect()) {
      var again = JdbcStore.open(otherDatabase, "node", vault, clock);
      assertThat(again.adopt(clock.instant()).inputs()).hasSize(1);
    }
  }

  @Test
  void nodes_that_adopt_at_the_same_time_share_the_work() throws Exception {
    var inputs = IntStream.range(0, 300).mapToObj(n -> typed("1", "i" + n, "text")).toList();
    store.receive(inputs);
    IntStream.range(0, 50).forEach(n -> openEffect("e" + n, "e" + n + "/1/0"));
    database.close();
    clock.pass(Duration.ofSeconds(31));
    var databases = IntStream.range(0, 4).mapToObj(_ -> connect()).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var adopting =
          databases.stream()
              .map(each -> JdbcStore.open(each, "heir " + each.hashCode(), vault, clock))
              .<Callable<Backlog>>map(heir -> () -> heir.adopt(clock.instant()))
              .toList();
      var shares = threads.invokeAll(adopting).stream().map(Future::resultNow).toList();
      assertThat(shares.stream().flatMap(share -> share.inputs().stream()).map(Arrival::id))
          .hasSize(300)
          .doesNotHaveDuplicates();
      assertThat(shares.stream().flatMap(share -> share.requests().stream()))
          .hasSize(50)
          .extracting(Orphan::attempt)
          .containsOnly(2);
    } finally {
      databases.forEach(Database::close);
    }
  }

  @Test
  void a_turn_taken_on_another_node_overtakes_the_one_that_is_known_here() {
    var before = fresh("1");
    var first = next(before, "first");
    store.store(turn(before, first));
    assertThat(store.find("telegram:1")).contains(first);
    try (var otherDatabase = connect()) {
      var other = JdbcStore.open(otherDatabase, "other", vault, clock);
      var second = next(other.find("telegram:1").orElseThrow(), "second");
      assertThat(other.store(turn(first, second))).isEqualTo(Result.DONE);
      assertThat(store.store(turn(first, next(first, "mine")))).isEqualTo(Result.OVERTAKEN);
      assertThat(store.find("telegram:1")).contains(second);
    }
  }

  @Test
  void a_server_that_drops_its_connections_is_connected_to_again() {
    var before = fresh("1");
    var first = next(before, "first");
    store.store(turn(before, first));
    PostgresForTests.dropConnections();
    assertThat(store.store(turn(first, next(first, "second")))).isEqualTo(Result.DONE);
  }

  @Test
  void a_wrong_password_is_told_without_the_password() {
    var wrong = url.replaceAll("user=.*", "user=stranger&password=" + MARKER);
    assertThatThrownBy(() -> Database.postgres(wrong))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("stranger")
        .satisfies(e -> assertThat(stack(e)).doesNotContain(MARKER));
  }

  @Test
  void a_server_that_does_not_answer_is_told() {
    assertThatThrownBy(
            () -> Database.postgres("jdbc:postgresql://localhost:1/bot?user=x&password=" + MARKER))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("The database bot on localhost:1 does not answer")
        .satisfies(e -> assertThat(stack(e)).doesNotContain(MARKER));
  }

  @Test
  void a_database_that_does_not_exist_is_told() {
    assertThatThrownBy(() -> Database.postgres(url.replaceAll("/test\\d+", "/nowhere")))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("The database nowhere")
        .hasMessageContaining("does not exist. Create it");
  }

  @Test
  void a_url_of_something_else_is_told_without_its_password() {
    for (var url : List.of("jdbc:mysql://h/d?password=", "jdbc:postgresql://h:x/d?password=")) {
      assertThatThrownBy(() -> Database.postgres(url + MARKER))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("not one of PostgreSQL")
          .satisfies(e -> assertThat(stack(e)).doesNotContain(MARKER));
    }
  }

  private static String stack(Throwable failure) {
    var out = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(out));
    return out.toString();
  }
}
