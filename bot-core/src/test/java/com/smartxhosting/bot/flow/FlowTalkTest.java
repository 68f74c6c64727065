package com.smartxhosting.bot.flow;

import static com.smartxhosting.bot.flow.TeaFlow.STAGE;
import static com.smartxhosting.bot.flow.TeaFlow.ask;
import static com.smartxhosting.bot.flow.TeaFlow.begin;
import static com.smartxhosting.bot.flow.TeaFlow.brew;
import static com.smartxhosting.bot.flow.TeaFlow.end;
import static com.smartxhosting.bot.flow.TeaFlow.kettle;
import static com.smartxhosting.bot.flow.TeaFlow.said;
import static com.smartxhosting.bot.flow.TeaFlow.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Flows as customers meet them. */
class FlowTalkTest {

  private static final FlowStep.End DONE = end("done", "Enjoy it, {guest}.");
  private static final FlowStep.End SORRY = end("sorry", "Another time, {guest}.");
  private static final Map<String, String> POT = Map.of("tea", "{tea}", "cups", "2");

  private TeaFlow flow = new TeaFlow(tell("hello", "Welcome."), DONE);
  private Talk talk = Talk.with(STAGE);

  private void walk(FlowStep... steps) {
    walk(Map.of(), steps);
  }

  private void walk(Map<String, String> given, FlowStep... steps) {
    flow = new TeaFlow(steps);
    talk = served(Talk.with(STAGE).starts("flow.walk", begin(given)));
  }

  private Talk served(Talk after) {
    return new Served(STAGE, flow.handlers()).serve(after);
  }

  private Talk presses(String label) {
    return served(talk.presses(label));
  }

  private Talk says(String text) {
    return served(talk.says(text));
  }

  @Test
  void leads_from_the_first_word_to_the_last() {
    walk(tell("hello", "Welcome."), ask("guest"), ask("tea"), brew(POT), DONE, SORRY);
    talk.sees("A cup of tea", "Welcome.");
    presses("Go on").sees("guest", "A name");
    says("Ada");
    presses("Green").sees("Now we brew for Ada.");
    presses("Go on").sees("Order tea", "Green", "Cups: 2", "[Confirm]");
    presses("Confirm").sees("2 cups from pot 7.", "A cup of tea", "Enjoy it, Ada.");
    presses("Close").sees("Lobby lobby.home");
  }

  @Test
  void what_was_given_is_not_asked_and_what_of_it_is_wrong_is_asked_again_with_the_reason() {
    walk(Map.of("guest", "4711", "tea", "BLACK"), ask("guest"), ask("tea"), DONE);
    talk.sees("That is no name.");
    says("Ben").sees("Enjoy it, Ben.");
  }

  @Test
  void a_wrong_answer_is_corrected_in_place_so_that_back_leads_to_the_step_before() {
    walk(tell("hello", "Welcome."), ask("guest"), DONE);
    presses("Go on");
    says("4711");
    says("4712").sees("That is no name.");
    presses("Back").sees("Welcome.");
  }

  @Test
  void a_choice_leads_its_own_way_and_is_remembered() {
    var choose =
        new FlowStep.Choose(
            "milk",
            Optional.empty(),
            said("Milk?"),
            List.of(
                new FlowStep.Choice("yes", said("Yes, please"), "warm"),
                new FlowStep.Choice("no", said("No"), "")));
    var warm = tell("warm", "We warm the milk.");
    var cold =
        new FlowStep.Tell(
            "cold",
            Optional.of(new Condition.Is("milk", Set.of("no"))),
            said("No milk then."),
            "done");
    walk(choose, cold, warm, DONE);
    talk.sees("Milk?");
    presses("No").sees("No milk then.");
    presses("Go on").sees("Enjoy it");
    walk(choose, cold, warm, DONE);
    says("yes, please").sees("We warm the milk.");
  }

  @Test
  void another_dialog_finds_a_value_and_may_be_opened_again_by_whoever_left_it() {
    walk(ask("table"), tell("seat", "Table {table}"), DONE);
    talk.sees("Which table?");
    says("/back").sees("table", "[Choose]");
    presses("Choose");
    presses("Corner").sees("Table 5");
  }

