package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.agents.Rehearsals.Ended;
import com.smartxhosting.bot.conversations.agents.Rehearsals.Part;
import com.smartxhosting.bot.conversations.agents.RehearseDialog.Message;
import com.smartxhosting.bot.conversations.agents.RehearseDialog.State;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.ChatEffect;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Has an agent try a flow as a pretended customer, be it published or just written. The rehearsal
 * is one long effect: as long as it lasts, nothing that he does is heard here.
 */
public final class RehearseDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("flows.rehearse");

  public static final Command COMMAND =
      new Command("rehearse", Text.of("rehearse.command"), List.of(), ID, Manner.PLACE);

  /** Among what it is started with: the key of what is rehearsed, and the values given to it. */
  static final String WHAT = "what";

  static final String VALUES = "values";

  /** Where it stands. */
  public sealed interface State {
    record Asking(Text problem) implements State {}

    record Picking() implements State {}

    record Reading(Script script) implements State {}

    record Filling(Script script) implements State {}

    record Casting(Script script, Text problem) implements State {}

    record Rehearsing(Script script, Part part) implements State {}

    record Over(Script script, Part part, Text how) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Handed(Document document) implements Message {
      @Override
      public String toString() {
        return "Handed";
      }
    }

    record PickPublished() implements Message {}

    record Picked(Optional<String> what) implements Message {}

    record Read(Outcome<Script> outcome) implements Message {}

    record Given(Optional<String> values) implements Message {}

    record Play(Part part) implements Message {}

    record Settled(Outcome<Ended> outcome) implements Message {}

    record AnotherPart() implements Message {}

    record Another() implements Message {}

    record Close() implements Message {}
  }

  /** Picks something published. */
  public record PickWhat(Answers input) implements Call<Answers, String, Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return WhatList.LIST.id();
    }

    @Override
    public Message reply(Optional<String> result) {
      return new Message.Picked(result);
    }
  }

  /** Fills in what whoever shares it would. */
  public record FillValues(Answers input) implements Call<Answers, String, Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return FillDialog.ID;
    }

    @Override
    public Message reply(Optional<String> result) {
      return new Message.Given(result);
    }
  }

  /** What it is called; refused with all that is wrong with it. */
  public record ReadScript(Script script) implements Query<Script, Message> {
    @Override
    public Message reply(Outcome<Script> outcome) {
      return new Message.Read(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Rehearses it. Takes until the agent has enough. */
  public record Rehearse(Script script, Part part) implements ChatEffect<Ended, Message> {
    @Override
    public Message reply(Outcome<Ended> outcome) {
      return new Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("rehearse.journal").with("flow", script.name());
    }
  }

  @Override
  public DialogId<Answers, Boolean> id() {
    return ID;
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(PickWhat.class, FillValues.class, ReadScript.class, Rehearse.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Text unheard(State state) {
    return state instanceof State.Rehearsing ? Text.of("rehearse.unheard") : Text.NONE;
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return given.text(WHAT).isEmpty()
        ? go(new State.Asking(Text.NONE))
        : read(Script.published(given.text(WHAT)).with(Filled.read(given.text(VALUES))));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case State.Asking(var problem) ->
          Screen.<Message>of(Text.of("rehearse.title"))
              .says(problem)
              .says(Text.of("rehearse.about"))
              .button(Text.of("rehearse.published"), new Message.PickPublished())
              .entry(written("rehearse.written"));
      case State.Picking _, State.Filling _ -> Screen.busy(Text.of("kernel.wait"));
      case State.Reading _ -> Screen.busy(Text.of("rehearse.reading"));
      case State.Casting(var script, var problem) -> casting(script, problem);
      case State.Rehearsing(var script, _) ->
          Screen.busy(Text.of("rehearse.now").with("flow", script.name()));
      case State.Over(var script, var part, var how) -> over(script, part, how);
    };
  }

  private static Entry<Message> written(String label) {
    return Entry.document(Text.of(label), Message.Handed::new);
  }

  private static Screen<Message> casting(Script script, Text problem) {
    var screen =
        Screen.<Message>of(Text.of("rehearse.of").with("flow", script.name()))
            .says(problem)
            .says(Text.of("rehearse.part"));
    for (var part : Part.values()) {
      screen = screen.choice(part.label(), new Message.Play(part));
    }
    return screen;
  }

  private static Screen<Message> over(Script script, Part part, Text how) {
    var screen =
        Screen.<Message>of(Text.of("rehearse.over").with("flow", script.name()))
            .says(how)
            .primary(Text.of("rehearse.again"), new Message.Play(part))
            .button(Text.of("rehearse.another-part"), new Message.AnotherPart())
            .button(Text.of("rehearse.another"), new Message.Another())
            .button(Text.of("kernel.close"), new Message.Close());
    return script.isPublished() ? screen : screen.entry(written("rehearse.corrected"));
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Asking _, Message.Handed(var document)) ->
          isLine(document) ? redraw(new State.Asking(line())) : read(document);
      case On(State.Asking _, Message.PickPublished()) ->
          go(new State.Picking(), new PickWhat(Answers.NONE));
      case On(State.Picking _, Message.Picked(var what)) ->
          what.map(key -> read(Script.published(key))).orElseGet(() -> ask(Text.NONE));
      case On(State.Reading r, Message.Read(var outcome)) ->
          outcome.answered(script -> read(r, script), RehearseDialog::ask);
      case On(State.Filling f, Message.Given(var values)) ->
          values
              .map(Filled::read)
              .map(given -> cast(f.script().with(given)))
              .orElseGet(() -> ask(Text.NONE));
      case On(State.Casting c, Message.Play(var part)) -> rehearse(c.script(), part);
      case On(State.Rehearsing r, Message.Settled(var outcome)) -> settled(r, outcome);
      case On(State.Over o, Message.Play(var part)) -> rehearse(o.script(), part);
      case On(State.Over o, Message.AnotherPart()) -> cast(o.script());
      case On(State.Over _, Message.Another()) -> ask(Text.NONE);
      case On(State.Over o, Message.Handed(var document)) ->
          isLine(document) ? redraw(new State.Over(o.script(), o.part(), line())) : read(document);
      case On(State.Over _, Message.Close()) -> done(true);
      case On(State.Asking _, _),
          On(State.Picking _, _),
          On(State.Reading _, _),
          On(State.Filling _, _),
          On(State.Casting _, _),
          On(State.Rehearsing _, _),
          On(State.Over _, _) ->
          stay(); // said out of turn
    };
  }

  /** No flow is as short; it may have meant a button. */
  private static boolean isLine(Document document) {
    return !document.text().strip().contains("\n");
  }

  private static Text line() {
    return Text.of("rehearse.line");
  }

  private static Step<State, Message, Boolean> ask(Text problem) {
    return go(new State.Asking(problem));
  }

  private static Step<State, Message, Boolean> read(Document document) {
    return read(Script.written(document.text()));
  }

  private static Step<State, Message, Boolean> read(Script script) {
    return go(new State.Reading(script), new ReadScript(script));
  }

  /** Whoever has just picked it is asked what shall be filled in. */
  private static Step<State, Message, Boolean> read(State.Reading at, Script read) {
    return read.isPublished() && at.script().values().isEmpty()
        ? go(new State.Filling(read), new FillValues(Answers.of(WHAT, read.what())))
        : cast(read);
  }

  private static Step<State, Message, Boolean> cast(Script script) {
    return go(new State.Casting(script, Text.NONE));
  }

  private static Step<State, Message, Boolean> rehearse(Script script, Part part) {
    return go(new State.Rehearsing(script, part), new Rehearse(script, part));
  }

  private static Step<State, Message, Boolean> settled(
      State.Rehearsing at, Outcome<Ended> outcome) {
    return outcome instanceof Outcome.Ok<Ended>(var ended)
        ? go(new State.Over(at.script(), at.part(), ended.label()))
        : outcome.answered(_ -> stay(), why -> go(new State.Casting(at.script(), why)));
  }
}
