package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Threads.Remark;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.conversations.notices.Herald;
import com.smartxhosting.bot.conversations.notices.Kind;
import com.smartxhosting.bot.conversations.notices.MemoryWatches;
import com.smartxhosting.bot.conversations.notices.QuietHours;
import com.smartxhosting.bot.conversations.notices.Wishes;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Input.Told;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents are told while customers walk what they have shared. */
class MessengerTest {

  private static final Actor ADA = Actor.stranger("discord", "5").become(Talk.ADA, Talk.START);
  private static final String NINA = "telegram:" + Floor.NINA;

  private final Floor floor = new Floor();
  private final MemoryWatches waiting = floor.waiting;
  private final List<String> told = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final Herald herald =
      new Herald(
          waiting, waiting.wishes(), floor.reach, this::tell, () -> floor.now, ZoneOffset.UTC);
  private Messenger messenger = messenger();

  private Messenger messenger() {
    return new Messenger(
        floor.shares,
        floor.menu,
        floor.trails,
        floor.trails,
        floor.threads,
        waiting,
        () -> floor.now);
  }

  private void tell(Actor chat, Told word) {
    told.add(chat.conversation() + ": " + Floor.STAGE.words().plain(word.word(), "en"));
    for (var consequence : word.consequences()) {
      if (consequence instanceof Consequence.Offered(var offer)) {
        offers.add(offer);
      }
    }
    waiting.drop(word.notices());
  }

