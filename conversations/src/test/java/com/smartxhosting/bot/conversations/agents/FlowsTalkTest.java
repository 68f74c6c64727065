package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.agents.FlowList.DrawFlow;
import com.smartxhosting.bot.conversations.agents.FlowList.ListFlows;
import com.smartxhosting.bot.conversations.agents.FlowList.LoadFlow;
import com.smartxhosting.bot.conversations.agents.PublishForm.CheckDraft;
import com.smartxhosting.bot.conversations.agents.PublishForm.Publish;
import com.smartxhosting.bot.conversations.agents.PublishForm.Published;
import com.smartxhosting.bot.conversations.guidance.MemoryShares;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Sharer;
import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.diagram.Diagram.Arrow;
import com.smartxhosting.bot.diagram.Diagram.Box;
import com.smartxhosting.bot.diagram.Diagram.Look;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen.Fact;
import com.smartxhosting.bot.dialog.Screen.Picture;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How agents look at flows, and authors publish them and take them out of use. */
class FlowsTalkTest {

  private static final String NINA = "9";
  private static final String TOM = "10";

  private static final Stage STAGE =
      Stage.with(
          List.of(
              FlowList.LIST,
              FlowList.ONE,
              FlowList.PLAN,
              FlowList.RETIRE_FORM,
              FlowList.REVIVE_FORM,
              PublishForm.FORM,
              new Lobby("shares.new"),
              new Lobby("flows.rehearse")),
          List.of(FlowList.COMMAND),
          "com.smartxhosting.bot.conversations.agents.texts");

  private static final String TEA =
      """
      id: tea
      title: A cup of tea
      about: How to make it.
      steps:
        - tell: Boil water.
          name: boil
        - tell: Wait a little.
          name: wait
        - end: Cheers.
          name: done
      """;

  private static final String BETTER_TEA =
      TEA.replace("Boil water.", "Boil fresh water.")
          .replace("- tell: Wait a little.\n    name: wait", "- tell: Pour it.\n    name: pour");

