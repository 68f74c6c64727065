package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.dialog.Outcome.Failed;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.dialog.Outcome.Unknown;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms as customers meet them. */
class FormTalkTest {

  private static final Stage STAGE =
      Stage.with(
          List.of(Orders.BREW, Orders.SMASH, Orders.AGAIN, Orders.AT_TABLE, Orders.TABLES),
          List.of(
              new Command("brew", Text.NONE, List.of("tea"), Orders.BREW.id(), Manner.PLACE),
              new Command("smash", Text.NONE, List.of(), Orders.SMASH.id(), Manner.PLACE)),
          Orders.BUNDLE);

  @Test
  void asks_one_question_after_the_other_and_sends_what_was_confirmed() {
    Talk.with(STAGE)
        .says("/brew")
        .sees("Which tea?", "[Green]")
        .presses("Black")
        .says("many")
        .sees("many is not a number from 1 to 9")
        .says(" 2 ")
        .sees("Note")
        .says("hot")
        .sees("Cups: 2", "Note: hot", "Black")
        .asksNothing()
        .presses("Confirm")
        .asks(new Orders.Brew(Orders.Tea.BLACK, 2))
        .hears("pot 7")
        .sees("2 cups from pot 7.", "Lobby lobby.home");
  }

  @Test
  void a_wrong_answer_is_corrected_in_place_so_that_back_leads_to_the_question_before() {
    Talk.with(STAGE)
        .says("/brew")
        .presses("Green")
        .says("0")
        .says("zero")
        .presses("Back")
        .sees("Which tea?");
  }

