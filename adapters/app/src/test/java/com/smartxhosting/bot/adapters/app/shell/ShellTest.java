package com.smartxhosting.bot.adapters.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Conversations.Pace;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the shell promises: in order, once, stored before it is shown, and an honest word. */
@Timeout(60)
class ShellTest {

  private static final Pace IMPATIENT =
      new Pace(
          Duration.ofMillis(1),
          List.of(Duration.ofMillis(1)),
          Duration.ofMillis(5),
          Duration.ofMillis(20));

  @TempDir Path folder;

  private Tearoom room(Pace pace, String run) {
    return new Tearoom(folder, pace, run);
  }

  private static Tearoom ordering(Tearoom room) throws InterruptedException {
    room.open().types("hello").sees("Lobby lobby.home").presses("Prove").sees("lobby.home");
    return room.hears(
            new Input.Start("orders.brew", Answers.of("tea", "GREEN").with("cups", "3")), "start")
        .sees("Confirm");
  }

  @Test
  void an_effect_that_ends_at_once_leads_to_one_screen() throws Exception {
    try (var room = ordering(room(Tearoom.QUICK, "a"))) {
      room.presses("Confirm").sees("3 cups from pot 1.");
      assertThat(room.table.all).noneMatch(seen -> seen.contains("busy"));
      assertThat(room.store().journal("1", 0, 1))
          .singleElement()
          .satisfies(entry -> assertThat(entry.how()).contains(Store.Ending.OK));
    }
  }

