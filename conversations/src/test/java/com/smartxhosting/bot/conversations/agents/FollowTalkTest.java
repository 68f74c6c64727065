package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.agents.ShareList.ListShares;
import com.smartxhosting.bot.conversations.agents.ShareList.LoadShare;
import com.smartxhosting.bot.conversations.agents.ShareList.Nudge;
import com.smartxhosting.bot.conversations.agents.ShareList.Nudged;
import com.smartxhosting.bot.conversations.guidance.Opening;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an agent follows what he has shared, and takes it back. */
class FollowTalkTest {

  private static final Actor ADA = Actor.stranger("discord", "5").become(Talk.ADA, Talk.START);

  /** Without what is tried elsewhere. */
  private static final Stage STAGE =
      Stage.with(
          List.of(
              ShareList.LIST,
              ShareList.ONE,
              ShareList.REVOKE_FORM,
              ShareList.EXTEND_FORM,
              ShareList.NUDGE_FORM,
              new Lobby("shares.new"),
              new Lobby("shares.hand"),
              new Lobby("agents.notices")),
          "com.smartxhosting.bot.conversations.agents.texts");

  private final Floor floor = new Floor();

  private Talk shares(String agent) {
    return floor.serve(floor.chat(agent).says("/shares"));
  }

  private Talk one(String agent) {
    return floor.serve(floor.chat(agent).starts("shares.share", Answers.of("share", "s1")));
  }