  private Instant now = Talk.START;
  private final MemoryAgents agents = new MemoryAgents();
  private final MemoryLibrary library = new MemoryLibrary(() -> now);
  private final MemoryShares shares = new MemoryShares();
  private final List<Footprint> footprints = new ArrayList<>();
  private final Staff staff = new Staff(agents, List.of());
  private final FlowsWork flows =
      new FlowsWork(
          staff,
          library,
          new MemoryFigures(
              shares, run -> footprints.stream().filter(p -> p.run().equals(run)).toList()),
          STAGE.words());
  private final PublishWork publish =
      new PublishWork(
          staff,
          library,
          new Vocabulary(
              Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), List.of("en"), STAGE.words()));
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(ListFlows.class, flows::list)
              .query(LoadFlow.class, flows::one)
              .query(DrawFlow.class, flows::draw)
              .repeatable(FlowList.Retire.class, flows::retire)
              .repeatable(FlowList.Revive.class, flows::revive)
              .query(CheckDraft.class, publish::check)
              .effect(Publish.class, publish::publish, publish::publishedBefore));

  FlowsTalkTest() {
    agents.put(new Agent("telegram:" + NINA, "Nina", AgentRole.AGENT, now));
    agents.put(new Agent("telegram:" + TOM, "Tom", AgentRole.AUTHOR, now));
  }

  private Talk chat(String address) {
    return Talk.as(STAGE, Actor.stranger("telegram", address)).says("hello");
  }

  private Talk flows(String agent) {
    return served.serve(chat(agent).says("/flows"));
  }

  private Talk tea(String agent) {
    return served.serve(flows(agent).presses("A cup of tea"));
  }

  private void published(String text) {
    var tom = flows(TOM).presses("Publish a flow");
    served.serve(tom.hands("tea.yaml", text));
    served.serve(tom.presses("Publish it")).sees("Published: tea");
  }

  private void shared(String id, int version, int runs) {
    shares.put(
        new Share(
            id,
            new Sharer("telegram:" + NINA, "Nina"),
            "tea",
            version,
            Map.of(),
            Optional.empty(),
            "",
            "",
            now,
            now.plus(Duration.ofDays(7)),
            100,
            0,
            Optional.empty()));
    for (int run = 1; run <= runs; run++) {
      shares.begin(id, Actor.stranger("discord", id + run), id + run, now);
    }
  }

  private void walks(String run, What what, String step, int number) {
    footprints.add(
        new Footprint(
            run, "discord:" + run, what, step, number, 3, "flow.walk", "", Text.NONE, now));
  }

  @Test
  void an_author_is_told_what_is_wrong_with_his_file_and_where() {
    var tom = flows(TOM).sees("No flow is published yet.").presses("Publish a flow").sees("YAML");
    served.serve(tom.hands("tea.yaml", TEA.replace("tell: Boil", "tel: Boil")));
    tom.sees("nothing was changed", "line 5, column 5: A step begins with its kind; 'tel' is none.")
        .seesNot("[Publish it]");
    tom.presses("Change: File");
    served.serve(tom.hands("tea.yaml", TEA));
    tom.sees("Name: tea", "Title: A cup of tea", "Becomes: a new flow, version 1")
        .sees("Steps: boil, wait, done");
    assertThat(library.latest()).isEmpty();
    served.serve(tom.presses("Publish it")).sees("Published: tea, version 1.");
    assertThat(library.versions("tea").getFirst().text()).isEqualTo(TEA);
    assertThat(library.versions("tea").getFirst().author()).isEqualTo("telegram:" + TOM);
    tom.sees("A cup of tea", "version 1, in use; shared never");
  }

  @Test
  void a_file_with_many_flaws_is_not_told_all_of_them_at_once() {
    var wrong = new StringBuilder("id: tea\ntitle: T\nabout: A\nsteps:\n");
    IntStream.rangeClosed(1, 14).forEach(i -> wrong.append("  - sing: aloud\n"));
    var tom = flows(TOM).presses("Publish a flow");
    served.serve(tom.says(wrong.toString())).sees("line 14, column 5", "And 4 more things.");
  }

  @Test
  void what_a_new_version_changes_is_told_before_it_is_published() {
    published(TEA);
    var tom = tea(TOM).presses("Publish a new version");
    served.serve(tom.says(BETTER_TEA));
    tom.sees("Becomes: version 2", "New steps: pour", "Changed steps: boil")
        .sees("Steps that are gone: wait");
    served.serve(tom.presses("Publish it")).sees("Published: tea, version 2.");
    tom.sees("State: version 2, in use", "Version 1 (", "by Tom): shared never");
    assertThat(library.find("tea", 1)).isPresent();
  }

  @Test
  void what_is_published_already_is_not_published_again() {
    published(TEA);
    var tom = flows(TOM).presses("Publish a flow");
    served
        .serve(tom.hands("tea.yaml", TEA))
        .sees("word by word what is published as version 1")
        .seesNot("[Publish it]");
  }

  @Test
  void the_page_of_a_flow_tells_who_came_how_far() {
    published(TEA);
    shared("a", 1, 3);
    shared("b", 1, 1);
    shared("c", 1, 0);
    for (var run : List.of("a1", "a2", "a3", "b1")) {
      walks(run, What.OPENED, "", 0);
    }
    walks("a1", What.MOVED, "boil", 1);
    walks("a1", What.LEFT, "boil", 1);
    walks("a2", What.MOVED, "boil", 1);
    walks("a2", What.MOVED, "wait", 2);
    walks("b1", What.MOVED, "boil", 1);
    now = now.plus(Duration.ofMinutes(9));
    walks("b1", What.DONE, "done", 3);

    flows(NINA).sees("shared 3 times, begun by 4, done by 1, half of them in 9 minutes");
    tea(NINA)
        .sees("How to make it.", "Customers: shared 3 times", "On their way: 2")
        .sees("Have left: 1", "in red how many of them left");
    tea(NINA)
        .sees("label=Begun: 4, reached=4, left=0", "label=1. boil: 3 (−1), reached=3, left=1")
        .sees(
            "label=2. wait: 1, reached=1",
            "label=3. done: 1, reached=1",
            "label=Done: 1, reached=1");
  }

  @Test
  void what_can_be_shared_can_be_tried_before() {
    published(TEA);
    tea(NINA).presses("Try it").sees("Lobby flows.rehearse");
  }

  @Test
  void a_flow_is_drawn_step_by_step() {
    published(TEA);
    served
        .serve(tea(NINA).presses("Draw it"))
        .sees("Step by step, version 1, in use", "lines=[Boil water.]", "from=wait, to=done");
  }

  @Test
  void a_flow_is_shared_from_its_page() {
    published(TEA);
    var page = flows.one(new LoadFlow("tea"), Actor.stranger("telegram", NINA));
    var doors = ((Outcome.Ok<Board>) page).value().doors();
    assertThat(doors)
        .contains(
            new Board.Door(
                Button.Kind.ACTION,
                Text.of("flows.share"),
                "shares.new",
                Answers.of("what", "tea@1")));
  }

  @Test
  void what_is_taken_out_of_use_can_be_put_back() {
    published(TEA);
    var tom = tea(TOM).presses("Take out of use").sees("customers on their way go on");
    served.serve(tom.presses("Take out of use")).sees("Taken out of use.");
    tom.sees("State: version 1, out of use").seesNot("[Share it]").seesNot("[Take out of use]");
    assertThat(library.current()).isEmpty();
    tom.presses("Put back into use");
    served.serve(tom.presses("Put back into use")).sees("It can be shared again.");
    tom.sees("State: version 1, in use");
    assertThat(library.versions("tea")).hasSize(1);
  }

  @Test
  void an_agent_looks_and_changes_nothing() {
    published(TEA);
    tea(NINA).sees("[Share it]", "[Draw it]").seesNot("[Publish a new").seesNot("[Take out");
    var nina = flows(NINA).presses("Publish a flow");
    served
        .serve(nina.hands("tea.yaml", BETTER_TEA))
        .sees("needs the role Author of flows")
        .seesNot("[Publish it]");
    for (var form : List.of(FlowList.RETIRE, FlowList.REVIVE)) {
      var late = chat(NINA).starts(form, Answers.of(FlowList.FLOW, "tea"));
      served
          .serve(
              late.presses(form.equals(FlowList.RETIRE) ? "Take out of use" : "Put back into use"))
          .sees("needs the role");
    }
    assertThat(library.current()).hasSize(1);
  }

  @Test
  void nobody_else_sees_anything_and_who_is_removed_is_nobody_at_once() {
    published(TEA);
    flows("5").sees("of our support team").seesNot("A cup");
    served
        .serve(chat("5").starts("flows.flow", Answers.of(FlowList.FLOW, "tea")))
        .sees("of our support team")
        .seesNot("How to make");
    served
        .serve(chat("5").starts("flows.plan", Answers.of(FlowList.FLOW, "tea")))
        .sees("of our support team");

    var tom = flows(TOM).presses("Publish a flow");
    served.serve(tom.hands("tea.yaml", BETTER_TEA));
    agents.remove("telegram:" + TOM);
    served.serve(tom.presses("Publish it")).sees("of our support team");
    assertThat(library.versions("tea")).hasSize(1);
  }

  @Test
  void whether_it_was_published_is_looked_up_before_it_is_tried_again() {
    var attempt = new Attempt("key", 1, Actor.stranger("telegram", TOM));
    var effect = Publish.of(Document.pasted(TEA));
    assertThat(publish.publishedBefore(effect, attempt)).isEqualTo(Trace.missing());
    published(TEA);
    assertThat(publish.publishedBefore(effect, attempt))
        .isEqualTo(Trace.found(new Published("tea", 1)));
    library.retire("tea");
    assertThat(publish.publishedBefore(effect, attempt)).isEqualTo(Trace.missing());
    published(BETTER_TEA);
    assertThat(publish.publishedBefore(effect, attempt)).isEqualTo(Trace.unclear());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flows.list",
        "flows.flow",
        "flows.plan",
        "flows.retire",
        "flows.revive",
        "flows.publish"
      })
  void every_way_leads_on(String dialog) {
    var report =
        Explorer.walk(
            STAGE,
            dialog,
            Answers.of(FlowList.FLOW, "tea"),
            List.of("x".repeat(5_000), "\u202E🙂\u0007<b>&"),
            FlowsTalkTest::values,
            5_000);
    assertThat(Golden.missing(report, List.of(dialog))).isEmpty();
    assertThat(Golden.unreadable(STAGE, dialog)).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case ListFlows list ->
          List.of(
              Rows.of(
                  IntStream.rangeClosed(1, 20).boxed().toList(),
                  _ -> true,
                  Page.of(list.page()),
                  i -> new Row("tea-" + i, Text.words("Tea " + i), Text.words("version 1, in use")),
                  Text.NONE));
      case LoadFlow _ ->
          List.of(
              Board.of(Text.words("A cup of tea"))
                  .fact(Text.of("flows.fact.version"), "version 1, in use")
                  .picture(
                      new Picture.Funnel(
                          Text.of("flows.funnel"),
                          List.of(
                              new Picture.Stage(Text.words("Begun: 4"), 4, 0),
                              new Picture.Stage(Text.words("1. boil: 3 (−1)"), 3, 1))))
                  .door(Text.of("flows.draw"), "flows.plan", Answers.of(FlowList.FLOW, "tea")));
      case DrawFlow _ ->
          List.of(
              Board.of(Text.of("flows.plan").with("version", "version 1, in use"))
                  .picture(
                      new Picture.Plan(
                          new Diagram(
                              "A cup of tea",
                              List.of(
                                  new Box("boil", Look.SAYS, List.of("Boil water.")),
                                  new Box("done", Look.ENDS, List.of("Cheers."))),
                              List.of(new Arrow("boil", "done", ""))))));
      case CheckDraft _ ->
          List.of(
              new Preview(
                  List.of(new Fact(Text.of("flows.fact.id"), Text.words("tea"))),
                  List.of(),
                  Text.NONE),
              new Preview(List.of(), List.of(), Text.of("flows.flawed")));
      case Publish _ -> List.of(new Published("tea", 2));
      default -> List.of(true);
    };
  }
}
