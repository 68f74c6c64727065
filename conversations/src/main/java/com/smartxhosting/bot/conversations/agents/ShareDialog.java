package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.agents.ShareDialog.Message;
import com.smartxhosting.bot.conversations.agents.ShareDialog.State;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shares something with a customer: the form first, then what opens it. */
public final class ShareDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("shares.new");

  public static final Command COMMAND =
      new Command("share", Text.of("shares.command.share"), List.of(), ID, Manner.PLACE);

  /** Where it stands. */
  public sealed interface State {
    record Preparing() implements State {}

    record Handing() implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Prepared(Optional<String> share) implements Message {}

    record Handed() implements Message {}
  }

  /** Opens the form. */
  public record Prepare(Answers input) implements Call<Answers, String, Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return ShareForm.ID;
    }

    @Override
    public Message reply(Optional<String> result) {
      return new Message.Prepared(result);
    }
  }

  /** Shows what opens it. */
  public record Hand(Answers input) implements Call<Answers, Boolean, Message> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return HandOut.ID;
    }

    @Override
    public Message reply(Optional<Boolean> result) {
      return new Message.Handed();
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
    return Set.of(Prepare.class, Hand.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new State.Preparing(), new Prepare(input));
  }

  @Override
  public Screen<Message> view(State state) {
    return Screen.busy(Text.of("kernel.wait"));
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Preparing _, Message.Prepared(var share)) ->
          share
              .<Step<State, Message, Boolean>>map(
                  id -> go(new State.Handing(), new Hand(Answers.of(HandOut.SHARE, id))))
              .orElseGet(() -> leave());
      case On(State.Handing _, Message.Handed()) -> done(true);
      case On(State.Preparing _, _), On(State.Handing _, _) -> stay(); // said out of turn
    };
  }
}