  private void begun() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    floor.shares.begin("s1", ADA, "r1", floor.now);
    step(What.OPENED, "", 0);
  }

  private void step(What what, String step, int number) {
    floor.trails.prints.add(
        new Footprint(
            "r1",
            ADA.conversation(),
            what,
            step,
            number,
            5,
            "flow.walk",
            what == What.REFUSED ? "host" : "",
            what == What.REFUSED ? Text.words("Hosts have no spaces.") : Text.NONE,
            floor.now));
  }

  private void later(Duration time) {
    floor.now = floor.now.plus(time);
  }

  @Test
  void the_list_tells_how_far_each_has_come() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    shares(Floor.NINA).sees("sent, not begun yet; by Nina (ticket 4711)");
    floor.shares.begin("s1", ADA, "r1", floor.now);
    shares(Floor.NINA).sees("begun a moment ago");
    step(What.OPENED, "", 0);
    later(Duration.ofMinutes(2));
    step(What.MOVED, "add", 3);
    later(Duration.ofHours(2));
    shares(Floor.NINA).sees("at step 3 of 5, waiting 2 hours");
    step(What.LEFT, "add", 3);
    shares(Floor.NINA).sees("left at step 3 of 5");
    step(What.MOVED, "wait", 4);
    step(What.DONE, "done", 5);
    shares(Floor.NINA).sees(": done ");
    later(Duration.ofDays(9));
    shares(Floor.NINA).sees(": done ");
  }

  @Test
  void what_nobody_has_begun_expires_in_the_list_too() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    later(Duration.ofDays(7));
    shares(Floor.NINA).sees("expired, nobody has begun it");
  }

  @Test
  void one_is_found_by_its_ticket_its_customer_or_its_state() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    for (var word : List.of("4711", "ada", "sent")) {
      assertThat(floor.listed(Floor.NINA, word)).as(word).hasSize(1);
    }
    for (var word : List.of("4712", "ben", "withdrawn")) {
      assertThat(floor.listed(Floor.NINA, word)).as(word).isEmpty();
    }
  }

  @Test
  void the_timeline_tells_what_happened_and_nothing_that_was_written() {
    begun();
    step(What.MOVED, "add", 2);
    step(What.REFUSED, "add", 2);
    step(What.ASIDE, "add", 2);
    step(What.HELP, "add", 2);
    one(Floor.NINA)
        .sees(
            "State: at step 2 of 5",
            "For: Ada Lovell (no. 1)",
            "Ticket number: 4711",
            "Begun: 1 of 1",
            "something was not taken at step 2 of 5, add, asked for “host”: Hosts have no spaces.",
            "turned to something else",
            "asked for a person, at step 2 of 5, add");
  }

  @Test
  void what_the_flow_lets_him_see_of_what_was_given_is_as_it_is_now() {
    begun();
    shows("mx: mx1.example.net");
    shows("mx: mx2.example.net");
    one(Floor.NINA)
        .sees("Given so far, as this flow lets you see:\nmx: mx2.example.net")
        .seesNot("mx1");
    one(Floor.TOM).seesNot("mx2");
  }

  private void shows(String given) {
    var last = floor.trails.prints.getLast();
    floor.trails.prints.add(
        new Footprint(
            last.run(),
            last.conversation(),
            What.MOVED,
            "add",
            2,
            5,
            "flow.walk",
            "",
            Text.NONE,
            new Text.Confided(new Secret(given)),
            floor.now));
  }

  @Test
  void an_agent_sees_his_own_alone_and_an_administrator_sees_all() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    shares(Floor.TOM).sees("Nothing is shared yet.").seesNot("Ada");
    one(Floor.TOM).sees("not shared by you").seesNot("Ada");
    shares(Floor.VERA).sees("A cup of tea – Ada Lovell");
    one(Floor.VERA).sees("For: Ada Lovell", "Shared by: Nina");
    floor.serve(floor.chat("5").says("/shares")).sees("of our support team").seesNot("Ada");
    one("5").sees("of our support team").seesNot("Ada");
  }

  @Test
  void what_is_withdrawn_is_over_at_once_also_for_whoever_is_on_his_way() {
    begun();
    var nina = one(Floor.NINA).presses("Withdraw").sees("whoever is on his way cannot go on");
    floor.serve(nina.presses("Withdraw")).sees("Withdrawn, on every channel");
    assertThat(floor.shares.begin("s1", ADA, "r2", floor.now)).isInstanceOf(Opening.Revoked.class);
    one(Floor.NINA).sees("State: withdrawn").seesNot("[Withdraw]").seesNot("[Extend]");
  }

  @Test
  void what_is_extended_can_be_begun_for_so_long_from_now() {
    floor.shares.put(floor.share("s1", Floor.NINA));
    later(Duration.ofDays(8));
    var nina = one(Floor.NINA).presses("Extend").presses("3 days");
    floor.serve(nina.presses("Extend")).sees("Extended.");
    assertThat(floor.shares.find("s1").map(Share::until))
        .contains(floor.now.plus(Duration.ofDays(3)));
    floor.shares.revoke("s1", floor.now);
    var late = floor.chat(Floor.NINA);
    late.starts("shares.extend", Answers.of("share", "s1").with("lasts", "DAY"));
    floor.serve(late.presses("Extend")).sees("cannot be extended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shares.revoke", "shares.extend"})
  void nobody_manages_what_another_has_shared(String form) {
    begun();
    var given = Answers.of("share", "s1").with("lasts", "MONTH");
    var button = form.equals("shares.revoke") ? "Withdraw" : "Extend";
    for (var other : List.of(Floor.TOM, "5")) {
      floor.serve(floor.chat(other).starts(form, given).presses(button));
    }
    assertThat(floor.shares.find("s1").orElseThrow().revoked()).isEmpty();
    assertThat(floor.shares.find("s1").orElseThrow().until())
        .isEqualTo(Talk.START.plus(Duration.ofDays(7)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shares.list", "shares.share", "shares.revoke", "shares.extend", "shares.nudge"})
  void every_way_leads_on(String dialog) {
    var report =
        Explorer.walk(
            STAGE,
            dialog,
            Answers.of("share", "s1"),
            List.of("4711", "x".repeat(5_000), "\u202E🙂\u0007<b>&"),
            FollowTalkTest::values,
            5_000);
    assertThat(Golden.missing(report, List.of(dialog))).isEmpty();
    assertThat(Golden.unreadable(STAGE, dialog)).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case ListShares list ->
          List.of(
              Rows.of(
                  IntStream.rangeClosed(1, 20).boxed().toList(),
                  _ -> true,
                  Page.of(list.page()),
                  i -> new Row("s" + i, Text.words("Tea " + i), Text.words("A cup: sent")),
                  Text.NONE));
      case LoadShare _ ->
          List.of(
              Board.of(Text.words("A cup of tea"))
                  .door(Text.of("shares.revoke"), "shares.revoke", Answers.of("share", "s1")));
      case Nudge _ -> Arrays.asList(Nudged.values());
      default -> List.of(true);
    };
  }
}
