package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Presenter;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forms on channels that ask for several things at once. */
class SheetTalkTest {

  private static final Stage STAGE =
      Stage.with(List.of(Orders.BREW, Orders.PARTY, Orders.SMASH), Orders.BUNDLE);

  @Test
  void open_questions_that_follow_each_other_stand_on_one_sheet() {
    var talk = Talk.with(STAGE).starts("orders.brew", Answers.of("tea", "BLACK"));
    assertThat(lines(talk)).containsExactly("cups=", "note=");
    talk.fillsSheet(talk.sheetKey(), Map.of("cups", "2", "note", "late"))
        .sees("Note: late", "[Confirm]");
  }

  @Test
  void a_choice_is_no_line_and_ends_a_sheet() {
    assertThat(discord(Talk.with(STAGE).starts("orders.brew")).sheet()).isEmpty();
    assertThat(lines(party())).containsExactly("guest=", "cups=");
  }

  @Test
  void what_depends_on_a_line_of_the_sheet_is_asked_afterwards() {
    var talk = party().fills(Map.of("guest", "Ada", "cups", "1")).presses("Green");
    assertThat(lines(talk)).containsExactly("plates=", "wish=");
    talk.fills(Map.of("plates", "2", "wish", "")).sees("Seats");
    party()
        .fills(Map.of("guest", "Ada", "cups", "1"))
        .presses("Green")
        .fills(Map.of("plates", "1", "wish", ""))
        .sees("[Confirm]");
  }

  @Test
  void each_wrong_line_is_told_with_its_reason_and_the_right_ones_are_kept() {
    var talk = party().fills(Map.of("guest", "Ada", "cups", "many"));
    talk.sees("many is not a number from 1 to 9").seesNot("Guest: ");
    assertThat(lines(talk)).containsExactly("guest=Ada", "cups=many");
    talk = party().fills(Map.of("guest", "7", "cups", "many"));
    talk.sees("Guest: 7 is no name", "Cups: many is not a number from 1 to 9");
    assertThat(lines(talk)).containsExactly("guest=7", "cups=many");
    talk.fills(Map.of("guest", "Ada", "cups", "3")).sees("Which tea?");
  }

  @Test
  void on_a_channel_without_sheets_the_wrong_ones_are_asked_again_one_by_one() {
    party()
        .fills(Map.of("guest", "7", "cups", "many"))
        .says("Ada")
        .seesNot("7 is no name")
        .says("3")
        .sees("Which tea?");
  }

  @Test
  void a_line_left_empty_is_asked_next_and_not_called_wrong() {
    party().fills(Map.of("guest", "Ada", "cups", "")).sees("Cups").seesNot("is not a number");
    party().fills(Map.of("guest", "", "cups", "2")).sees("is no name").seesNot("is not a number");
  }

  @Test
  void a_secret_is_never_put_back_on_a_sheet_nor_stored_openly() {
    var talk = Talk.with(STAGE).starts("orders.smash").fills(Map.of("word", "open sesame"));
    talk.presses("Change: Magic word");
    assertThat(lines(talk)).containsExactly("word=");
    assertThat(new Codec(Stage.VAULT, List.of(Session.class)).write(talk.session(), Session.class))
        .doesNotContain("sesame");
  }

  @Test
  void a_change_of_one_answer_is_a_sheet_of_one_line_with_what_stands() {
    var talk = Talk.with(STAGE).starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "3"));
    talk.presses("Change: Cups");
    assertThat(lines(talk)).containsExactly("cups=3");
  }

  @Test
  void a_sheet_of_an_earlier_screen_fills_in_nothing_and_says_so() {
    var talk = party();
    var old = talk.sheetKey();
    talk.fills(Map.of("guest", "7", "cups", "2"))
        .fillsSheet(old, Map.of("guest", "Eve", "cups", "9"))
        .sees("nothing of what you wrote in it was used", "Guest")
        .fills(Map.of("guest", "Ada"))
        .presses("Green")
        .fills(Map.of("plates", "1", "wish", ""))
        .sees("Guest: Ada", "Cups: 2");
  }

  @Test
  void a_sheet_that_comes_after_the_form_was_put_away_says_so() {
    var talk = party();
    talk.sleepsFor(Duration.ofDays(8))
        .fills(Map.of("guest", "Ada"))
        .sees("nothing of what you wrote in it was used", "Lobby lobby.home");
  }

  @Test
  void a_sheet_cannot_answer_what_it_does_not_ask() {
    Talk.with(STAGE)
        .starts("orders.brew", Answers.of("tea", "GREEN"))
        .fills(Map.of("tea", "BLACK", "cups", "2"))
        .sees("Green", "Cups: 2");
    Talk.with(STAGE)
        .starts("orders.brew")
        .fills(Map.of("tea", "GREEN"))
        .sees("nothing of what you wrote", "Which tea?");
  }

  @Test
  void the_key_of_a_sheet_changes_nothing_when_it_is_pressed() {
    var talk = party();
    talk.pressesKey(talk.sheetKey()).sees("Guest").seesNot("older message");
  }

  private static Talk party() {
    return Talk.with(STAGE).starts("orders.party");
  }

  private static Card discord(Talk talk) {
    return new Presenter(Capabilities.DISCORD, STAGE.words())
        .card(STAGE.machine().shown(talk.session()));
  }

  private static List<String> lines(Talk talk) {
    var card = discord(talk);
    assertThat(card.sheet()).isPresent();
    return card.inputs().stream().map(line -> line.name() + "=" + line.filled()).toList();
  }
}