  @Test
  void who_rehearses_may_pretend_that_what_is_waited_for_has_come_true() {
    flow = new TeaFlow(kettle(), DONE, SORRY);
    talk = served(Talk.with(TeaFlow.REHEARSED).starts("flow.walk", begin(Map.of())));
    presses("Pretend that it has come true").sees("Enjoy it");
    walk(kettle(), DONE, SORRY);
    talk.sees("[Look now]").seesNot("Pretend");
  }

  @Test
  void a_check_decides_which_way_it_goes() {
    var check =
        new FlowStep.Check("hot", Optional.empty(), "boils", Map.of("pot", "1"), "done", "sorry");
    walk(check, DONE, SORRY);
    talk.sees("Another time");
    flow.boils = true;
    served(Talk.with(STAGE).starts("flow.walk", begin(Map.of()))).sees("Enjoy it");
  }

  @Test
  void a_check_that_nobody_can_answer_is_tried_again() {
    var check = new FlowStep.Check("hot", Optional.empty(), "boils", Map.of(), "", "");
    flow = new TeaFlow(check, DONE);
    Talk.with(STAGE)
        .starts("flow.walk", begin(Map.of()))
        .hears(flow.stop(new FindStop(Walk.of("run-1", "tea", 1, Map.of()), "", "")))
        .asks(new LookAt("boils", Map.of()))
        .hears(new Outcome.Failed<>("ref-9"))
        .sees("ref-9")
        .presses("Try again")
        .asks(new LookAt("boils", Map.of()));
  }

  @Test
  void whoever_leaves_the_form_goes_where_the_flow_says() {
    walk(Map.of("guest", "Ada"), brew(Map.of()), DONE, SORRY);
    presses("Go on");
    says("/cancel").sees("Another time, Ada.");
  }

  @Test
  void a_form_asks_for_what_no_value_is_there_for() {
    walk(Map.of("guest", "Ada"), brew(POT), DONE, SORRY);
    presses("Go on").sees("Which tea?");
  }

  @Test
  void waiting_goes_on_when_it_is_so_and_tells_whoever_has_left() {
    walk(Map.of("guest", "Ada", "tea", "GREEN"), kettle(), DONE, SORRY);
    talk.sees("The water for Ada gets hot.", "[Look now]");
    presses("Look now").sees("Not yet", "[Look now]");
    flow.boils = true;
    presses("Look now").sees("Enjoy it, Ada.");
  }

  @Test
  void what_nobody_can_see_is_left_to_the_customer_and_never_claimed() {
    flow = new TeaFlow(kettle(), DONE, SORRY);
    var waiting = Talk.with(STAGE).starts("flow.walk", begin(Map.of("tea", "GREEN")));
    waiting.hears(flow.stop(waiting.asked(FindStop.class)));
    waiting.hears(LookAt.Sight.none(Talk.START)).sees("I cannot see from here", "[Go on]");
    waiting.presses("Go on");
    waiting.hears(flow.stop(waiting.asked(FindStop.class))).sees("Enjoy it");
  }

  @Test
  void what_is_watched_is_what_the_flow_names() {
    flow = new TeaFlow(kettle(), DONE, SORRY);
    var waiting = Talk.with(STAGE).starts("flow.walk", begin(Map.of("tea", "GREEN")));
    waiting.hears(flow.stop(waiting.asked(FindStop.class)));
    assertThat(waiting.asked(LookAt.class)).isEqualTo(new LookAt("boils", Map.of("pot", "GREEN")));
    waiting.hears(new LookAt.Sight(false, Talk.START));
    assertThat(waiting.asked(AwaitCheck.class).step()).isEqualTo(kettle());
    waiting.hears(new Outcome.Failed<>("ref-1")).sees("I cannot tell you", "[Look now]");
  }

  @Test
  void after_the_longest_time_it_goes_on_elsewhere_even_unseen() {
    walk(kettle(), DONE, SORRY);
    served(talk.later(Duration.ofMinutes(61))).sees("Another time");
    walk(kettle(), DONE, SORRY);
    flow.now = Talk.START.plus(Duration.ofMinutes(61));
    presses("Look now").sees("Another time");
  }

