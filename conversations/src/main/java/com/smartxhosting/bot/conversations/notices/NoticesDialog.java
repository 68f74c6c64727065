package com.smartxhosting.bot.conversations.notices;

import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.Message;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.State;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.State.Away;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.State.Loading;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.State.Showing;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.State.Switching;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.State.Trouble;
import com.smartxhosting.bot.conversations.notices.Reader.Side;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is told of, and when not; each kind is switched by a press.
 *
 * @param side customers and agents have a dialog each: whoever is both wishes for either
 */
public record NoticesDialog(Side side) implements Dialog<Answers, State, Message, Boolean> {

  public static final String BUNDLE = "com.smartxhosting.bot.conversations.notices.texts";

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("notices");

  /** That of agents. */
  public static final DialogId<Answers, Boolean> OF_AGENTS = new DialogId<>("agents.notices");

  public static final Command COMMAND =
      new Command(
          "notices",
          Text.of("notices.command"),
          List.of("notices", "notifications", "quiet hours"),
          ID,
          Manner.PLACE);

  /**
   * How things stand.
   *
   * @param on the kinds that he is told of
   * @param quiet as {@link QuietHours} are written; empty for none
   * @param zone the time zone they are meant in
   * @param underWay how many things are watched for him
   */
  public record Standing(List<Kind> on, String quiet, String zone, int underWay) {
    public Standing {
      on = List.copyOf(on);
    }
  }

  /** Where the customer is. */
  public sealed interface State {
    record Loading() implements State {}

    record Showing(Standing standing) implements State {}

    record Switching(Standing standing) implements State {}

    /** Another dialog is open. */
    record Away() implements State {}

    record Trouble(Text problem) implements State {}
  }

  /** What can happen. */
  public sealed interface Message {
    record Loaded(Outcome<Standing> outcome) implements Message {}

    record Turn(Kind kind) implements Message {}

    record Turned(Outcome<Standing> outcome) implements Message {}

    record Quiet() implements Message {}

    record Watched() implements Message {}

    record Returned() implements Message {}

    record Again() implements Message {}
  }

  /** Asks how things stand. */
  private interface Looking extends Query<Standing, Message> {
    @Override
    default Message reply(Outcome<Standing> outcome) {
      return new Message.Loaded(outcome);
    }

    @Override
    default boolean cacheable() {
      return false;
    }
  }

  /** How they stand for a customer. */
  public record Load() implements Looking {}

  /** How they stand for an agent. */
  public record LoadOfAgent() implements Looking {}

  /** Switches a kind on or off. */
  public record Switch(Kind kind, boolean on) implements Effect<Standing, Message> {
    @Override
    public Message reply(Outcome<Standing> outcome) {
      return new Message.Turned(outcome);
    }

    @Override
    public Text title() {
      return Text.of("notices.switch.journal").with("kind", kind.label());
    }

    @Override
    public Text before() {
      return onOrOff(!on);
    }

    @Override
    public Text after() {
      return onOrOff(on);
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  /** Opens one of the dialogs behind this one. */
  public record Enter(DialogId<Answers, Object> callee, Answers input)
      implements Call<Answers, Object, Message> {
    static Enter into(String dialog) {
      return new Enter(new DialogId<>(dialog), Answers.NONE);
    }

    @Override
    public Message reply(Optional<Object> result) {
      return new Message.Returned();
    }
  }

  @Override
  public DialogId<Answers, Boolean> id() {
    return switch (side) {
      case CUSTOMER -> ID;
      case AGENT -> OF_AGENTS;
    };
  }

  @Override
  public boolean needsCustomer() {
    return side == Side.CUSTOMER;
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(load().getClass(), Switch.class, Enter.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new Loading(), load());
  }

  private Looking load() {
    return switch (side) {
      case CUSTOMER -> new Load();
      case AGENT -> new LoadOfAgent();
    };
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading() -> Screen.busy(Text.of("notices.loading"));
      case Showing(var standing) -> showing(standing);
      case Switching _ -> Screen.busy(Text.of("notices.switching"));
      case Away() -> Screen.busy(Text.of("notices.loading"));
      case Trouble(var problem) ->
          Screen.<Message>of(Text.of("notices.title"))
              .says(problem)
              .primary(Text.of("notices.again"), new Message.Again());
    };
  }

  private Screen<Message> showing(Standing standing) {
    var screen =
        Screen.<Message>of(Text.of("notices.title"))
            .says(Text.of("notices.about." + side))
            .fact(
                Text.of("notices.quiet"),
                standing.quiet().isEmpty()
                    ? Text.of("notices.quiet.none")
                    : Text.of("notices.quiet.shown")
                        .with("hours", standing.quiet())
                        .with("zone", standing.zone()));
    if (side == Side.CUSTOMER) {
      screen =
          screen.fact(
              Text.of("notices.watched"),
              Text.of("notices.watched.count").with("count", standing.underWay()));
    }
    for (var kind : Kind.switches(side)) {
      var key = standing.on().contains(kind) ? "notices.on" : "notices.off";
      screen = screen.choice(Text.of(key).with("kind", kind.label()), new Message.Turn(kind));
    }
    screen = screen.button(Text.of("notices.quiet.door"), new Message.Quiet());
    return standing.underWay() == 0
        ? screen
        : screen.button(Text.of("notices.watched.door"), new Message.Watched());
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading _, Message.Loaded(var outcome)) -> loaded(outcome);
      case On(Showing s, Message.Turn(var kind)) ->
          go(new Switching(s.standing()), new Switch(kind, !s.standing().on().contains(kind)));
      case On(Showing _, Message.Quiet()) -> go(new Away(), Enter.into(QuietForm.of(side).name()));
      case On(Showing _, Message.Watched()) -> go(new Away(), Enter.into(WatchList.ID));
      case On(Switching s, Message.Turned(var outcome)) -> turned(s.standing(), outcome);
      case On(Away _, Message.Returned()) -> go(new Loading(), load());
      case On(Trouble _, Message.Again()) -> go(new Loading(), load());
      case On(Loading _, _),
          On(Showing _, _),
          On(Switching _, _),
          On(Away _, _),
          On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> loaded(Outcome<Standing> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Standing>(var standing) -> go(new Showing(standing));
      case Outcome.Refused<Standing>(var why) -> leave(why);
      case Outcome.Failed<Standing>(var reference) -> go(new Trouble(failed(reference)));
      case Outcome.Unknown<Standing>(var reference) -> go(new Trouble(failed(reference)));
    };
  }

  private static Step<State, Message, Boolean> turned(Standing before, Outcome<Standing> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Standing>(var standing) -> go(new Showing(standing));
      case Outcome.Refused<Standing>(var why) -> go(new Showing(before), why);
      case Outcome.Failed<Standing>(var reference) -> go(new Showing(before), failed(reference));
      case Outcome.Unknown<Standing>(var reference) ->
          go(new Trouble(Text.of("kernel.form.unknown").with("reference", reference)));
    };
  }

  private static Text failed(String reference) {
    return Text.of("kernel.form.failed").with("reference", reference);
  }

  private static Text onOrOff(boolean on) {
    return Text.of(on ? "notices.state.on" : "notices.state.off");
  }
}
