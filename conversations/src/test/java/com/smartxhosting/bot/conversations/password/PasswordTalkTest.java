package com.smartxhosting.bot.conversations.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.password.ChangePassword.Change;
import com.smartxhosting.bot.conversations.password.ChangePassword.LoadLogin;
import com.smartxhosting.bot.conversations.password.ServicePassword.Changed;
import com.smartxhosting.bot.conversations.password.WhichPassword.AskWhich;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Unknown;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Changing a service's password, as customers meet it. */
class PasswordTalkTest {

  private static final PasswordPolicy POLICY = new PasswordPolicy(Strength.STRONG);
  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(
              ChangePassword.form(POLICY),
              WhichPassword.DIALOG,
              PickLists.SERVICE,
              new Lobby("mail.start")),
          List.of(WhichPassword.COMMAND),
          BUNDLES + "services.texts",
          BUNDLES + "password.texts");
  private static final List<String> OURS = List.of("service.password", "password.which");
  private static final Answers SERVICE = Answers.of("service", "7");
  private static final String GOOD = "Xy7!long-enough";

  private final SmallHouse house = new SmallHouse();
  private final PasswordWork work = new PasswordWork(house, POLICY, new Random(5));
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(AskWhich.class, work::which)
              .query(LoadLogin.class, work::login)
              .query(GeneratePassword.class, work::generate)
              .query(
                  PickLists.ActiveServices.class,
                  (_, _) ->
                      Outcome.ok(
                          new Rows(
                              List.of(new Row("7", Text.words("shop.example"))),
                              0,
                              1,
                              1,
                              Text.NONE)))
              .effect(Change.class, work::change, work::changedBefore));

  @Test
  void a_typed_password_is_checked_confirmed_set_and_shown_once() {
    var talk = opened().sees("New password for ada7 (shop.example)", "At least 8 characters");
    talk.says("short").sees("fewer than 8", "no digit", "Nothing was changed").seesNot("short.");
    talk.says("Shop!2026shop").sees("contains the name shop");
    talk.says(GOOD).sees("••••", "[Confirm]", "old password of ada7").seesNot(GOOD);
    served
        .serve(talk.presses("Confirm"))
        .sees("The password of ada7 is changed", GOOD, "shown only once");
    assertThat(house.passwords).containsExactly(GOOD);
    talk.presses("I have noted it").sees("no longer shown").seesNot(GOOD);
  }

  @Test
  void a_generated_password_is_shown_only_after_it_was_set() {
    var talk = served.serve(opened().presses("Generate one")).sees("[Confirm]");
    served.serve(talk.presses("Confirm"));
    assertThat(house.passwords).hasSize(1);
    talk.sees(house.passwords.getFirst())
        .later(Duration.ofMinutes(2))
        .sees("no longer shown")
        .seesNot(house.passwords.getFirst());
  }

  @Test
  void setting_a_password_wants_a_fresh_proof_of_identity() {
    var start = Talk.with(STAGE).sleepsFor(Duration.ofMinutes(14));
    var talk = served.serve(start.starts("service.password", SERVICE)).says(GOOD);
    talk.sleepsFor(Duration.ofMinutes(2));
    talk.presses("Confirm").sees("Lobby lobby.verify");
    assertThat(house.passwords).isEmpty();
    served.serve(talk.proves()).sees("is changed");
  }

  @Test
  void the_word_alone_asks_which_password_is_meant() {
    var talk = served.serve(Talk.with(STAGE).says("hello").says("Passwort"));
    talk.sees("Which password?", "[Service login]", "[Mailbox]");
    served.serve(talk.presses("Service login")).sees("New password for ada7");
    served.serve(talk.says("/password")).presses("Mailbox").sees("Lobby mail.start");
  }

  @Test
  void the_first_word_of_a_button_is_enough_where_no_other_begins_with_it() {
    var talk = served.serve(Talk.with(STAGE).says("/password"));
    talk.says("Serv").sees("I did not understand that");
    served.serve(talk.says("service")).sees("New password for ada7");
  }

  @Test
  void a_service_that_is_not_active_says_so() {
    house.status = ServiceStatus.SUSPENDED;
    opened().sees("shop.example is suspended", "Lobby lobby.home");
  }

  @Test
  void somebody_elses_service_is_refused() {
    served
        .serve(Talk.with(STAGE).starts("service.password", Answers.of("service", "8")))
        .sees("Not yours.");
  }

  @Test
  void a_lost_answer_is_told_as_what_it_is() {
    opened()
        .says(GOOD)
        .presses("Confirm")
        .hears(new Unknown<>("E-1"))
        .sees("may or may not", "E-1")
        .seesNot(GOOD);
  }

  @Test
  void after_a_lost_answer_the_password_is_set_again_rather_than_called_unchanged() {
    var change = new Change(new ServiceId("7"), "shop.example", "ada7", new Secret(GOOD));
    var attempt = new Attempt("k", 1, Talk.with(STAGE).session().actor());
    house.mood = SmallHouse.Mood.SILENT;
    assertThat(work.change(change, attempt)).isEqualTo(Outcome.unknown("lost"));
    assertThat(work.changedBefore(change, attempt)).isEqualTo(Trace.unclear());
    house.mood = SmallHouse.Mood.WELL;
    assertThat(work.changedBefore(change, attempt)).isEqualTo(Trace.found(new Changed("ada7")));
    assertThat(house.passwords).containsOnly(GOOD);
    house.status = ServiceStatus.SUSPENDED;
    assertThat(work.changedBefore(change, attempt)).isEqualTo(Trace.missing());
  }

  @Test
  void a_stored_password_that_a_stricter_policy_forbids_is_not_sent() {
    var weak = new Change(new ServiceId("7"), "shop.example", "ada7", new Secret("abc"));
    assertThat(work.change(weak, new Attempt("k", 1, Talk.with(STAGE).session().actor())))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(house.passwords).isEmpty();
  }

  @Test
  void no_order_prints_its_password() {
    assertThat(new Change(new ServiceId("7"), "shop.example", "ada7", new Secret(GOOD)).toString())
        .doesNotContain(GOOD);
  }

  @Test
  void every_way_through_leads_on() {
    var samples = List.of(GOOD, "", "x".repeat(5_000), "\u202E🙂\u0007", "<b>& @everyone", "500");
    for (var dialog : OURS) {
      var report =
          Explorer.walk(STAGE, dialog, Answers.NONE, samples, PasswordTalkTest::values, 20_000);
      assertThat(Golden.missing(report, OURS)).isEmpty();
    }
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    for (var dialog : OURS) {
      assertThat(Golden.unreadable(STAGE, dialog)).isEmpty();
    }
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case AskWhich which -> List.<Board>of(WhichPassword.board(which.given()));
      case LoadLogin _ -> List.of(LoadLogin.known("ada7", "shop.example"));
      case GeneratePassword _ -> List.of(new Secret(GOOD));
      case Change _ -> List.of(new Changed("ada7"));
      default ->
          List.of(new Rows(List.of(new Row("7", Text.words("shop.example"))), 0, 1, 1, Text.NONE));
    };
  }

  private Talk opened() {
    return served.serve(Talk.with(STAGE).starts("service.password", SERVICE));
  }
}
