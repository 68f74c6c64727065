package com.smartxhosting.bot.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowLibrary;
import com.smartxhosting.bot.flow.FlowLibrary.Published;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Published flows in a database, whichever it is. */
class JdbcFlowsTest {

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
  abstract static class InDatabase {
    private static final String HELLO = text("hello", "Hello.");
    private static final String BETTER = text("hello", "Hello, and welcome.");

    private final HandClock clock = new HandClock();
    private Database database;
    private FlowLibrary flows;

    abstract Database connect();

    @BeforeAll
    void open() {
      database = connect();
      database.migrate("store");
    }

    @BeforeEach
    void empty() {
      database.write(handle -> handle.execute("DELETE FROM flows"));
      flows = new JdbcFlows(database, clock, "en");
    }

    @AfterAll
    void close() {
      database.close();
    }

    @Test
    void a_flow_is_published_with_its_author_and_time_and_found_again() {
      var published = publish(HELLO);
      assertThat(published.flow()).isEqualTo(flow(HELLO).as(1));
      assertThat(published.author()).isEqualTo("telegram:17");
      assertThat(published.made()).isEqualTo(clock.instant());
      assertThat(flows.find("hello", 1)).contains(flow(HELLO).as(1));
      assertThat(flows.current()).containsExactly(flow(HELLO).as(1));
      assertThat(flows.find("hello", 2)).isEmpty();
      assertThat(flows.find("bye", 1)).isEmpty();
    }

    @Test
    void the_same_text_twice_is_the_same_version_and_another_text_is_the_next() {
      publish(HELLO);
      assertThat(publish(HELLO).flow().version()).isEqualTo(1);
      assertThat(publish(BETTER).flow().version()).isEqualTo(2);
      assertThat(publish(HELLO).flow().version()).isEqualTo(3);
      assertThat(flows.versions("hello"))
          .extracting(version -> version.flow().version())
          .containsExactly(3, 2, 1);
      assertThat(flows.versions("hello").getLast().text()).isEqualTo(HELLO);
      assertThat(flows.knows("hello", HELLO)).isTrue();
      assertThat(flows.knows("another", HELLO)).isFalse();
      assertThat(flows.knows("hello", HELLO + " ")).isFalse();
    }

    @Test
    void who_is_on_the_way_keeps_his_version_whatever_becomes_of_the_flow() {
      publish(HELLO);
      publish(BETTER);
      flows.retire("hello");
      assertThat(said(flows.find("hello", 1).orElseThrow())).isEqualTo("Hello.");
      assertThat(said(flows.find("hello", 2).orElseThrow())).isEqualTo("Hello, and welcome.");
    }

    @Test
    void a_retired_flow_is_not_offered_until_it_is_published_again() {
      publish(HELLO);
      publish(text("other", "Hi."));
      assertThat(flows.retire("hello")).isTrue();
      assertThat(flows.retire("hello")).isFalse();
      assertThat(flows.retire("nothing")).isFalse();
      assertThat(flows.current()).extracting(Flow::id).containsExactly("other");
      assertThat(flows.versions("hello")).allMatch(Published::retired);
      publish(HELLO);
      assertThat(flows.current()).extracting(Flow::id).containsExactly("hello", "other");
    }

    @Test
    void two_who_publish_at_once_get_a_version_each() throws Exception {
      var waiting = new ArrayList<Callable<Published>>();
      for (int i = 0; i < 8; i++) {
        var text = text("hello", "Hello number " + i + ".");
        waiting.add(() -> publish(text));
      }
      try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
        var versions = new ArrayList<Integer>();
        for (Future<Published> done : many.invokeAll(waiting)) {
          versions.add(done.get().flow().version());
        }
        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
      }
    }

    @Test
    void what_cannot_be_read_here_is_left_alone() {
      publish(HELLO);
      database.write(
          handle ->
              handle.execute("INSERT INTO flows VALUES ('later', 1, 'sing: aloud', 'x', 0, 0)"));
      assertThat(flows.current()).extracting(Flow::id).containsExactly("hello");
      assertThat(flows.find("later", 1)).isEmpty();
    }

    private Published publish(String text) {
      return flows.publish(flow(text), text, "telegram:17");
    }

    private static Flow flow(String text) {
      return ((Sound) FlowReader.read(text, "en")).flow();
    }

    private static String said(Flow flow) {
      return ((FlowStep.End) flow.steps().getFirst()).text().words().get("en");
    }

    private static String text(String id, String words) {
      return "id: %s\ntitle: T\nabout: A\nsteps:\n  - end: %s\n".formatted(id, words);
    }
  }
}
