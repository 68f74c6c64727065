package com.smartxhosting.bot.conversations.account;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.FreezeDialog.Message;
import com.smartxhosting.bot.conversations.account.FreezeDialog.State;
import com.smartxhosting.bot.conversations.account.FreezeDialog.State.Confirming;
import com.smartxhosting.bot.conversations.account.FreezeDialog.State.Freezing;
import com.smartxhosting.bot.conversations.account.FreezeDialog.State.Frozen;
import com.smartxhosting.bot.conversations.account.FreezeDialog.State.Lifting;
import com.smartxhosting.bot.conversations.account.FreezeDialog.State.Looking;
import com.smartxhosting.bot.conversations.account.FreezeDialog.State.Proving;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.ChatEffect;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Freezes the customer's account, so that no chat changes anything of his until he proves anew who
 * he is; and lifts that. Freezing asks for no proof, since whoever needs it is in a hurry.
 */
public final class FreezeDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("account.freeze");

  public static final Command COMMAND =
      new Command(
          "freeze",
          Text.of("account.freeze.command"),
          List.of("freeze", "freeze my account", "that wasn't me", "that was not me", "unfreeze"),
          ID,
          Manner.PLACE);

  /** Where freezing stands. */
  public sealed interface State {
    record Looking() implements State {}

    record Confirming(Text problem) implements State {}

    record Freezing() implements State {}

    record Frozen(Instant since, Text problem) implements State {}

    /** Another dialog has him prove who he is. */
    record Proving(Instant since) implements State {}

    record Lifting(Instant since) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Looked(Outcome<Optional<Instant>> outcome) implements Message {}

    record Confirm() implements Message {}

    record Keep() implements Message {}

    record Settled(Outcome<Instant> outcome) implements Message {}

    record Unfreeze() implements Message {}

    record Proved(boolean himself) implements Message {}

    record Lifted(Outcome<Boolean> outcome) implements Message {}
  }

  /** Since when the account is frozen. */
  public record LoadFreeze() implements Query<Optional<Instant>, Message> {
    @Override
    public Message reply(Outcome<Optional<Instant>> outcome) {
      return new Message.Looked(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Freezes the account. */
  public record Freeze() implements ChatEffect<Instant, Message> {
    @Override
    public Message reply(Outcome<Instant> outcome) {
      return new Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.freeze.journal");
    }
  }

  /** Has him prove who he is. */
  public record HaveProved(Answers input) implements Call<Answers, Boolean, Message> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return VerifyDialog.ID;
    }

    @Override
    public Message reply(Optional<Boolean> result) {
      return new Message.Proved(result.orElse(false));
    }
  }

  /** Has chats change things again. */
  public record Lift() implements Effect<Boolean, Message> {
    @Override
    public Message reply(Outcome<Boolean> outcome) {
      return new Message.Lifted(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.freeze.journal.lift");
    }

    @Override
    public Risk risk() {
      return Risk.SENSITIVE;
    }

    @Override
    public boolean evenFrozen() {
      return true;
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
    return Set.of(LoadFreeze.class, Freeze.class, HaveProved.class, Lift.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new Looking(), new LoadFreeze());
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Looking _, Proving _ -> Screen.busy(Text.of("kernel.wait"));
      case Confirming(var problem) ->
          Screen.<Message>of(Text.of("account.freeze.title"))
              .says(problem)
              .says(Text.of("account.freeze.effect"))
              .danger(Text.of("account.freeze.confirm"), new Message.Confirm())
              .button(Text.of("account.freeze.keep"), new Message.Keep());
      case Freezing _ -> Screen.busy(Text.of("account.freeze.busy"));
      case Frozen(var since, var problem) ->
          Screen.<Message>of(Text.of("account.freeze.frozen"))
              .says(problem)
              .says(Text.of("account.freeze.since").with("at", since))
              .says(Text.of("account.freeze.next"))
              .primary(Text.of("account.freeze.lift"), new Message.Unfreeze());
      case Lifting _ -> Screen.busy(Text.of("account.freeze.lifting"));
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Looking _, Message.Looked(var outcome)) -> go(looked(outcome));
      case On(Confirming _, Message.Confirm()) -> go(new Freezing(), new Freeze());
      case On(Confirming _, Message.Keep()) -> leave(Text.of("account.freeze.kept"));
      case On(Freezing _, Message.Settled(var outcome)) -> go(settled(outcome));
      case On(Frozen f, Message.Unfreeze()) ->
          go(new Proving(f.since()), new HaveProved(Answers.NONE));
      case On(Proving p, Message.Proved(var himself)) ->
          himself
              ? go(new Lifting(p.since()), new Lift())
              : go(new Frozen(p.since(), Text.of("account.freeze.still")));
      case On(Lifting l, Message.Lifted(var outcome)) -> lifted(l.since(), outcome);
      case On(Looking _, _),
          On(Confirming _, _),
          On(Freezing _, _),
          On(Frozen _, _),
          On(Proving _, _),
          On(Lifting _, _) ->
          stay(); // said out of turn
    };
  }

  /** Whoever cannot be told whether it is frozen may freeze it all the same. */
  private static State looked(Outcome<Optional<Instant>> outcome) {
    return outcome instanceof Outcome.Ok<Optional<Instant>>(var since)
        ? since.<State>map(at -> new Frozen(at, Text.NONE)).orElse(new Confirming(Text.NONE))
        : new Confirming(Text.NONE);
  }

  private static State settled(Outcome<Instant> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Instant>(var since) -> new Frozen(since, Text.NONE);
      case Outcome.Refused<Instant>(var why) -> new Confirming(why);
      case Outcome.Failed<Instant>(var reference) -> new Confirming(trouble(reference));
      case Outcome.Unknown<Instant>(var reference) -> new Confirming(trouble(reference));
    };
  }

  private static Step<State, Message, Boolean> lifted(Instant since, Outcome<Boolean> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Boolean> _ -> done(true, Text.of("account.freeze.lifted"));
      case Outcome.Refused<Boolean>(var why) -> go(new Frozen(since, why));
      case Outcome.Failed<Boolean>(var reference) -> go(new Frozen(since, trouble(reference)));
      case Outcome.Unknown<Boolean>(var reference) -> go(new Frozen(since, trouble(reference)));
    };
  }

  private static Text trouble(String reference) {
    return Text.of("account.freeze.failed").with("reference", reference);
  }
}