  @BeforeEach
  void begun() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    floor.shares.begin("s1", ADA, "r1", floor.now);
  }

  private void step(What what, String step, int number, String place) {
    floor.now = floor.now.plusSeconds(1);
    floor.trails.prints.add(
        new Footprint(
            "r1",
            ADA.conversation(),
            what,
            step,
            number,
            5,
            "flow.walk",
            place,
            Text.NONE,
            floor.now));
  }

  private void rounds() {
    messenger.round();
    herald.round();
  }

  private void later(Duration time) {
    var end = floor.now.plus(time);
    while (floor.now.isBefore(end)) {
      floor.now = floor.now.plus(Duration.ofMinutes(1));
      rounds();
    }
  }

  @Test
  void an_agent_hears_in_his_own_chat_that_his_share_was_begun_and_that_it_is_done() {
    step(What.OPENED, "", 0, "");
    rounds();
    step(What.MOVED, "add", 2, "host");
    step(What.DONE, "done", 5, "");
    rounds();
    assertThat(told)
        .containsExactly(
            NINA + ": Ada Lovell has begun “A cup of tea” (ticket 4711).",
            NINA + ": Ada Lovell is done with “A cup of tea” (ticket 4711).");
    assertThat(offers.getFirst().dialog()).isEqualTo("shares.share");
    assertThat(offers.getFirst().given()).isEqualTo(Answers.of("share", "s1"));
    assertThat(Floor.STAGE.words().plain(offers.getFirst().label(), "en"))
        .isEqualTo("Show Ada Lovell");
  }

  @Test
  void each_thing_is_told_once_whoever_dies_and_however_many_look() {
    step(What.OPENED, "", 0, "");
    rounds();
    messenger = messenger();
    messenger().round();
    later(Duration.ofMinutes(5));
    step(What.LEFT, "add", 2, "");
    messenger().round();
    rounds();
    assertThat(told).hasSize(2);
    assertThat(told.getLast()).contains("has left “A cup of tea” (ticket 4711), at step 2 of 5");
  }

  @Test
  void what_came_about_while_nobody_looked_is_told_by_the_next_who_starts() {
    step(What.OPENED, "", 0, "");
    step(What.HELP, "add", 2, "");
    floor.now = floor.now.plus(Duration.ofDays(1));
    rounds();
    assertThat(told)
        .singleElement()
        .asString()
        .contains("2 things", "has begun", "asks for a person, at step 2 of 5");
  }

  @Test
  void three_refusals_at_one_place_are_told_once_and_again_only_after_he_got_on() {
    step(What.OPENED, "", 0, "");
    step(What.MOVED, "add", 2, "host");
    step(What.REFUSED, "add", 2, "host");
    step(What.REFUSED, "add", 2, "host");
    rounds();
    assertThat(told).singleElement().asString().contains("has begun");
    step(What.ASIDE, "add", 2, "");
    step(What.MOVED, "add", 2, "host");
    step(What.REFUSED, "add", 2, "host");
    step(What.REFUSED, "add", 2, "host");
    rounds();
    assertThat(told).hasSize(2);
    assertThat(told.getLast())
        .contains("does not get on", "at step 2 of 5, something was not taken three times");
    step(What.MOVED, "add", 2, "value");
    step(What.REFUSED, "add", 2, "value");
    step(What.REFUSED, "add", 2, "value");
    rounds();
    assertThat(told).hasSize(2);
    step(What.REFUSED, "add", 2, "value");
    rounds();
    assertThat(told).hasSize(3);
  }

  @Test
  void an_hour_on_one_step_is_told_by_the_clock_and_once() {
    step(What.OPENED, "", 0, "");
    step(What.MOVED, "add", 2, "host");
    later(Duration.ofMinutes(30));
    step(What.MOVED, "add", 2, "value");
    later(Duration.ofMinutes(28));
    assertThat(told).hasSize(1);
    later(Duration.ofMinutes(3));
    assertThat(told).hasSize(2);
    assertThat(told.getLast()).contains("for an hour now, it is step 2 of 5");
    later(Duration.ofHours(3));
    assertThat(told).hasSize(2);
  }

  @Test
  void whoever_gets_on_waits_or_has_gone_is_not_stuck() {
    step(What.OPENED, "", 0, "");
    step(What.MOVED, "add", 2, "host");
    later(Duration.ofMinutes(40));
    step(What.MOVED, "steep", 3, "");
    later(Duration.ofHours(5));
    step(What.LEFT, "steep", 3, "");
    later(Duration.ofHours(5));
    assertThat(told).hasSize(2);
    assertThat(told.getLast()).contains("has left");
  }

  @Test
  void an_agent_hears_what_he_wishes_to_hear_and_not_in_his_quiet_hours() {
    waiting.wishes().put("agent/" + NINA, quiet(Set.of(Kind.SHARE_OPENED)));
    step(What.OPENED, "", 0, "");
    step(What.HELP, "add", 2, "");
    rounds();
    assertThat(told).isEmpty();
    later(Duration.ofHours(1));
    assertThat(told).singleElement().asString().contains("asks for a person");
  }

  private Wishes quiet(Set<Kind> off) {
    var now = LocalTime.ofInstant(floor.now, ZoneOffset.UTC);
    var hours = new QuietHours(now.minusMinutes(30), now.plusMinutes(30));
    return new Wishes(off, Optional.of(hours), Optional.of(ZoneOffset.UTC));
  }

  @Test
  void whoever_is_no_agent_any_more_hears_nothing_and_no_other_does() {
    step(What.OPENED, "", 0, "");
    messenger.round();
    floor.agents.remove(NINA);
    herald.round();
    assertThat(told).isEmpty();
    assertThat(waiting.all(9)).isEmpty();
  }

  @Test
  void an_agent_who_has_shut_out_the_bot_hears_nothing() {
    step(What.OPENED, "", 0, "");
    messenger.round();
    floor.notes.write(new Note(NINA, ChannelNotes.UNWANTED, floor.now.plusSeconds(1).toString()));
    herald.round();
    assertThat(told).isEmpty();
  }

  @Test
  void whoever_already_writes_to_his_agent_is_not_told_of_as_calling() {
    step(What.OPENED, "", 0, "");
    floor.threads.add(
        new Remark("a", "r1", Writer.CUSTOMER, "", new Secret("What is tea?"), floor.now));
    step(What.HELP, "add", 2, "");
    rounds();
    assertThat(told).singleElement().asString().contains("has begun");
  }

  @Test
  void of_what_was_taken_back_nothing_is_told_any_more() {
    step(What.OPENED, "", 0, "");
    floor.shares.revoke("s1", floor.now);
    rounds();
    assertThat(told).isEmpty();
  }

  @Test
  void of_what_anyone_may_open_nobody_is_named() {
    var share =
        new Share(
            "s2",
            floor.agents.find(NINA).orElseThrow().sharer(),
            "tea",
            1,
            Map.of(),
            Optional.empty(),
            "",
            "",
            floor.now,
            floor.now.plus(Duration.ofDays(7)),
            9,
            0,
            Optional.empty());
    floor.shares.put(share);
    floor.shares.begin("s2", ADA, "r2", floor.now);
    floor.trails.prints.add(
        new Footprint(
            "r2",
            ADA.conversation(),
            What.OPENED,
            "",
            0,
            5,
            "flow.walk",
            "",
            Text.NONE,
            floor.now));
    rounds();
    assertThat(told).containsExactly(NINA + ": Somebody has begun “A cup of tea”.");
  }
}