  @Test
  void looking_often_makes_nobody_wait_longer() {
    walk(kettle(), DONE, SORRY);
    flow.now = Talk.START.plus(Duration.ofMinutes(50));
    talk.later(Duration.ofMinutes(50));
    presses("Look now").sees("Not yet");
    served(talk.later(Duration.ofMinutes(11))).sees("Another time");
  }

  @Test
  void a_person_is_called_and_then_it_is_over() {
    walk(new FlowStep.Handover("help", Optional.empty(), said("I cannot pour that.")), DONE);
    talk.sees("I cannot pour that.");
    presses("Ask a person").sees("Lobby lobby.person");
    says("/back").sees("I cannot pour that.");
    presses("Close").sees("That was all.");
  }

  @Test
  void a_step_whose_condition_does_not_hold_is_passed_over_and_facts_go_before_values() {
    var closed =
        new FlowStep.Tell(
            "closed",
            Optional.of(new Condition.Is("house.open", Set.of("no"))),
            said("We are closed: {house.open}"),
            "");
    walk(Map.of("house.open", "no"), closed, DONE);
    talk.sees("Enjoy it");
    flow.open = "no";
    served(Talk.with(STAGE).starts("flow.walk", begin(Map.of()))).sees("We are closed: no");
  }

  @Test
  void whoever_shared_it_can_call_back_at_every_step() {
    walk(tell("hello", "Welcome."), tell("on", "Sit down."), DONE);
    flow.stopped = Optional.of(Text.words("The host has taken this back."));
    presses("Go on").sees("The host has taken this back.", "[Close]");
    presses("Close").sees("Lobby lobby.home");
  }

  @Test
  void values_are_never_read_as_markup() {
    walk(Map.of("guest", "<b>@everyone</b> & {tea}"), tell("hello", "Hello {guest}!"), DONE);
    talk.sees("Hello <b>@everyone</b> & {tea}!");
  }

  @Test
  void a_secret_that_was_shown_is_a_form_that_was_sent() {
    var smash =
        new FlowStep.Run(
            "smash", Optional.empty(), said(""), "orders.smash", Map.of(), "done", "sorry");
    walk(Map.of("guest", "Ada"), smash, DONE, SORRY);
    says("xyzzy");
    presses("Confirm").sees("This cannot be undone");
    says("Old Pot").sees("Enjoy it, Ada.");
  }

  @Test
  void whoever_turns_aside_comes_back_to_where_he_stood() {
    walk(tell("hello", "Welcome."), ask("guest"), DONE);
    presses("Go on");
    served(talk.starts("orders.brew", Answers.of("tea", "GREEN"))).sees("Cups");
    says("/cancel").sees("Back to where you were", "guest");
  }

  @Test
  void whoever_begins_it_again_comes_back_to_where_he_stands() {
    walk(tell("hello", "Welcome."), ask("guest"), DONE);
    presses("Go on");
    served(talk.starts("orders.brew", Answers.of("tea", "GREEN"))).sees("Cups");
    served(talk.starts("flow.walk", begin(Map.of()))).sees("Back to where you were", "guest");
    assertThat(talk.session().stack().stream().filter(f -> f.dialog().equals("flow.walk")))
        .hasSize(1);
    says("/cancel").sees("You have left this", "Back to where you were", "Cups");
  }

  private Answers leading(String step, String anew) {
    return FlowDialog.leading(Walk.of(begin(Map.of())), step, anew);
  }

  @Test
  void whoever_is_led_back_goes_on_from_that_step_with_what_he_has_given() {
    walk(ask("guest"), ask("tea"), brew(POT), DONE);
    says("Ada");
    presses("Green");
    presses("Go on").sees("Order tea", "Green");
    served(talk.starts("flow.walk", leading("tea", "tea"))).sees("[Black]").seesNot("Order tea");
    presses("Black").sees("Now we brew for Ada.");
    presses("Go on").sees("Order tea");
  }

