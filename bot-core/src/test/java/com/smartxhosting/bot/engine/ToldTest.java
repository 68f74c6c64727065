package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a conversation hears from elsewhere. */
class ToldTest {

  private static final Stage STAGE = Stage.with(List.of(Orders.BREW), Orders.BUNDLE);
  private static final Offer REPORT =
      new Offer(Text.words("Tell us"), "lobby.person", Answers.NONE);

  @Test
  void a_word_stands_above_the_present_screen_and_changes_nothing_else() {
    Talk.with(STAGE)
        .starts("orders.brew", Answers.of("tea", "GREEN"))
        .hear(new Input.Told(Text.words("We are moving."), List.of()))
        .sees("We are moving.", "Cups")
        .says("3")
        .seesNot("We are moving.")
        .sees("[Confirm]");
  }

  private static final Offer AGAIN =
      new Offer(Text.words("Brew another"), "orders.brew", Answers.of("tea", "BLACK"));

  private static Talk halfFilled() {
    return Talk.with(STAGE).starts("orders.brew", Answers.of("tea", "GREEN"));
  }

  @Test
  void a_word_may_come_with_a_button_that_opens_a_dialog_and_comes_back_to_what_stood_there() {
    halfFilled()
        .hear(Input.Told.offering(Text.words("Your tea is ready."), List.of(REPORT)))
        .sees("Your tea is ready.", "Cups", "[Tell us]")
        .presses("Tell us")
        .seesNot("[Tell us]")
        .sees("Lobby lobby.person")
        .says("/back")
        .sees("Cups")
        .says("3")
        .sees("[Confirm]");
  }

  @Test
  void what_is_offered_may_be_the_dialog_that_is_under_way_and_nothing_filled_in_is_lost() {
    halfFilled()
        .hear(Input.Told.offering(Text.words("Your tea is ready."), List.of(AGAIN)))
        .presses("Brew another")
        .sees("Cups")
        .says("5")
        .sees("Note")
        .says("/cancel")
        .sees("Cups")
        .says("3")
        .sees("[Confirm]");
  }

  @Test
  void what_is_offered_is_typed_by_its_name_or_by_a_number_behind_all_others() {
    var talk = halfFilled().hear(Input.Told.offering(Text.words("Ready."), List.of(REPORT)));
    var keys = talk.card().rows().stream().flatMap(List::stream).toList();
    assertThat(keys.getLast().label()).isEqualTo("Tell us");
    talk.says("/" + keys.size()).sees("Lobby lobby.person");

    halfFilled()
        .hear(Input.Told.offering(Text.words("Ready."), List.of(REPORT)))
        .says("tell us")
        .sees("Lobby lobby.person");
  }

  @Test
  void an_apostrophe_may_be_typed_as_keyboards_have_it() {
    halfFilled()
        .hear(Input.Told.offering(Text.words("Ready."), List.of(offer("Today’s report"))))
        .says("today's report")
        .sees("Lobby lobby.person");
  }

  @Test
  void what_is_offered_goes_with_its_word() {
    var talk = halfFilled().hear(Input.Told.offering(Text.words("Ready."), List.of(REPORT)));
    var old = talk.keyOf("Tell us");
    talk.says("3").seesNot("[Tell us]").pressesKey(old).sees("[Confirm]");
  }

  @Test
  void each_word_stands_alone_but_what_was_offered_before_stays_at_hand() {
    var talk = halfFilled();
    for (int i = 1; i <= 4; i++) {
      talk.hear(Input.Told.offering(Text.words("Word " + i), List.of(offer("Offer " + i))));
    }
    talk.hear(Input.Told.offering(Text.words("Word 5"), List.of(offer("Offer 3"))))
        .seesNot("Word 4")
        .sees("Word 5", "[Offer 2]", "[Offer 4]", "[Offer 3]")
        .seesNot("[Offer 1]");
  }

  @Test
  void an_offer_waits_until_a_screen_that_is_at_work_has_its_answer() {
    halfFilled()
        .says("3")
        .presses("Confirm")
        .hear(Input.Told.offering(Text.words("Ready."), List.of(REPORT)))
        .seesNot("[Tell us]")
        .hears(new Outcome.Refused<>(Text.words("No water.")))
        .sees("No water.", "[Tell us]");
  }

  @Test
  void a_word_from_elsewhere_leaves_the_buttons_and_sheets_of_the_card_before_it_good() {
    var talk = halfFilled();
    var sheet = talk.sheetKey();
    talk.hear(new Input.Told(Text.words("We are moving."), List.of()))
        .hear(new Input.Told(Text.words("We have moved."), List.of()))
        .fillsSheet(sheet, Map.of("cups", "3"))
        .sees("[Confirm]");

    var asked = halfFilled().says("3");
    var confirm = asked.keyOf("Confirm");
    asked
        .hear(new Input.Told(Text.words("We are moving."), List.of()))
        .pressesKey(confirm)
        .asks(Orders.Brew.class)
        .pressesKey(confirm);
    assertThat(asked.session().awaited()).hasSize(1);
  }

  private static Offer offer(String label) {
    return new Offer(Text.words(label), "lobby.person", Answers.NONE);
  }

  @Test
  void a_chat_that_is_unlinked_from_elsewhere_keeps_nothing_of_the_customers_open() {
    var talk =
        Talk.with(STAGE)
            .starts("orders.brew", Answers.of("tea", "GREEN"))
            .hear(
                new Input.Told(
                    Text.words("Another chat took over."), List.of(new Consequence.Unlinked())))
            .sees("Another chat took over.", "Lobby lobby.home");
    assertThat(talk.session().actor().linked()).isFalse();
  }
}
