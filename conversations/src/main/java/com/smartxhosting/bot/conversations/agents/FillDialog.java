package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.agents.FillDialog.Message;
import com.smartxhosting.bot.conversations.agents.FillDialog.State;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Has an agent fill in what he knows; each value is read as if the customer had written it. */
public final class FillDialog implements Dialog<Answers, State, Message, String> {

  static final DialogId<Answers, String> ID = new DialogId<>("shares.fill");

  /**
   * How far it has come.
   *
   * @param passed what was asked already
   */
  public record Sheet(String what, Map<String, String> values, List<String> passed) {
    public Sheet {
      values = Map.copyOf(values);
      passed = List.copyOf(passed);
    }

    Sheet passing(String name) {
      var more = new ArrayList<>(passed);
      more.add(name);
      return new Sheet(what, values, more);
    }

    Sheet with(String name, String text) {
      var more = new TreeMap<>(values);
      more.put(name, text);
      return new Sheet(what, more, passed).passing(name);
    }
  }

  /** Where it stands. */
  public sealed interface State {
    record Finding(Sheet sheet) implements State {}

    record Asking(Sheet sheet, Blank blank, Text problem) implements State {}

    /** Whether a value will do is being looked at. */
    record Reading(Sheet sheet, Blank blank, String text) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Found(Outcome<Optional<Blank>> outcome) implements Message {}

    record Written(String text) implements Message {}

    record Skip() implements Message {}

    record Enough() implements Message {}
  }

  /**
   * The next question that may be answered in advance.
   *
   * @param text an answer that must do before, for the question passed last; empty for none
   */
  public record NextBlank(Sheet sheet, String text) implements Query<Optional<Blank>, Message> {
    @Override
    public Message reply(Outcome<Optional<Blank>> outcome) {
      return new Message.Found(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  @Override
  public DialogId<Answers, String> id() {
    return ID;
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(NextBlank.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public boolean worthKeeping(State state) {
    return true;
  }

  @Override
  public Step<State, Message, String> start(Answers input) {
    return find(new Sheet(input.text("what"), Map.of(), List.of()));
  }

  private static Step<State, Message, String> find(Sheet sheet) {
    return go(new State.Finding(sheet), new NextBlank(sheet, ""));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case State.Finding _, State.Reading _ -> Screen.busy(Text.of("kernel.wait"));
      case State.Asking(_, var blank, var problem) -> asking(blank, problem);
    };
  }

  private static Screen<Message> asking(Blank blank, Text problem) {
    var screen =
        Screen.<Message>of(Text.of("shares.fill.title").with("field", blank.label()))
            .says(problem)
            .says(blank.hint())
            .says(Text.of("shares.fill.about"));
    for (var option : blank.options()) {
      screen = screen.choice(option.label(), new Message.Written(option.text()));
    }
    return screen
        .button(Text.of("shares.fill.skip"), new Message.Skip())
        .button(Text.of("shares.fill.enough"), new Message.Enough())
        .entry(Entry.lineOrButton(blank.label(), 0, Message.Written::new));
  }

  @Override
  public Step<State, Message, String> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Finding f, Message.Found(var outcome)) -> found(f.sheet(), outcome);
      case On(State.Asking a, Message.Written(var text)) -> read(a, text.strip());
      case On(State.Asking a, Message.Skip()) -> find(a.sheet().passing(a.blank().name()));
      case On(State.Asking a, Message.Enough()) -> finished(a.sheet());
      case On(State.Reading r, Message.Found(var outcome)) ->
          outcome instanceof Outcome.Ok<Optional<Blank>>
              ? found(r.sheet().with(r.blank().name(), r.text()), outcome)
              : outcome.answered(
                  _ -> stay(), why -> go(new State.Asking(r.sheet(), r.blank(), why)));
      case On(State.Finding _, _), On(State.Asking _, _), On(State.Reading _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, String> read(State.Asking asked, String text) {
    if (text.isEmpty()) {
      return redraw(asked);
    }
    var next = asked.sheet().with(asked.blank().name(), text);
    return go(new State.Reading(asked.sheet(), asked.blank(), text), new NextBlank(next, text));
  }

  private static Step<State, Message, String> found(Sheet sheet, Outcome<Optional<Blank>> outcome) {
    return outcome.answered(
        blank ->
            blank
                .<Step<State, Message, String>>map(
                    next -> go(new State.Asking(sheet, next, Text.NONE)))
                .orElseGet(() -> finished(sheet)),
        why -> leave(why));
  }

  private static Step<State, Message, String> finished(Sheet sheet) {
    return done(Filled.write(sheet.values()));
  }
}