  @Test
  void whoever_has_gone_is_led_to_the_step_all_the_same() {
    walk(tell("hello", "Welcome."), ask("guest"), DONE);
    talk.says("/cancel");
    served(talk.starts("flow.walk", leading("guest", "guest"))).sees("guest", "A name");
  }

  @Test
  void nobody_is_led_away_from_what_is_being_done() {
    walk(ask("guest"), ask("tea"), brew(POT), DONE);
    says("Ada");
    presses("Green");
    presses("Go on");
    talk.presses("Confirm");
    talk.starts("flow.walk", leading("guest", "guest")).sees("has been sent");
    served(talk).sees("Enjoy it, Ada.");
  }

  @Test
  void back_does_not_lead_into_what_is_over() {
    walk(tell("hello", "Welcome."), DONE);
    presses("Go on").sees("Enjoy it");
    says("/back").sees("Lobby lobby.home");
  }

  @Test
  void whoever_goes_on_while_he_waits_has_it_looked_at_at_once() {
    walk(Map.of("guest", "Ada"), kettle(), DONE, SORRY);
    flow.boils = true;
    served(talk.starts("flow.walk", begin(Map.of()))).sees("Enjoy it, Ada.");
  }

  @Test
  void of_what_is_given_others_see_what_the_flow_says_alone() {
    var nothing = TeaFlow.said("");
    var guest = new Parameter("guest", "guest", nothing, nothing, false);
    var shown = List.of(guest, TeaFlow.parameter("tea"), TeaFlow.parameter("cups"));
    var tea = new Flow("tea", 1, TeaFlow.said("Tea"), nothing, shown, List.of(DONE));
    var walk =
        Walk.of("run-1", "tea", 1, Map.of("guest", "Ada", "tea", "GREEN"))
            .at(Stop.at(tea, Optional.empty(), Map.of()));

    assertThat(STAGE.words().plain(walk.shown(), "en")).isEqualTo("tea: GREEN");
    assertThat(walk.shown().toString()).doesNotContain("GREEN");
  }

  @Test
  void every_way_through_a_flow_leads_on() {
    var choose =
        new FlowStep.Choose(
            "milk",
            Optional.empty(),
            said("Milk for {guest}?"),
            List.of(
                new FlowStep.Choice("yes", said("Yes, please"), ""),
                new FlowStep.Choice("no", said("No"), "kettle"),
                new FlowStep.Choice("help", said("I do not know"), "help")));
    flow =
        new TeaFlow(
            tell("hello", "Welcome."),
            ask("guest"),
            choose,
            new FlowStep.Check("hot", Optional.empty(), "boils", Map.of("pot", "1"), "", "kettle"),
            brew(Map.of("tea", "GREEN", "cups", "2")),
            kettle(),
            DONE,
            new FlowStep.Handover("help", Optional.empty(), said("That is hard to pour.")),
            SORRY);
    var samples = List.of("<b>& @everyone ünï 🙂 \u202E\u0007", "", "x".repeat(5_000));
    var report =
        Explorer.walk(
            STAGE,
            "flow.walk",
            begin(Map.of()),
            samples,
            ask ->
                switch (ask) {
                  case FindStop find ->
                      flow.stop(find) instanceof Outcome.Ok<Stop>(var stop)
                          ? List.of(stop)
                          : List.of();
                  case LookAt _ ->
                      List.of(
                          new LookAt.Sight(true, Talk.START),
                          LookAt.Sight.none(Talk.START),
                          new LookAt.Sight(false, Talk.START),
                          new LookAt.Sight(false, Talk.START.plus(Duration.ofHours(2))));
                  case AwaitCheck _ -> List.of(true);
                  case Orders.Tables _ -> List.of(TeaFlow.ROWS);
                  default -> List.of("pot");
                },
            30_000);
    assertThat(report.kinds().get("flow.walk"))
        .containsKeys(
            "Telling", "Asking", "Choosing", "Introducing", "Waiting", "Unseen", "HandingOver")
        .containsKeys("Ended", "Stopped", "Trouble", "Finding", "Checking", "Looking");
    assertThat(Golden.missing(report, List.of("flow.walk"))).isEmpty();
  }

  @Test
  void what_earlier_versions_have_stored_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "flow.walk")).isEmpty();
  }
}
