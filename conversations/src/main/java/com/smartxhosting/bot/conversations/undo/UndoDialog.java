package com.smartxhosting.bot.conversations.undo;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.undo.UndoDialog.Message;
import com.smartxhosting.bot.conversations.undo.UndoDialog.State;
import com.smartxhosting.bot.conversations.undo.UndoDialog.State.Blocked;
import com.smartxhosting.bot.conversations.undo.UndoDialog.State.Confirming;
import com.smartxhosting.bot.conversations.undo.UndoDialog.State.Held;
import com.smartxhosting.bot.conversations.undo.UndoDialog.State.Looking;
import com.smartxhosting.bot.conversations.undo.UndoDialog.State.TakingBack;
import com.smartxhosting.bot.conversations.undo.UndoDialog.State.Trouble;
import com.smartxhosting.bot.conversations.undo.UndoDialog.State.Undone;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what taking a change back would restore, and takes it back. */
public final class UndoDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("account.undo");

  public static final Command COMMAND =
      new Command(
          "undo",
          Text.of("undo.command"),
          List.of("undo", "take back", "undo that"),
          ID,
          Manner.PLACE);

  /** Where an undo stands. */
  public sealed interface State {
    record Looking(String entry) implements State {}

    record Confirming(Sight sight, Text problem) implements State {}

    /** It cannot be taken back; the sight tells why. */
    record Blocked(Sight sight, Text why) implements State {}

    record TakingBack(Sight sight) implements State {}

    /** Stays until it is closed: what comes next is looked up, and shall find it in the journal. */
    record Undone(Sight sight) implements State {}

    /** Sent, with no answer either way. */
    record Held(String reference) implements State {}

    record Trouble(String entry, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Looked(Outcome<Sight> outcome) implements Message {}

    record Confirm() implements Message {}

    record Ended(Outcome<TakenBack> outcome) implements Message {}

    record Again() implements Message {}

    record Close() implements Message {}
  }

  /**
   * A change and what stands of it.
   *
   * @param change what was done, as the journal tells it
   * @param name what the thing is called
   * @param now how it stands
   * @param before how it stood before the change, and shall stand again
   * @param obstacle why it cannot be taken back, or an empty text
   */
  public record Sight(
      String entry,
      Text change,
      Instant made,
      Text name,
      Text now,
      Text before,
      Text obstacle,
      Risk risk,
      WayBack way) {}

  /** Looks what there is to take back; refused when it is not in the customer's journal. */
  public record Look(String entry) implements Query<Sight, Message> {
    @Override
    public Message reply(Outcome<Sight> outcome) {
      return new Message.Looked(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /**
   * Takes the change back that was shown, if the thing still stands as that change has left it.
   *
   * @param stake what is at stake in doing so
   */
  public record TakeBack(String entry, Text name, Text now, Text then, Risk stake, WayBack way)
      implements Effect<TakenBack, Message> {
    @Override
    public Message reply(Outcome<TakenBack> outcome) {
      return new Message.Ended(outcome);
    }

    @Override
    public Text title() {
      return Text.of("undo.journal").with("name", name);
    }

    @Override
    public Risk risk() {
      return stake;
    }

    @Override
    public Text before() {
      return now;
    }

    @Override
    public Text after() {
      return then;
    }

    @Override
    public String service() {
      return way.thing().getOrDefault("service", "");
    }

    @Override
    public Optional<WayBack> wayBack(TakenBack result) {
      return result.again();
    }

    @Override
    public String undoes() {
      return entry;
    }
  }

  /**
   * A change was taken back.
   *
   * @param again the way back from there; empty where taking back is for good
   */
  public record TakenBack(Optional<WayBack> again) {}

  private static final Duration CONFIRMATION = Duration.ofMinutes(15);

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
    return Set.of(Look.class, TakeBack.class);
  }

  /** Without a change to take back, it is the last one that can be. */
  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return look(given.text(House.CHANGE));
  }

  private static Step<State, Message, Boolean> look(String entry) {
    return go(new Looking(entry), new Look(entry));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Looking _ -> Screen.busy(Text.of("kernel.wait"));
      case Confirming(var sight, var problem) ->
          shown(sight, problem)
              .fact(Text.of("undo.then"), sight.before())
              .primary(Text.of("undo.confirm"), new Message.Confirm());
      case Blocked(var sight, var why) ->
          shown(sight, why)
              .fact(Text.of("undo.before"), sight.before())
              .button(Text.of("undo.look-again"), new Message.Again());
      case TakingBack(var sight) ->
          Screen.busy(Text.of("undo.taking-back").with("name", sight.name()));
      case Undone(var sight) ->
          Screen.<Message>of(Text.of("undo.undone"))
              .says(Text.of("undo.done").with("name", sight.name()).with("then", sight.before()))
              .primary(Text.of("kernel.close"), new Message.Close());
      case Held(var reference) ->
          Screen.<Message>of(Text.of("kernel.form.unknown.title"))
              .says(Text.of("kernel.form.unknown").with("reference", reference))
              .primary(Text.of("kernel.close"), new Message.Close());
      case Trouble(_, var problem) ->
          Screen.<Message>of(Text.of("undo.title.trouble"))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  private static Screen<Message> shown(Sight sight, Text word) {
    return Screen.<Message>of(Text.of("undo.title"))
        .says(word)
        .fact(Text.of("undo.change"), sight.change())
        .fact(Text.of("undo.made"), Text.of("undo.moment").with("at", sight.made()))
        .fact(Text.of("undo.now"), sight.now());
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Looking l, Message.Looked(var outcome)) -> looked(l.entry(), outcome);
      case On(Confirming c, Message.Confirm()) -> takeBack(c.sight());
      case On(TakingBack t, Message.Ended(var outcome)) -> ended(t.sight(), outcome);
      case On(Blocked b, Message.Again()) -> look(b.sight().entry());
      case On(Trouble t, Message.Again()) -> look(t.entry());
      case On(Undone _, Message.Close()) -> done(true);
      case On(Held _, Message.Close()) -> leave();
      case On(Looking _, _),
          On(Confirming _, _),
          On(Blocked _, _),
          On(TakingBack _, _),
          On(Undone _, _),
          On(Held _, _),
          On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case Confirming _ -> Optional.of(CONFIRMATION);
      case Looking _, Blocked _, TakingBack _, Undone _, Held _, Trouble _ -> Optional.empty();
    };
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return leave(Text.of("undo.lapsed"));
  }

  private static Step<State, Message, Boolean> looked(String entry, Outcome<Sight> outcome) {
    return outcome.answered(
        sight ->
            sight.obstacle().isEmpty()
                ? go(new Confirming(sight, Text.NONE))
                : go(new Blocked(sight, sight.obstacle())),
        why -> go(new Trouble(entry, why)));
  }

  private static Step<State, Message, Boolean> takeBack(Sight sight) {
    return go(
        new TakingBack(sight),
        new TakeBack(
            sight.entry(), sight.name(), sight.now(), sight.before(), sight.risk(), sight.way()));
  }

  private static Step<State, Message, Boolean> ended(Sight sight, Outcome<TakenBack> outcome) {
    return switch (outcome) {
      case Outcome.Ok<TakenBack> _ -> go(new Undone(sight));
      case Outcome.Refused<TakenBack>(var why) -> go(new Blocked(sight, why));
      case Outcome.Failed<TakenBack>(var reference) ->
          go(new Confirming(sight, Text.of("kernel.form.failed").with("reference", reference)));
      case Outcome.Unknown<TakenBack>(var reference) -> go(new Held(reference));
    };
  }
}
