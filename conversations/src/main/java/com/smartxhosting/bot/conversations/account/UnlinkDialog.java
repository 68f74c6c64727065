package com.smartxhosting.bot.conversations.account;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.account.UnlinkDialog.Message;
import com.smartxhosting.bot.conversations.account.UnlinkDialog.State;
import com.smartxhosting.bot.conversations.account.UnlinkDialog.State.Confirming;
import com.smartxhosting.bot.conversations.account.UnlinkDialog.State.Looking;
import com.smartxhosting.bot.conversations.account.UnlinkDialog.State.Unlinking;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.ChatEffect;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
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
import java.util.Set;

/** Takes the customer's account from this chat, or from all of his chats. */
public final class UnlinkDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("account.unlink");

  public static final Command COMMAND =
      new Command(
          "unlink",
          Text.of("account.unlink.command"),
          List.of("unlink", "log out", "logout", "sign out"),
          ID,
          Manner.PLACE);

  /** Where unlinking stands. */
  public sealed interface State {
    record Looking() implements State {}

    /**
     * @param others the channels of the customer's other chats
     */
    record Confirming(List<String> others, Text problem) implements State {
      public Confirming {
        others = List.copyOf(others);
      }
    }

    record Unlinking(List<String> others) implements State {
      public Unlinking {
        others = List.copyOf(others);
      }
    }
  }

  /** Which chats lose the account. */
  public enum Reach {
    THIS_CHAT,
    EVERYWHERE
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Found(Outcome<List<String>> outcome) implements Message {}

    record Confirm(Reach reach) implements Message {}

    record Keep() implements Message {}

    record Settled(Outcome<Boolean> outcome) implements Message {}
  }

  /** The channels of the customer's other chats. */
  public record OtherChats() implements Query<List<String>, Message> {
    @Override
    public Message reply(Outcome<List<String>> outcome) {
      return new Message.Found(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Takes the account away. */
  public record Unlink(Reach reach) implements ChatEffect<Boolean, Message> {
    @Override
    public Message reply(Outcome<Boolean> outcome) {
      return new Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.unlink.journal." + reach);
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
    return Set.of(OtherChats.class, Unlink.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new Looking(), new OtherChats());
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Looking _ -> Screen.busy(Text.of("kernel.wait"));
      case Confirming(var others, var problem) -> confirmation(others, problem);
      case Unlinking _ -> Screen.busy(Text.of("account.unlink.busy"));
    };
  }

  private static Screen<Message> confirmation(List<String> others, Text problem) {
    var screen =
        Screen.<Message>of(Text.of("account.unlink.title"))
            .says(problem)
            .says(Text.of("account.unlink.effect"))
            .danger(Text.of("account.unlink.here"), new Message.Confirm(Reach.THIS_CHAT));
    if (!others.isEmpty()) {
      screen =
          screen
              .says(
                  Text.of("account.unlink.others")
                      .with("count", others.size())
                      .with(
                          "channels",
                          Text.joined(others.stream().map(AccountTexts::channel).toList(), ", ")))
              .danger(Text.of("account.unlink.all"), new Message.Confirm(Reach.EVERYWHERE));
    }
    return screen.button(Text.of("account.unlink.keep"), new Message.Keep());
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Looking _, Message.Found(var outcome)) ->
          go(new Confirming(found(outcome), Text.NONE));
      case On(Confirming c, Message.Confirm(var reach)) ->
          go(new Unlinking(c.others()), new Unlink(reach));
      case On(Confirming _, Message.Keep()) -> leave(Text.of("account.unlink.kept"));
      case On(Unlinking u, Message.Settled(var outcome)) -> settled(u.others(), outcome);
      case On(Looking _, _), On(Confirming _, _), On(Unlinking _, _) -> stay(); // said out of turn
    };
  }

  /** This chat can be unlinked even where we cannot tell of others. */
  private static List<String> found(Outcome<List<String>> outcome) {
    return outcome instanceof Outcome.Ok<List<String>>(var channels) ? channels : List.of();
  }

  private static Step<State, Message, Boolean> settled(
      List<String> others, Outcome<Boolean> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Boolean> _ -> done(true, Text.of("account.unlink.done"));
      case Outcome.Refused<Boolean>(var why) -> go(new Confirming(others, why));
      case Outcome.Failed<Boolean>(var reference) -> go(new Confirming(others, trouble(reference)));
      case Outcome.Unknown<Boolean>(var reference) ->
          go(new Confirming(others, trouble(reference)));
    };
  }

  private static Text trouble(String reference) {
    return Text.of("account.unlink.failed").with("reference", reference);
  }
}
