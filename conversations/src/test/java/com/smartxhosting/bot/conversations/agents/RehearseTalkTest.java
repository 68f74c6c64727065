package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Ended;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Part;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Play;
import com.smartxhosting.bot.conversations.agents.RehearseDialog.ReadScript;
import com.smartxhosting.bot.conversations.agents.RehearseDialog.Rehearse;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an agent begins to rehearse, and what he meets when it has ended. */
class RehearseTalkTest {

  private static final String TEA =
      """
      id: herbs
      title: Herbal tea
      about: How to make it
      steps:
        - end: Cheers
      """;

  private static final String SPILT =
      """
      id: herbs
      title: Herbal tea
      about: How to make it
      steps:
        - pour: Water
        - end: Cheers
      """;

  private final Floor floor = new Floor();

  private Talk nina() {
    return floor.chat(Floor.NINA);
  }

  @Test
  void a_published_flow_is_rehearsed_with_values_that_are_read_as_when_it_is_shared() {
    var nina = nina().says("/rehearse").sees("Rehearse a flow", "Nothing of it is real");
    nina = floor.serve(nina.presses("A published flow, or a form"));
    nina = floor.serve(nina.presses("A cup of tea"));
    nina = floor.serve(nina.says("Ada")).sees("Which tea?");
    nina = floor.serve(nina.says("Coffee")).sees("Which tea?");
    nina = floor.serve(nina.presses("Leave all the rest")).sees("Rehearse “A cup of tea”");
    nina = floor.serve(nina.presses("Ben, who has a dozen services"));
    nina.sees("Nothing of it was real", "[Once more]");
    assertThat(floor.rehearsed).hasSize(1);
    var play = floor.rehearsed.getFirst();
    assertThat(play.flow()).isEqualTo(Floor.TEA);
    assertThat(play.given()).isEqualTo(Map.of("guest", "Ada"));
    assertThat(play.part()).isEqualTo(Part.A_DOZEN);

    floor.serve(nina.presses("Once more")).sees("Nothing of it was real");
    assertThat(floor.rehearsed).hasSize(2);
  }

  @Test
  void a_flow_is_rehearsed_as_soon_as_it_is_written_and_again_when_it_is_corrected() {
    var nina = floor.serve(nina().says("/rehearse").hands("tea.yaml", SPILT));
    nina.sees("This is no sound flow yet", "line 5, column 5: A step begins with its kind");
    nina = floor.serve(nina.says(TEA)).sees("Rehearse “Herbal tea”");
    nina = floor.serve(nina.presses("Ada, who has one service"));
    nina = floor.serve(nina.hands("tea.yaml", SPILT)).sees("line 5, column 5");
    floor.serve(nina.hands("tea.yaml", TEA)).sees("Whom do you play?");
    assertThat(floor.rehearsed).extracting(play -> play.flow().id()).containsExactly("herbs");
  }

  @Test
  void a_line_means_a_button_where_there_is_one_and_is_no_flow() {
    floor.serve(nina().says("/rehearse").says("1")).sees("What would you like to share?");
    floor.serve(nina().says("/rehearse").says("tea")).sees("A flow has several lines");
  }

  @Test
  void nothing_is_heard_here_as_long_as_it_lasts() {
    var nina = floor.serve(nina().says("/rehearse").says(TEA));
    nina = nina.presses("Ada, who has one service").asks(Rehearse.class);
    for (var said : List.of("hello", "1", "/home", "/cancel", "/share", "ABC-DEF")) {
      var after = nina.says(said).sees("Rehearsing “Herbal tea”", "not taken for real");
      assertThat(after.session().stack()).isEqualTo(nina.session().stack());
    }
    nina.hears(Ended.IDLE).sees("nothing was done in it for an hour", "[Once more]");
  }

  @Test
  void whoever_is_no_agent_rehearses_nothing() {
    var stranger = floor.serve(floor.chat("77").says("/rehearse").says(TEA));
    stranger.sees("This is for the people of our support team.");
    stranger =
        floor.serve(floor.chat("77").starts(RehearseDialog.ID.name(), Answers.of("what", "tea@1")));
    stranger.sees("This is for the people of our support team.");
    assertThat(floor.rehearsed).isEmpty();
  }

  @Test
  void an_agent_removed_meanwhile_rehearses_nothing_from_what_he_still_has_on_his_screen() {
    var nina = floor.serve(nina().says("/rehearse").says(TEA));
    floor.agents.remove("telegram:" + Floor.NINA);
    floor.serve(nina.presses("Ada, who has one service")).sees("people of our support team");
    assertThat(floor.rehearsed).isEmpty();
  }

  @Test
  void a_rehearsal_that_was_interrupted_is_over_and_not_begun_again() {
    var script = Script.written(TEA);
    var attempt = new Attempt("9/1/0", 2, Actor.stranger("telegram", Floor.NINA));
    assertThat(floor.rehearsal.rehearsedBefore(new Rehearse(script, Part.STRANGER), attempt))
        .isEqualTo(Trace.found(Ended.RESTART));
    assertThat(floor.rehearsed).<Play>isEmpty();
  }

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(
            Floor.STAGE,
            RehearseDialog.ID.name(),
            Answers.NONE,
            List.of("", "x".repeat(5_000), "\u202E🙂\u0007<b>&"),
            RehearseTalkTest::values,
            5_000);
    assertThat(Golden.missing(report, List.of(RehearseDialog.ID.name()))).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case WhatList.ListTemplates _ ->
          List.of(new Rows(List.of(new Row("tea@1", Text.words("Tea"))), 0, 1, 1, Text.NONE));
      case FillDialog.NextBlank _ -> List.of(Optional.empty());
      case ReadScript read -> List.of(read.script().called(new Said(Map.of("en", "A cup of tea"))));
      case Rehearse _ -> List.of(Ended.BY_AGENT);
      default -> List.of(true);
    };
  }

  @Test
  void every_state_ever_released_can_still_be_shown() {
    assertThat(Golden.unreadable(Floor.STAGE, RehearseDialog.ID.name())).isEmpty();
  }
}
