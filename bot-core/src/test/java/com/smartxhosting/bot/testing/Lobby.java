package com.smartxhosting.bot.testing;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Lobby.Message;
import com.smartxhosting.bot.testing.Lobby.State;
import com.smartxhosting.bot.words.Text;
import java.util.Set;

/** Stands in for a house's own dialogs in tests: says its name, and lets prove who one is. */
public record Lobby(String name) implements Dialog<Answers, State, Message, Boolean> {

  public sealed interface State {
    record Open() implements State {}

    record Proving() implements State {}
  }

  public sealed interface Message {
    record Prove() implements Message {}

    record Proved(Outcome<Boolean> outcome) implements Message {}
  }

  /** A proof of identity; a talk settles it with {@link Talk#proves}. */
  public record Proof(String lobby) implements Effect<Boolean, Message> {
    @Override
    public Message reply(Outcome<Boolean> outcome) {
      return new Message.Proved(outcome);
    }

    @Override
    public Text title() {
      return Text.words("Proof of identity");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  @Override
  public DialogId<Answers, Boolean> id() {
    return new DialogId<>(name);
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(Proof.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new State.Open());
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case State.Open() ->
          Screen.<Message>of(Text.words("Lobby " + name))
              .button(Text.words("Prove"), new Message.Prove());
      case State.Proving() -> Screen.busy(Text.words("Looking at your proof"));
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Open _, Message.Prove()) -> go(new State.Proving(), new Proof(name));
      case On(State.Proving _, Message.Proved(Outcome.Ok<Boolean> _)) -> done(true);
      case On(State.Proving _, Message.Proved _) -> go(new State.Open());
      case On(State.Open _, _), On(State.Proving _, _) -> stay();
    };
  }
}
