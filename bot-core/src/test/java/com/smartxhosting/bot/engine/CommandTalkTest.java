package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Outcome.Failed;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.listing.Names.Name;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commands with words after them. */
class CommandTalkTest {

  private static final Stage STAGE =
      Stage.with(
          List.of(Orders.AT_TABLE, Orders.TABLES, Orders.BREW),
          List.of(
              new Command("sit-down", Text.NONE, List.of(), Orders.AT_TABLE.id(), Manner.PLACE)
                  .takes(Orders.TABLE),
              new Command("brew", Text.NONE, List.of(), Orders.BREW.id(), Manner.PLACE)),
          Orders.BUNDLE);

  private static final Names NAMES =
      new Names(
          List.of(
              new Name("4", Text.words("By the door"), List.of("By the door", "Door")),
              new Name("5", Text.words("Corner"), List.of("Corner")),
              new Name("6", Text.words("Far corner"), List.of("Far corner"))));

  private static final Rows TABLES =
      new Rows(
          List.of(
              new Row("4", Text.words("By the door")),
              new Row("5", Text.words("Corner")),
              new Row("6", Text.words("Far corner"))),
          0,
          1,
          3,
          Text.NONE);

  @Test
  void a_word_after_the_command_is_looked_up_and_picks_what_is_called_so() {
    for (var line : List.of("/sit-down corner", "/sit_down  CORNER ", "/Sit-Down@tea_bot 5")) {
      Talk.with(STAGE)
          .says(line)
          .asks(new Orders.TableNames())
          .hears(NAMES)
          .asks(new Orders.LastOrder("5"));
    }
  }

  @Test
  void a_part_of_one_name_will_do_and_the_last_option_takes_all_words_left() {
    Talk.with(STAGE).says("/sit-down far").hears(NAMES).asks(new Orders.LastOrder("6"));
    Talk.with(STAGE).says("/sit-down by the door").hears(NAMES).asks(new Orders.LastOrder("4"));
  }

  @Test
  void an_option_given_by_its_name_is_looked_up_in_the_same_way() {
    Talk.with(STAGE)
        .hear(new Input.Called("sit-down", Map.of("table", "Corner", "cups", "9")))
        .hears(NAMES)
        .asks(new Orders.LastOrder("5"))
        .hears(Answers.NONE)
        .sees("Which tea?");
    Talk.with(STAGE).hear(new Input.Called("brew", Map.of("cups", "3"))).sees("Which tea?");
    Talk.with(STAGE)
        .hear(new Input.Called("dance", Map.of()))
        .sees("I do not know /dance", "lobby.home");
    Talk.with(STAGE).hear(new Input.Called("home", Map.of())).sees("lobby.home");
  }

  @Test
  void a_word_that_names_nothing_is_told_and_never_picks_the_only_other_one() {
    var only = new Rows(List.of(new Row("4", Text.words("By the door"))), 0, 1, 1, Text.NONE);
    Talk.with(STAGE)
        .says("/sit-down throne")
        .hears(new Names(List.of(NAMES.names().getFirst())))
        .asks(new Orders.Tables("", 0))
        .hears(only)
        .sees("None of these is called throne", "[By the door]")
        .presses("By the door")
        .asks(new Orders.LastOrder("4"));
  }

  @Test
  void a_word_that_names_several_narrows_the_list() {
    Talk.with(STAGE)
        .says("/sit-down o")
        .hears(NAMES)
        .asks(new Orders.Tables("o", 0))
        .hears(TABLES)
        .sees("3 match o", "[Corner]", "[Far corner]");
  }

  @Test
  void where_the_word_cannot_be_looked_up_the_list_is_shown() {
    Talk.with(STAGE)
        .says("/sit-down corner")
        .hears(new Failed<>("E-1"))
        .asks(new Orders.Tables("", 0));
  }

  @Test
  void a_word_is_done_with_once_it_has_picked() {
    Talk.with(STAGE)
        .says("/sit-down corner")
        .hears(NAMES)
        .hears(Answers.of("tea", "GREEN").with("cups", "3"))
        .presses("Change: Table")
        .asks(new Orders.Tables("", 0));
  }

  @Test
  void a_stranger_links_first_and_what_he_said_is_kept() {
    Talk.withStranger(STAGE)
        .says("/sit-down corner")
        .sees("lobby.link")
        .asksNothing()
        .proves()
        .asks(new Orders.TableNames());
  }
}
