package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.agents.ShareList.Nudge;
import com.smartxhosting.bot.conversations.agents.ShareList.Nudged;
import com.smartxhosting.bot.conversations.guidance.Opening;
import com.smartxhosting.bot.conversations.notices.Notice;
import com.smartxhosting.bot.conversations.notices.QuietHours;
import com.smartxhosting.bot.conversations.notices.Wishes;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an agent asks a customer once whether he would like to go on. */
class NudgeTalkTest {

  private static final Actor ADA = Actor.stranger("discord", "5").become(Talk.ADA, Talk.START);
  private static final Customer BEN = new Customer("2", "Ben Ortiz");

  private final Floor floor = new Floor();

  @BeforeEach
  void shared() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    link(Talk.ADA);
  }

  private void link(Customer customer) {
    floor.links.remove(ADA);
    floor.links.put(
        new Link(customer, "discord", "5", new Secret("who@example.com"), Instant.EPOCH));
  }

  private void begun() {
    floor.shares.begin("s1", ADA, "r1", floor.now);
    step(What.OPENED);
    step(What.MOVED);
  }

  private void step(What what) {
    floor.now = floor.now.plusSeconds(1);
    floor.trails.prints.add(
        new Footprint(
            "r1",
            ADA.conversation(),
            what,
            "add",
            2,
            5,
            "flow.walk",
            "host",
            Text.NONE,
            floor.now));
  }

  private Talk one() {
    return floor.serve(floor.chat(Floor.NINA).starts("shares.share", Answers.of("share", "s1")));
  }

  private Talk nudges() {
    var talk = floor.serve(one().presses("Nudge").sees("Nobody can be nudged twice"));
    return floor.serve(talk.presses("Nudge"));
  }

  private Notice notice() {
    assertThat(floor.waiting.all(9)).hasSize(1);
    return floor.waiting.all(9).getFirst();
  }

  @Test
  void whoever_is_on_his_way_is_asked_where_he_stands_and_once() {
    begun();
    nudges().sees("The customer is asked now.", "Nudged: ").seesNot("[Nudge]");
    assertThat(Floor.STAGE.words().plain(notice().word(), "en"))
        .isEqualTo("Nina asks whether you would like to go on with “A cup of tea”.");
    assertThat(notice().customer()).isEqualTo(Talk.ADA.id());
    assertThat(notice().chat()).isEqualTo("discord:5");
    var offer = notice().offers().getFirst();
    assertThat(offer.dialog()).isEqualTo("flow.walk");
    assertThat(offer.given().text("run")).isEqualTo("r1");

    floor
        .serve(floor.chat(Floor.VERA).starts("shares.nudge", Answers.of("share", "s1")))
        .presses("Nudge");
    assertThat(floor.waiting.all(9)).hasSize(1);
  }

  @Test
  void whoever_has_not_begun_what_is_for_him_gets_what_opens_it() {
    nudges().sees("The customer is asked now.");
    var offer = notice().offers().getFirst();
    assertThat(offer.dialog()).isEqualTo("share.open");
    var token = offer.given().secrets().get(House.KEY);
    assertThat(floor.shares.look(new Opening.Key.Token(token), ADA, floor.now))
        .isInstanceOf(Opening.Opened.class);
    assertThat(floor.shares.find("s1").orElseThrow().used()).isZero();
  }

  @Test
  void nobody_is_asked_who_is_done_or_has_left_or_for_whom_it_is_over() {
    begun();
    step(What.LEFT);
    one().seesNot("[Nudge]");
    step(What.MOVED);
    one().sees("[Nudge]");
    step(What.DONE);
    one().seesNot("[Nudge]");
    floor
        .serve(
            floor
                .chat(Floor.NINA)
                .starts("shares.nudge", Answers.of("share", "s1"))
                .presses("Nudge"))
        .sees("There is nobody to nudge");
    assertThat(floor.waiting.all(9)).isEmpty();
  }

  @Test
  void a_chat_that_acts_for_another_customer_now_is_not_asked() {
    begun();
    link(BEN);
    nudges().sees("no chat acts for him any more");
    floor.links.remove(ADA);
    floor.serve(one().presses("Nudge").presses("Nudge")).sees("no chat acts for him any more");
    assertThat(floor.waiting.all(9)).isEmpty();
  }

  @Test
  void whoever_has_shut_us_out_is_not_asked_and_the_agent_is_told_so() {
    begun();
    floor.notes.write(
        new Note("discord:5", ChannelNotes.UNWANTED, floor.now.plusSeconds(1).toString()));
    floor.now = floor.now.plus(Duration.ofHours(1));
    nudges().sees("shut our messages out");
    assertThat(floor.waiting.all(9)).isEmpty();
  }

  @Test
  void in_quiet_hours_it_waits_and_the_agent_is_told_so() {
    begun();
    var now = LocalTime.ofInstant(floor.now, ZoneOffset.UTC);
    var hours = new QuietHours(now.minusMinutes(30), now.plusMinutes(30));
    floor
        .waiting
        .wishes()
        .put("1", new Wishes(Set.of(), Optional.of(hours), Optional.of(ZoneOffset.UTC)));
    nudges().sees("is asked when they end");
    assertThat(floor.waiting.all(9)).hasSize(1);
  }

  @Test
  void nobody_nudges_with_what_another_has_shared() {
    begun();
    for (var other : new String[] {Floor.TOM, "5"}) {
      floor.serve(
          floor.chat(other).starts("shares.nudge", Answers.of("share", "s1")).presses("Nudge"));
    }
    assertThat(floor.waiting.all(9)).isEmpty();
  }

  @Test
  void an_attempt_that_was_cut_off_finds_what_it_has_done() {
    begun();
    var attempt = new Attempt("k", 2, Actor.stranger("telegram", Floor.NINA));
    assertThat(floor.nudge.nudgedBefore(new Nudge("s1"), attempt))
        .isInstanceOf(Trace.Missing.class);
    nudges();
    assertThat(floor.nudge.nudgedBefore(new Nudge("s1"), attempt))
        .isEqualTo(Trace.found(Nudged.NOW));
  }
}
