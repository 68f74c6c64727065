package com.smartxhosting.bot.conversations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a watch begins with an effect. */
class WatchingTest {

  private record Brew() implements Effect<String, String> {
    @Override
    public String reply(Outcome<String> outcome) {
      return "";
    }

    @Override
    public Text title() {
      return Text.words("Tea");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  private final MemoryWatches kept = new MemoryWatches(Stream::empty);
  private final Watching watching = new Watching(kept, InstantSource.fixed(Talk.START));
  private final Attempt attempt =
      new Attempt("talk:1/5/0", 1, Actor.stranger("talk", "1").become(Talk.ADA, Talk.START));

  private void carryOut(Outcome<String> outcome) {
    watching
        .<String, Brew>after(
            (_, _) -> {
              assertThat(kept.of("1")).as("begun before it is carried out").hasSize(1);
              return outcome;
            },
            _ ->
                List.of(
                    new Watching.Subject(
                        Topic.CANCELLATION, Answers.of("service", "7"), Duration.ofHours(1))))
        .carryOut(new Brew(), attempt);
  }

  @Test
  void a_watch_begins_before_its_effect_so_that_no_crash_loses_it() {
    carryOut(Outcome.ok("tea"));
    assertThat(kept.of("1"))
        .containsExactly(
            new Watch(
                "talk:1/5/0/0",
                Topic.CANCELLATION,
                Talk.ADA,
                "talk:1",
                Answers.of("service", "7"),
                Talk.START,
                Talk.START.plus(Duration.ofHours(1)),
                0,
                List.of()));
  }

  @Test
  void a_second_attempt_begins_no_second_watch() {
    carryOut(Outcome.ok("tea"));
    carryOut(Outcome.ok("tea"));
    assertThat(kept.of("1")).hasSize(1);
  }

  @Test
  void what_was_not_changed_is_not_watched() {
    carryOut(Outcome.refused(Text.words("No water.")));
    assertThat(kept.of("1")).isEmpty();
    carryOut(Outcome.failed("ref"));
    assertThat(kept.of("1")).isEmpty();
  }

  @Test
  void what_may_have_been_changed_is_watched() {
    carryOut(Outcome.unknown("ref"));
    assertThat(kept.of("1")).hasSize(1);
  }

  /** Asks for tea, which is there at once or comes later. */
  private void ask(String key, Outcome<String> outcome) {
    watching
        .<String, Brew>afterAsking(
            (_, _) -> outcome,
            _ ->
                List.of(
                    new Watching.Subject(
                        Topic.CERTIFICATE, Answers.of("service", "7"), Duration.ofHours(1))),
            "tea"::equals)
        .carryOut(new Brew(), new Attempt(key, 1, attempt.actor()));
  }

  @Test
  void what_is_asked_again_while_it_waits_is_watched_once() {
    ask("talk:1/5/0", Outcome.ok("soon"));
    ask("talk:1/6/0", Outcome.ok("soon"));
    assertThat(kept.of("1")).extracting(Watch::id).containsExactly("talk:1/6/0/0");
    ask("talk:1/7/0", Outcome.failed("ref"));
    assertThat(kept.of("1")).extracting(Watch::id).containsExactly("talk:1/6/0/0");
  }

  @Test
  void what_the_answer_has_settled_is_not_watched_any_more() {
    ask("talk:1/5/0", Outcome.ok("soon"));
    ask("talk:1/6/0", Outcome.ok("tea"));
    assertThat(kept.of("1")).isEmpty();
  }

  @Test
  void what_is_asked_ends_no_watch_over_something_else() {
    carryOut(Outcome.ok("tea"));
    ask("talk:1/6/0", Outcome.ok("tea"));
    assertThat(kept.of("1")).extracting(Watch::topic).containsExactly(Topic.CANCELLATION);
  }
}
