package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.agents.JoinDialog.Message;
import com.smartxhosting.bot.conversations.agents.JoinDialog.State;
import com.smartxhosting.bot.conversations.agents.JoinDialog.State.Asking;
import com.smartxhosting.bot.conversations.agents.JoinDialog.State.Joining;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.engine.Command.Option;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes whoever holds an invitation an agent; it comes along with a link, or is typed. */
public final class JoinDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("agent.join");

  public static final Command COMMAND =
      new Command("join", Text.of("agents.join.command"), List.of(), ID, Manner.PLACE)
          .takes(Option.key("invitation", Text.of("agents.join.option"), House.KEY));

  /** Where it stands. */
  public sealed interface State {
    record Asking(Text problem) implements State {}

    record Joining() implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Typed(Secret token) implements Message {}

    record Joined(Outcome<Agent> outcome) implements Message {}
  }

  /** Uses an invitation up. */
  public record Join(Secret token) implements Effect<Agent, Message> {
    @Override
    public Message reply(Outcome<Agent> outcome) {
      return new Message.Joined(outcome);
    }

    @Override
    public Text title() {
      return Text.of("agents.join.journal");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
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
    return Set.of(Join.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return Optional.ofNullable(input.secrets().get(House.KEY))
        .map(JoinDialog::join)
        .orElseGet(() -> go(new Asking(Text.NONE)));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Asking(var problem) ->
          Screen.<Message>of(Text.of("agents.join.title"))
              .says(problem)
              .entry(
                  Entry.secret(
                      Text.of("agents.join.token"),
                      text -> new Message.Typed(new Secret(text.strip()))));
      case Joining() -> Screen.busy(Text.of("agents.joining"));
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Asking _, Message.Typed(var token)) -> join(token);
      case On(Joining _, Message.Joined(var outcome)) ->
          outcome.answered(
              agent ->
                  done(
                      true,
                      Text.of("agents.joined")
                          .with("name", agent.name())
                          .with("role", agent.role().label())),
              why -> go(new Asking(why)));
      case On(Asking _, _), On(Joining _, _) -> stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> join(Secret token) {
    return go(new Joining(), new Join(token));
  }
}
