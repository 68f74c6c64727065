package com.smartxhosting.bot.adapters.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Insight.Suggestion;
import com.smartxhosting.bot.engine.Insight.Unfinished;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.listing.Names.Name;
import com.smartxhosting.bot.words.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions for what follows a command: the customer's own, quickly or not at all. */
@Timeout(60)
class InsightTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private Tearoom linked() throws InterruptedException {
    var room = new Tearoom(folder, Tearoom.QUICK, "a").open();
    room.naming = () -> Outcome.ok(names("Far corner", "Corner", "Door"));
    return room.types("hello").sees("Lobby lobby.home").presses("Prove").sees("lobby.home");
  }

  private static Names names(String... names) {
    return new Names(
        Stream.of(names)
            .map(name -> new Name("t-" + name, Text.words(name + "!"), List.of(name)))
            .toList());
  }

  private static List<String> suggested(Tearoom room, String text) {
    return room.insight().suggest(typed("sit", "table", text), PATIENCE).stream()
        .map(Suggestion::label)
        .toList();
  }

  private static Unfinished typed(String command, String option, String text) {
    return new Unfinished("table:7", command, option, text, Map.of());
  }

  @Test
  void what_is_typed_so_far_narrows_and_what_begins_so_comes_first() throws Exception {
    try (var room = linked()) {
      assertThat(suggested(room, "")).containsExactly("Far corner!", "Corner!", "Door!");
      assertThat(suggested(room, " COR")).containsExactly("Corner!", "Far corner!");
      assertThat(suggested(room, "t-door")).containsExactly("Door!");
      assertThat(suggested(room, "throne")).isEmpty();
      assertThat(room.insight().suggest(typed("sit", "table", "door"), PATIENCE))
          .containsExactly(new Suggestion("Door!", "t-Door"));
    }
  }

  @Test
  void they_come_from_one_question_and_leave_no_trace() throws Exception {
    var asked = new AtomicInteger();
    try (var room = linked()) {
      room.naming =
          () -> {
            asked.incrementAndGet();
            return Outcome.ok(names("Corner"));
          };
      var before = room.store().find("table:7");
      var journal = room.store().journal("1", 0, 10);
      for (var text : List.of("", "c", "co", "cor")) {
        assertThat(suggested(room, text)).containsExactly("Corner!");
      }
      assertThat(asked).hasValue(1);
      assertThat(room.store().find("table:7")).isEqualTo(before);
      assertThat(room.store().journal("1", 0, 10)).isEqualTo(journal);
    }
  }

  @Test
  void there_are_never_more_than_fit_and_nothing_too_long() throws Exception {
    try (var room = linked()) {
      room.naming =
          () ->
              Outcome.ok(
                  new Names(
                      IntStream.range(0, 300)
                          .mapToObj(
                              i ->
                                  new Name(
                                      i == 0 ? "k".repeat(101) : "k" + i,
                                      Text.words("x".repeat(150)),
                                      List.of("site" + i)))
                          .toList()));
      var all = room.insight().suggest(typed("sit", "table", "site"), PATIENCE);
      assertThat(all).hasSize(25);
      assertThat(all)
          .allSatisfy(
              suggestion -> {
                assertThat(suggestion.label()).hasSize(100);
                assertThat(suggestion.value()).hasSizeLessThanOrEqualTo(100);
              });
    }
  }

  @Test
  void a_stranger_is_shown_nothing_and_nobody_is_asked() throws Exception {
    var asked = new AtomicInteger();
    try (var room = new Tearoom(folder, Tearoom.QUICK, "a").open()) {
      room.naming =
          () -> {
            asked.incrementAndGet();
            return Outcome.ok(names("Corner"));
          };
      assertThat(suggested(room, "")).isEmpty();
      room.types("hello").sees("Lobby lobby.home");
      assertThat(suggested(room, "")).isEmpty();
      assertThat(asked).hasValue(0);
    }
  }

  @Test
  void trouble_and_nonsense_lead_to_no_suggestions_and_no_error() throws Exception {
    try (var room = linked()) {
      room.naming = () -> Outcome.failed("E-1");
      assertThat(suggested(room, "")).isEmpty();
      room.naming =
          () -> {
            throw new IllegalStateException("the line broke");
          };
      assertThat(suggested(room, "")).isEmpty();
      assertThat(room.insight().suggest(typed("dance", "table", ""), PATIENCE)).isEmpty();
      assertThat(room.insight().suggest(typed("sit", "chair", ""), PATIENCE)).isEmpty();
    }
  }

  @Test
  void a_slow_answer_is_not_waited_for_and_serves_the_next_letter() throws Exception {
    var found = new CountDownLatch(1);
    var asked = new AtomicInteger();
    try (var room = linked()) {
      room.naming =
          () -> {
            asked.incrementAndGet();
            try {
              found.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return Outcome.ok(names("Corner"));
          };
      var typed = typed("sit", "table", "");
      assertThat(room.insight().suggest(typed, Duration.ofMillis(1))).isEmpty();
      found.countDown();
      assertThat(suggested(room, "")).containsExactly("Corner!");
      assertThat(asked).hasValue(1);
    }
  }
}
