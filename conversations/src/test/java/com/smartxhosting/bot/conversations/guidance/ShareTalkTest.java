package com.smartxhosting.bot.conversations.guidance;

import static com.smartxhosting.bot.conversations.guidance.Guided.STAGE;
import static com.smartxhosting.bot.conversations.guidance.Guided.chat;
import static com.smartxhosting.bot.conversations.guidance.Guided.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.guidance.OpenShare.Begin;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Input.Told;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.flow.FindStop;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.LookAt;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Walk;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares as customers meet them, and as others do. */
class ShareTalkTest {

  private static final Customer BEN = new Customer("2", "Ben Ortiz");
  private static final Begin BEGIN = new Begin("s1", "Nina", new Said(Map.of("en", "Prove")));

  private final Guided guided = new Guided();

  @Test
  void shows_who_has_prepared_what_before_anything_is_begun() {
    guided.shared();
    guided
        .opens(Talk.with(STAGE))
        .sees("Nina has prepared this for you", "As we said on the phone.", "4711")
        .sees("Prove that a domain is yours", "Adds one TXT record.", "[Go on]");
    assertThat(guided.shares.runs("s1")).isEmpty();
  }

  @Test
  void leads_through_the_form_itself_to_the_end() {
    guided.shared();
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on")).sees("We prove shop.example of shop.example.");
    guided.served(talk.presses("Go on")).sees("Add proof=1.");
    guided.served(talk.presses("Go on")).sees("proof=1", "[Add the record]");
    assertThat(guided.house.zone.records).isEmpty();
    guided.served(talk.presses("Add the record")).sees("The world hears of it.");
    guided.visible = true;
    guided.served(talk.presses("Look now")).sees("shop.example is yours.");
    assertThat(guided.house.zone.records).hasSize(1);
    guided.served(talk.presses("Close")).sees("Lobby lobby.home");
  }

  @Test
  void what_a_customer_corrects_in_a_form_counts_from_then_on() {
    guided.shared();
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on"));
    guided.served(talk.presses("Go on"));
    guided.served(talk.presses("Go on"));
    guided.served(talk.presses("Change: Text").says("proof=2")).sees("proof=2");
    guided.served(talk.presses("Add the record")).sees("The world hears of it.");
    assertThat(talk.presses("Look now").asked(LookAt.class).with())
        .containsEntry("value", "proof=2");
  }

  @Test
  void a_stranger_links_first_and_then_goes_straight_on() {
    guided.shared();
    var talk =
        Talk.withStranger(STAGE)
            .starts("share.open", OpenShare.with(Guided.TOKEN))
            .sees("Lobby lobby.link")
            .proves();
    guided.served(talk).sees("Nina has prepared this for you");
  }

  @Test
  void a_forged_link_leads_nowhere() {
    guided.shared();
    for (var token : List.of("BAAAAAAAAAAAAAAAAAAAAA", "s1", "x".repeat(5_000), "<b>@everyone")) {
      var key = new Secret(token);
      guided
          .served(Talk.with(STAGE).starts("share.open", OpenShare.with(key)))
          .sees("This link leads nowhere", "Lobby lobby.home")
          .seesNot("Nina");
    }
  }

  @Test
  void what_has_expired_cannot_be_begun_but_whoever_has_begun_goes_on() {
    guided.shared();
    var early = guided.opens(Talk.with(STAGE));
    var late = guided.opens(Talk.as(STAGE, chat("8", Talk.ADA)));
    guided.served(early.presses("Go on"));
    guided.now = Talk.START.plus(Duration.ofDays(8));
    guided.served(early.presses("Go on")).sees("Add proof=1.");
    guided.served(late.presses("Go on")).sees("its time has passed").seesNot("Add proof=1.");
    guided.opens(Talk.as(STAGE, chat("9", Talk.ADA))).sees("its time has passed");
  }

  @Test
  void a_share_for_one_is_used_up_by_one() {
    guided.shared();
    var here = guided.opens(Talk.with(STAGE));
    var there = guided.opens(Talk.as(STAGE, chat("8", Talk.ADA)));
    guided.served(here.presses("Go on")).sees("We prove shop.example");
    guided.served(there.presses("Go on")).sees("it was used already", "Lobby lobby.home");
    guided.opens(there).sees("it was used already");
  }