  @Test
  void what_is_known_is_not_asked_and_what_is_wrong_is_asked_again() {
    Talk.with(STAGE)
        .starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "twelve"))
        .sees("twelve is not a number")
        .says("3")
        .sees("Green", "[Confirm]");
  }

  @Test
  void what_a_back_end_knows_is_filled_in_and_what_was_given_goes_before_it() {
    Talk.with(STAGE)
        .starts("orders.again", Answers.of("table", "4").with("cups", "2"))
        .asks(new Orders.LastOrder("4"))
        .hears(Answers.of("tea", "GREEN").with("cups", "3").with("table", "5"))
        .sees("Green", "Cups: 2", "[Confirm]")
        .presses("Confirm")
        .asks(new Orders.Brew(Orders.Tea.GREEN, 2));
  }

  @Test
  void a_form_is_filled_in_once_it_is_clear_what_it_is_about_and_again_when_that_changes() {
    var tables =
        new Rows(
            List.of(new Row("4", Text.words("By the door")), new Row("5", Text.words("Corner"))),
            0,
            1,
            2,
            Text.NONE);
    Talk.with(STAGE)
        .starts("orders.at-table", Answers.of("form.filled", "4"))
        .asks(new Orders.Tables("", 0))
        .hears(tables)
        .presses("By the door")
        .asks(new Orders.LastOrder("4"))
        .hears(Answers.of("tea", "GREEN").with("cups", "3"))
        .sees("Green", "Cups: 3")
        .presses("Change: Table")
        .hears(tables)
        .presses("Corner")
        .asks(new Orders.LastOrder("5"))
        .hears(Answers.NONE)
        .presses("Confirm")
        .asks(new Orders.Brew(Orders.Tea.GREEN, 3));
  }

  @Test
  void a_form_that_cannot_be_filled_in_is_left_with_the_reason() {
    Talk.with(STAGE)
        .starts("orders.again")
        .hears(new Refused<>(Text.words("Nobody sat there.")))
        .sees("Nobody sat there.", "Lobby lobby.home");
    Talk.with(STAGE)
        .starts("orders.again")
        .hears(new Failed<>("r-3"))
        .sees("r-3", "Lobby lobby.home");
  }

  @Test
  void a_choice_given_in_small_letters_is_read_and_shown() {
    Talk.with(STAGE)
        .starts("orders.brew", Answers.of("tea", " green ").with("cups", "3"))
        .sees("Green", "[Confirm]");
  }

  @Test
  void a_rule_across_fields_stops_the_confirmation_and_a_change_lifts_it() {
    Talk.with(STAGE)
        .starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "5"))
        .sees("pots of three")
        .seesNot("[Confirm]")
        .presses("Change: Cups")
        .says("3")
        .presses("Confirm")
        .asks(Orders.Brew.class);
  }

  @Test
  void each_ending_is_told_as_it_is() {
    var ready = Answers.of("tea", "GREEN").with("cups", "3");
    Talk.with(STAGE)
        .starts("orders.brew", ready)
        .presses("Confirm")
        .hears(new Refused<>(Text.words("No water.")))
        .sees("No water.", "[Confirm]");
    Talk.with(STAGE)
        .starts("orders.brew", ready)
        .presses("Confirm")
        .hears(new Failed<>("r-1"))
        .sees("nothing was changed", "r-1", "[Confirm]");
    Talk.with(STAGE)
        .starts("orders.brew", ready)
        .presses("Confirm")
        .hears(new Unknown<>("r-2"))
        .sees("may or may not", "r-2")
        .seesNot("[Confirm]");
  }

  @Test
  void a_second_press_on_the_same_button_does_nothing_but_show_the_present_screen() {
    var talk = Talk.with(STAGE).starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "3"));
    var confirm = talk.keyOf("Confirm");
    talk.pressesKey(confirm)
        .asks(Orders.Brew.class)
        .pressesKey(confirm)
        .sees("older message")
        .hears("p")
        .sees("3 cups");
    assertThat(talk.session().awaited()).isEmpty();
  }

  @Test
  void a_digression_keeps_a_half_filled_form_and_comes_back_to_it() {
    Talk.with(STAGE)
        .says("/brew")
        .presses("Black")
        .says("/smash")
        .sees("Magic word")
        .says("/cancel")
        .sees("Nothing was changed", "Back to where you were", "Cups");
  }

  @Test
  void an_answer_that_comes_during_a_digression_is_told_and_kept() {
    Talk.with(STAGE)
        .starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "3"))
        .presses("Confirm")
        .says("/smash")
        .sees("Magic word")
        .presses("Back");
    var talk =
        Talk.with(STAGE)
            .starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "3"))
            .presses("Confirm")
            .says("/smash");
    talk.hears("pot 9")
        .sees("Magic word", "3 cups from pot 9.")
        .says("/back")
        .sees("Lobby lobby.home");
  }

  @Test
  void what_was_sent_cannot_be_called_back_but_left_alone() {
    Talk.with(STAGE)
        .starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "3"))
        .presses("Confirm")
        .says("/cancel")
        .sees("cannot be called back")
        .says("/home")
        .sees("Lobby lobby.home")
        .hears("pot 1")
        .sees("Done: Order tea.");
  }

  @Test
  void a_confirmation_lapses_and_keeps_the_answers() {
    var talk = Talk.with(STAGE).starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "3"));
    var confirm = talk.keyOf("Confirm");
    talk.sleepsFor(Duration.ofHours(2))
        .pressesKey(confirm)
        .asksNothing()
        .sees("not confirmed it in time")
        .presses("Look at it again")
        .presses("Confirm")
        .asks(Orders.Brew.class);
  }

  @Test
  void a_destructive_change_wants_a_fresh_proof_and_the_name_typed() {
    var talk =
        Talk.with(STAGE)
            .starts("orders.smash")
            .sleepsFor(Duration.ofMinutes(16))
            .says("xyzzy")
            .seesNot("xyzzy")
            .presses("Confirm")
            .sees("Lobby lobby.verify")
            .proves()
            .sees("cannot be undone", "Old Pot")
            .says("new pot")
            .sees("not Old Pot", "nothing was changed")
            .asksNothing()
            .says("old pot");
    talk.asks(Orders.Smash.class).hears("bang").sees("Done.");
  }

  @Test
  void whoever_leaves_the_gate_changes_nothing() {
    Talk.with(STAGE)
        .starts("orders.smash")
        .says("xyzzy")
        .presses("Confirm")
        .says("/back")
        .sees("Nothing was changed", "[Confirm]")
        .asksNothing();
  }

  @Test
  void a_stranger_links_first_and_then_goes_straight_on() {
    Talk.withStranger(STAGE).says("/brew").sees("Lobby lobby.link").proves().sees("Which tea?");
  }

  @Test
  void secrets_never_stand_in_the_stored_conversation() {
    var talk = Talk.with(STAGE).starts("orders.smash").says("open sesame").sees("••••");
    assertThat(new Codec(Stage.VAULT, List.of(Session.class)).write(talk.session(), Session.class))
        .doesNotContain("sesame");
  }

  @Test
  void a_forged_press_does_nothing_but_show_the_present_screen() {
    for (var name : List.of("~/3", "~", "~9999", ".back", ".nowhere", "", ":", "AAAAAAAA")) {
      var talk = Talk.with(STAGE).says("/home");
      talk.pressesKey(Long.toString(talk.session().version(), 36) + ":" + name)
          .sees("older message", "Lobby lobby.home");
    }
  }

  @Test
  void numbers_and_labels_press_buttons_where_no_text_is_awaited() {
    Talk.with(STAGE).says("/brew").says("2").sees("Cups");
    Talk.with(STAGE).says("/brew").says("green").sees("Cups").says("/1").sees("Which tea?");
  }

  @Test
  void one_of_the_answers_on_offer_may_be_written_and_anything_else_is_told_what_there_is() {
    Talk.with(STAGE)
        .starts("orders.brew")
        .says("purple")
        .sees("Please choose one of: Green, Black.")
        .says("GREEN")
        .sees("Cups");
  }

  @Test
  void what_cannot_be_the_answer_may_name_a_button() {
    var asked = Talk.with(STAGE).starts("orders.brew", Answers.of("tea", "BLACK"));
    asked.says("cancel").sees("Nothing was changed", "lobby.home");
    Talk.with(STAGE).starts("orders.brew", Answers.of("tea", "BLACK")).says("1").sees("Note");
  }

  @Test
  void after_two_misunderstandings_a_person_is_offered() {
    Talk.with(STAGE)
        .says("hello")
        .seesNot("person")
        .says("what")
        .seesNot("[Talk to a person]")
        .says("eh")
        .presses("Talk to a person")
        .sees("lobby.person");
  }

  @Test
  void a_person_is_told_where_the_customer_stood_but_no_secret() {
    Talk.with(STAGE)
        .starts("orders.smash")
        .says("open sesame")
        .starts("orders.brew", Answers.of("tea", "GREEN"))
        .says("many")
        .starts("lobby.person")
        .sees("Dialogs: orders.smash > orders.brew", "Place: Asking", "many is not a number")
        .seesNot("sesame");
    Talk.with(STAGE)
        .says("hello")
        .says("eh")
        .says("what")
        .presses("Talk to a person")
        .sees("Dialogs: lobby.home", "Notice: I did not understand that.");
  }

  @Test
  void every_way_through_the_forms_leads_on() {
    var samples = List.of("3", "", "x".repeat(5_000), "ünï 🙂 \u202E\u0007");
    var report =
        Explorer.walk(STAGE, "orders.brew", Answers.NONE, samples, _ -> List.of("pot"), 30_000);
    assertThat(report.kinds().get("orders.brew"))
        .containsKeys("Asking", "Reviewing", "Sending", "Held");
  }
}
