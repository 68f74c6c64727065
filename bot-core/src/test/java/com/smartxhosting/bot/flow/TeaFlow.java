package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.flow.FlowDialog.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A tea house's own flow, whose water boils when a test says so. */
final class TeaFlow {

  static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of("orders.brew", Orders.BREW.form(), "orders.smash", Orders.SMASH.form()),
          Map.of(),
          Map.of(
              "guest", TeaFlow::guest,
              "tea", _ -> Orders.TEA,
              "table", TeaFlow::table),
          Map.of("boils", Set.of("pot")),
          Set.of("house.open"),
          List.of("en"),
          new Words(ZoneOffset.UTC, List.of("en"), List.of("com.smartxhosting.bot.kernel")));

  static final FlowDialog DIALOG = new FlowDialog(VOCABULARY, new DialogId<>(Stage.PERSON));

  static final Stage STAGE = stage(DIALOG);

  static final Stage REHEARSED =
      stage(new FlowDialog(VOCABULARY, new DialogId<>(Stage.PERSON), Manner.REHEARSED));

  private static Stage stage(FlowDialog dialog) {
    return Stage.with(
        List.of(dialog, Orders.BREW, Orders.SMASH, Orders.AT_TABLE, Orders.TABLES), Orders.BUNDLE);
  }

  static final Rows ROWS =
      new Rows(
          List.of(
              new Rows.Row("4", Text.words("By the door")),
              new Rows.Row("5", Text.words("Corner"))),
          0,
          1,
          2,
          Text.NONE);

  /** What anybody can see of the kettle. */
  boolean boils;

  String open = "yes";
  Instant now = Talk.START;
  Optional<Text> stopped = Optional.empty();
  private final Flow flow;

  TeaFlow(FlowStep... steps) {
    this.flow = new Flow("tea", 1, said("A cup of tea"), said(""), List.of(), List.of(steps));
  }

  static Said said(String words) {
    return new Said(words.isEmpty() ? Map.of() : Map.of("en", words));
  }

  static FlowStep.Tell tell(String id, String words) {
    return new FlowStep.Tell(id, Optional.empty(), said(words), "");
  }

  static FlowStep.Ask ask(String kind) {
    return new FlowStep.Ask(kind, Optional.empty(), parameter(kind), "");
  }

  static FlowStep.Run brew(Map<String, String> with) {
    return new FlowStep.Run(
        "brew",
        Optional.empty(),
        said("Now we brew for {guest}."),
        "orders.brew",
        with,
        "",
        "sorry");
  }

  static FlowStep.Wait kettle() {
    return new FlowStep.Wait(
        "kettle",
        Optional.empty(),
        said("The water for {guest} gets hot."),
        "boils",
        Map.of("pot", "{tea}"),
        Duration.ofHours(1),
        "",
        "sorry");
  }

  static FlowStep.End end(String id, String words) {
    return new FlowStep.End(id, Optional.empty(), said(words));
  }

  static Parameter parameter(String kind) {
    return new Parameter(kind, kind, said(kind), said(""), true);
  }

  /** Answers what the walk asks for. */
  Handlers handlers() {
    return new Handlers()
        .query(FindStop.class, (query, _) -> stop(query))
        .query(LookAt.class, (_, _) -> Outcome.ok(new LookAt.Sight(boils, now)))
        .query(Orders.Tables.class, (_, _) -> Outcome.ok(ROWS))
        .query(Orders.TableNames.class, (_, _) -> Outcome.ok(new Names(List.of())))
        .repeatable(AwaitCheck.class, (_, _) -> Outcome.ok(true))
        .repeatable(Orders.Brew.class, (_, _) -> Outcome.ok("pot 7"))
        .repeatable(Orders.Smash.class, (_, _) -> Outcome.ok("bang"));
  }

  Outcome<Stop> stop(FindStop query) {
    if (stopped.isPresent()) {
      return Outcome.refused(stopped.get());
    }
    var facts = Map.of("house.open", open);
    var known = new TreeMap<>(query.walk().values());
    known.putAll(facts);
    return Outcome.ok(
        Stop.at(
            flow,
            flow.next(
                query.from(),
                query.to(),
                known,
                ask -> VOCABULARY.has(ask.parameter(), query.walk().values())),
            facts));
  }

  /** How a run of it begins. */
  static Answers begin(Map<String, String> given) {
    return FlowDialog.going(Walk.of("run-1", "tea", 1, given), "", "");
  }

  private static Field<?> guest(Parameter parameter) {
    return Field.<String>text(
            parameter.name(), parameter.label().with(Map.of()), text -> name(text))
        .hint(Text.words("A name"));
  }

  private static Parsed<String> name(String text) {
    return text.strip().matches("[^0-9]{1,60}")
        ? Parsed.valid(text.strip())
        : Parsed.invalid(Text.words("That is no name."));
  }

  private static Field<?> table(Parameter parameter) {
    return Field.<String, Orders.PickTable>picked(
        parameter.name(),
        parameter.label().with(Map.of()),
        (text, _) -> text.isEmpty() ? Parsed.invalid(Text.words("Which?")) : Parsed.valid(text),
        Orders.PickTable.class,
        Orders.PickTable::new);
  }
}