  @Test
  void of_many_at_once_one_begins() throws Exception {
    guided.shared();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun =
          IntStream.range(0, 50)
              .mapToObj(i -> new Attempt("k" + i, 1, chat("c" + i, Talk.ADA)))
              .map(attempt -> threads.submit(() -> guided.work.begin(BEGIN, attempt)))
              .toList();
      long ok = 0;
      for (Future<Outcome<Walk>> each : begun) {
        ok += each.get() instanceof Outcome.Ok<Walk> ? 1 : 0;
      }
      assertThat(ok).isEqualTo(1);
    }
  }

  @Test
  void the_same_chat_goes_on_where_it_stands_and_uses_nothing_up() {
    guided.shared();
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on"));
    guided.served(talk.presses("Go on")).sees("Add proof=1.");
    guided.opens(talk).sees("You have begun this already");
    guided.served(talk.presses("Go on")).sees("Add proof=1.");
    guided.served(talk.says("/home"));
    guided.opens(talk);
    guided.served(talk.presses("Go on")).sees("We prove shop.example");
    assertThat(guided.shares.runs("s1")).hasSize(1);
  }

  @Test
  void what_was_begun_when_the_process_died_is_found_again() {
    guided.shared();
    var attempt = new Attempt("key-1", 1, chat("8", Talk.ADA));
    assertThat(guided.work.begunBefore(BEGIN, attempt)).isEqualTo(Trace.missing());
    var begun = guided.work.begin(BEGIN, attempt);
    assertThat(begun).isInstanceOf(Outcome.Ok.class);
    assertThat(guided.work.begunBefore(BEGIN, new Attempt("key-1", 2, attempt.actor())))
        .isEqualTo(Trace.found(((Outcome.Ok<Walk>) begun).value()));
    assertThat(guided.work.begunBefore(BEGIN, new Attempt("key-2", 1, chat("9", Talk.ADA))))
        .isEqualTo(Trace.missing());
  }

  @Test
  void what_was_taken_back_ends_for_whoever_looks_begins_or_is_inside() {
    guided.shared();
    var inside = guided.opens(Talk.with(STAGE));
    guided.served(inside.presses("Go on"));
    guided.shares.revoke("s1", guided.now);
    guided.served(inside.presses("Go on")).sees("Nina has taken this back, so it ends here.");
    guided.served(inside.presses("Close")).sees("Lobby lobby.home");
    guided.opens(inside).sees("Nina has taken this back.", "Lobby lobby.home");
  }

  @Test
  void what_was_taken_back_while_it_is_looked_at_is_not_begun() {
    guided.shared();
    var talk = guided.opens(Talk.with(STAGE));
    guided.shares.revoke("s1", guided.now);
    guided.served(talk.presses("Go on")).sees("Nina has taken this back.", "Lobby lobby.home");
    assertThat(guided.shares.runs("s1")).isEmpty();
  }

  @Test
  void an_agent_who_was_removed_leads_nobody_any_more() {
    guided.shared();
    var inside = guided.opens(Talk.with(STAGE));
    guided.served(inside.presses("Go on"));
    guided.shares.revokeAll(Guided.NINA.conversation(), guided.now);
    guided.served(inside.presses("Go on")).sees("so it ends here");
  }

  @Test
  void somebody_elses_share_says_nothing_about_whose_it_is() {
    guided.shared();
    guided
        .opens(Talk.as(STAGE, chat("9", BEN)))
        .sees("prepared for another customer", "Lobby lobby.home")
        .seesNot("Ada")
        .seesNot("4711")
        .seesNot("Nina");
    assertThat(guided.work.begin(BEGIN, new Attempt("k", 1, chat("9", BEN))))
        .isEqualTo(Outcome.refused(Text.of("guidance.foreign")));
  }

  @Test
  void whoever_is_somebody_else_in_the_middle_of_it_goes_no_further() {
    guided.shared();
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on"));
    var ben = talk.session().actor().become(BEN, Talk.START);
    var stop = talk.presses("Go on").asked(FindStop.class);
    assertThat(guided.work.next(stop, ben)).isEqualTo(Outcome.refused(Text.of("guidance.foreign")));
    var nobody = Actor.stranger(ben.channel(), ben.address());
    assertThat(guided.work.next(stop, nobody))
        .isEqualTo(Outcome.refused(Text.of("guidance.foreign")));
  }

  @Test
  void whoever_unlinks_in_the_middle_is_out() {
    guided.shared();
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on"));
    talk.hear(new Told(Text.words("Unlinked."), List.of(new Consequence.Unlinked())))
        .sees("Unlinked.", "Lobby lobby.home")
        .seesNot("prove");
  }

  @Test
  void a_walk_that_nobody_has_shared_is_not_walked() {
    guided.shared();
    var walk = Walk.of("made up", "prove", 1, Map.of());
    var given = FlowDialog.going(walk, "", "");
    guided.served(Talk.with(STAGE).starts("flow.walk", given)).sees("This link leads nowhere");
  }

  @Test
  void a_run_leads_through_its_own_flow_and_no_other() {
    guided.shared();
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on"));
    var run = guided.shares.runs("s1").getFirst();
    var walk = Walk.of(run.id(), "prove", 2, Map.of());
    assertThat(guided.work.next(new FindStop(walk, "", ""), talk.session().actor()))
        .isEqualTo(Outcome.refused(Text.of("guidance.unknown")));
  }

  @Test
  void a_service_that_is_not_the_customers_ends_it() {
    guided.shared(share(Map.of("service", "8", "domain", "x.example"), Optional.empty()));
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on")).sees("Not yours.", "[Close]");
  }

  @Test
  void what_an_agent_wrote_and_gave_is_never_markup() {
    var given = Map.of("service", "7", "domain", "shop.example", "proof", "<b>@everyone</b> {x}");
    guided.shared(share(given, Optional.empty()));
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on"));
    guided.served(talk.presses("Go on")).sees("Add <b>@everyone</b> {x}.");
  }

  @Test
  void what_is_not_given_is_asked_until_it_will_do() {
    guided.shared(share(Map.of("service", "7", "domain", "shop.example"), Optional.empty()));
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on"));
    guided.served(talk.presses("Go on")).sees("Your proof");
    guided.served(talk.says(" ")).sees("Write something");
    guided.served(talk.says("ü".repeat(3_000))).sees("too long", "Your proof");
    guided.served(talk.says("proof=2")).sees("Add proof=2.");
  }

  @Test
  void what_exists_meanwhile_is_told_by_the_form_itself() {
    guided.shared();
    var talk = guided.opens(Talk.with(STAGE));
    guided.served(talk.presses("Go on"));
    guided.served(talk.presses("Go on"));
    guided.house.zone.has("@", RecordType.TXT, 3_600, "\"proof=1\"");
    guided.served(talk.presses("Go on")).seesNot("[Add the record]");
  }

  @Test
  void what_was_under_way_is_kept_and_offered_again() {
    guided.shared();
    var talk =
        Talk.with(STAGE)
            .starts("dns.add", Answers.of("service", "7").with("domain", "shop.example"));
    guided.served(talk).sees("[TXT");
    guided.opens(talk);
    guided.served(talk.presses("Go on"));
    guided
        .served(talk.says("/cancel"))
        .sees("You have left this", "Back to where you were", "[TXT");
    guided.opens(talk);
    guided.served(talk.presses("Not now")).sees("nothing was begun", "[TXT");
  }

  @Test
  void a_code_is_typed_corrected_and_read_in_any_way() {
    guided.shared();
    var talk = Talk.with(STAGE).starts("share.open").sees("six letters");
    guided.served(talk.says("ABC-DE")).sees("A code has six letters");
    guided.served(talk.says("ABC-DEG")).sees("I know no such code");
    guided.served(talk.says(" abc def ")).sees("Nina has prepared this for you");
  }

  @Test
  void a_code_lapses_and_wrong_ones_lock_it() {
    guided.shared();
    var talk = Talk.with(STAGE).starts("share.open");
    for (int i = 0; i < ShareCode.TRIES; i++) {
      guided.served(talk.says("ABC-DEG"));
    }
    guided.served(talk.says("ABC-DEF")).sees("too many wrong codes").seesNot("Nina");
    guided.now = Talk.START.plus(Duration.ofMinutes(31));
    guided.served(talk.starts("share.open").says("ABC-DEF")).sees("I know no such code");
  }

  @Test
  void tokens_and_codes_never_stand_in_the_stored_conversation() {
    guided.shared();
    var looking = Talk.with(STAGE).starts("share.open", OpenShare.with(Guided.TOKEN));
    var stored =
        new Codec(Stage.VAULT, List.of(Session.class)).write(looking.session(), Session.class);
    assertThat(stored).doesNotContain(Guided.TOKEN.reveal());
  }

  @Test
  void every_way_through_it_leads_on() {
    var walk = Walk.of("r", "prove", 1, Map.of());
    var offered =
        List.of(OpenShare.Progress.values()).stream()
            .map(
                progress ->
                    Optional.of(
                        new OpenShare.Offered(
                            "s1",
                            "Nina",
                            "4711",
                            "<b>@everyone",
                            new Said(Map.of("en", "Prove")),
                            new Said(Map.of("en", "Adds a record.")),
                            progress)))
            .toList();
    var report =
        Explorer.walk(
            STAGE,
            "share.open",
            Answers.NONE,
            List.of("", "ABC-DEF", "x".repeat(5_000), "ünï 🙂 \u202E\u0007", "<b>&@everyone"),
            ask ->
                switch (ask) {
                  case OpenShare.LookInto _ ->
                      List.of(offered.getFirst(), offered.getLast(), Optional.empty());
                  case Begin _ -> List.of(walk);
                  default -> List.of();
                },
            5_000);
    assertThat(Golden.missing(report, List.of("share.open"))).isEmpty();
    assertThat(report.kinds().get("share.open")).containsKeys("AskingCode", "Showing", "Trouble");
  }

  @Test
  void what_earlier_versions_have_stored_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "share.open")).isEmpty();
  }
}