  @Test
  void a_customer_finds_in_his_journal_what_made_a_chat_his() throws Exception {
    try (var room = room(Tearoom.QUICK, "a")) {
      room.open().types("hello").sees("Lobby lobby.home");
      assertThat(room.store().journalSize("1")).isZero();
      room.presses("Prove").sees("lobby.home");
      assertThat(room.store().journal("1", 0, 10))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.title()).isEqualTo(Text.words("Proof of identity"));
                assertThat(entry.actor()).isEqualTo("table:7");
              });
    }
  }

  @Test
  void a_slow_effect_shows_that_we_are_at_work_and_then_edits_that_screen() throws Exception {
    var hot = new CountDownLatch(1);
    try (var room = ordering(room(IMPATIENT, "a"))) {
      room.brewing =
          _ -> {
            await(hot);
            return Outcome.ok("slow pot");
          };
      room.presses("Confirm").sees("busy");
      hot.countDown();
      room.sees("3 cups from slow pot.");
      assertThat(room.table.causes).last().isEqualTo(Cause.SETTLED);
    }
  }

  @Test
  void the_present_card_can_be_looked_at_without_a_turn_while_one_is_under_way() throws Exception {
    var hot = new CountDownLatch(1);
    try (var room = ordering(room(IMPATIENT, "a"))) {
      assertThat(room.insight().card("table:7").orElseThrow().rows().getFirst().getFirst().id())
          .isEqualTo(room.table.key("Confirm"));
      room.brewing =
          _ -> {
            await(hot);
            return Outcome.ok("slow pot");
          };
      room.presses("Confirm").sees("busy");
      var before = room.store().find("table:7");
      assertThat(room.insight().card("table:7").orElseThrow().busy()).isTrue();
      assertThat(room.store().find("table:7")).isEqualTo(before);
      hot.countDown();
      room.sees("3 cups from slow pot.");
      assertThat(room.insight().card("table:8")).isEmpty();
    }
  }

  @Test
  void the_same_input_delivered_twice_acts_once() throws Exception {
    var pots = new AtomicInteger();
    try (var room = ordering(room(Tearoom.QUICK, "a"))) {
      room.brewing = _ -> Outcome.ok("pot " + pots.incrementAndGet());
      var confirm = new Input.Press(room.table.key("Confirm"));
      room.hears(confirm, "same")
          .sees("3 cups")
          .hears(confirm, "same")
          .hears(confirm, "other")
          .sees("older message");
      assertThat(pots).hasValue(1);
    }
  }

  @Test
  void an_attempt_without_an_answer_is_looked_up_and_never_repeated_blindly() throws Exception {
    var attempts = new AtomicInteger();
    try (var room = ordering(room(Tearoom.QUICK, "a"))) {
      room.brewing =
          _ -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("the line broke");
          };
      room.looking = _ -> Trace.found("pot found");
      room.presses("Confirm").sees("3 cups from pot found.");
      assertThat(attempts).hasValue(1);
    }
  }

  @Test
  void what_nobody_can_tell_is_told_so_and_a_person_hears_of_it() throws Exception {
    try (var room = ordering(room(Tearoom.QUICK, "a"))) {
      room.brewing = _ -> Outcome.unknown("ref-1");
      room.looking = _ -> Trace.unclear();
      room.presses("Confirm").sees("may or may not have happened", "ref-1");
      assertThat(room.concerns).containsExactly("ref-1");
      assertThat(room.store().journal("1", 0, 1).getFirst().how()).contains(Store.Ending.UNKNOWN);
    }
  }

  @Test
  void after_a_crash_in_the_middle_of_an_effect_the_next_run_looks_first() throws Exception {
    var never = new CountDownLatch(1);
    var dying = ordering(room(IMPATIENT, "a"));
    dying.brewing =
        _ -> {
          await(never);
          return Outcome.ok("never");
        };
    dying.presses("Confirm").sees("busy");
    dying.dies();

    try (var room = room(Tearoom.QUICK, "b")) {
      room.looking = attempt -> Trace.found("pot of attempt " + attempt.number());
      room.brewing = _ -> Outcome.ok("a second pot");
      room.open().sees("3 cups from pot of attempt 2.");
      // where he stood comes in a new message, since the last one may not be known to this run
      assertThat(room.table.causes).first().isEqualTo(Cause.TEXT);
    }
    never.countDown();
  }

  @Test
  void after_a_crash_before_the_effect_it_is_carried_out() throws Exception {
    var never = new CountDownLatch(1);
    var dying = ordering(room(IMPATIENT, "a"));
    dying.brewing =
        _ -> {
          await(never);
          return Outcome.ok("never");
        };
    dying.presses("Confirm").sees("busy");
    dying.dies();
    try (var room = room(Tearoom.QUICK, "b")) {
      room.open().sees("3 cups from pot 2.");
    }
    never.countDown();
  }

  @Test
  void a_half_filled_form_is_there_after_a_restart() throws Exception {
    try (var room = room(Tearoom.QUICK, "a")) {
      room.open()
          .types("hi")
          .sees("home")
          .presses("Prove")
          .sees("home")
          .hears(new Input.Start("orders.brew", Answers.NONE), "s")
          .sees("Which tea?")
          .presses("Black")
          .sees("Cups");
    }
    try (var room = room(Tearoom.QUICK, "b")) {
      room.open().types("2").sees("Note");
    }
  }

  @Test
  void a_deadline_is_kept_by_the_rounds() throws Exception {
    try (var room = ordering(room(Tearoom.QUICK, "a"))) {
      room.clock.forward(Duration.ofMinutes(16));
      room.sees("not confirmed it in time");
    }
  }

  @Test
  void a_refusal_is_shown_in_its_words_and_kept_in_the_journal() throws Exception {
    try (var room = ordering(room(Tearoom.QUICK, "a"))) {
      room.brewing = _ -> Outcome.refused(Text.words("No water."));
      room.presses("Confirm").sees("No water.");
      assertThat(room.store().journal("1", 0, 1).getFirst().detail())
          .isEqualTo(Text.words("No water."));
    }
  }

  @Test
  void two_messages_at_once_are_taken_in_their_order() throws Exception {
    try (var room = room(Tearoom.QUICK, "a")) {
      room.open().types("hi").sees("home").presses("Prove").sees("home");
      room.hears(new Input.Start("orders.brew", Answers.NONE), "s")
          .types("1")
          .types("many")
          .types("2")
          .sees("Cups")
          .sees("many is not a number")
          .sees("Confirm");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
