package com.smartxhosting.bot.conversations.account;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.VerifyDialog.Message;
import com.smartxhosting.bot.conversations.account.VerifyDialog.State;
import com.smartxhosting.bot.conversations.account.VerifyDialog.State.AskingCode;
import com.smartxhosting.bot.conversations.account.VerifyDialog.State.Checking;
import com.smartxhosting.bot.conversations.account.VerifyDialog.State.Sending;
import com.smartxhosting.bot.conversations.account.VerifyDialog.State.SendingAgain;
import com.smartxhosting.bot.conversations.account.VerifyDialog.State.Trouble;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.ChatEffect;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Has a customer prove again who he is, before a risky change: by a code sent to the address that
 * he linked this chat with.
 */
public final class VerifyDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("account.verify");

  /** Where the proof stands. */
  public sealed interface State {
    record Sending() implements State {}

    /**
     * @param masked enough of the address to recognize it by
     */
    record AskingCode(String masked, Text problem) implements State {}

    record SendingAgain(String masked) implements State {}

    record Checking(String masked) implements State {}

    record Trouble(Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Sent(Outcome<CodeSent> outcome) implements Message {}

    record Code(String text) implements Message {
      @Override
      public String toString() {
        return "Code";
      }
    }

    record SendAgain() implements Message {}

    record Checked(Outcome<Boolean> outcome) implements Message {}
  }

  /** What a proof is wanted for. */
  public enum Purpose {
    /** A change that must not be made while the account is frozen. */
    CHANGE,
    ANY
  }

  /** Sends a code to the customer's own address. */
  public record SendProof(Purpose purpose) implements Effect<CodeSent, Message> {
    @Override
    public Message reply(Outcome<CodeSent> outcome) {
      return new Message.Sent(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.verify.journal.code");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public boolean evenFrozen() {
      return purpose != Purpose.CHANGE;
    }
  }

  /** Takes the code that was typed. */
  public record Prove(Secret code) implements ChatEffect<Boolean, Message> {
    @Override
    public Message reply(Outcome<Boolean> outcome) {
      return new Message.Checked(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.verify.journal");
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
    return Set.of(SendProof.class, Prove.class);
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case AskingCode _ -> Optional.of(Challenge.LIFE);
      case Sending _, SendingAgain _, Checking _, Trouble _ -> Optional.empty();
    };
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return leave(Text.of("account.verify.expired"));
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    var purpose = input.text(House.FREEZABLE).isEmpty() ? Purpose.ANY : Purpose.CHANGE;
    return go(new Sending(), new SendProof(purpose));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Sending _, SendingAgain _ -> Screen.busy(Text.of("account.code.sending"));
      case AskingCode(var masked, var problem) ->
          Screen.<Message>of(Text.of("account.verify.title"))
              .says(problem)
              .says(Text.of("account.verify.why").with("address", masked))
              .entry(Entry.line(Text.of("account.code.ask"), Message.Code::new))
              .button(Text.of("account.code.again"), new Message.SendAgain());
      case Checking _ -> Screen.busy(Text.of("account.code.checking"));
      case Trouble(var problem) ->
          Screen.<Message>of(Text.of("account.verify.title"))
              .says(problem)
              .button(Text.of("account.code.again"), new Message.SendAgain());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Sending _, Message.Sent(Outcome.Refused<CodeSent>(var why))) -> leave(why);
      case On(Sending _, Message.Sent(var outcome)) -> sent(outcome, Optional.empty());
      case On(SendingAgain s, Message.Sent(var outcome)) -> sent(outcome, Optional.of(s.masked()));
      case On(AskingCode a, Message.Code(var text)) -> code(a.masked(), text);
      case On(AskingCode a, Message.SendAgain()) ->
          go(new SendingAgain(a.masked()), new SendProof(Purpose.ANY));
      case On(Checking c, Message.Checked(var outcome)) -> checked(c.masked(), outcome);
      case On(Trouble _, Message.SendAgain()) -> go(new Sending(), new SendProof(Purpose.ANY));
      case On(Sending _, _),
          On(AskingCode _, _),
          On(SendingAgain _, _),
          On(Checking _, _),
          On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> sent(
      Outcome<CodeSent> outcome, Optional<String> masked) {
    return switch (outcome) {
      case Outcome.Ok<CodeSent>(var sent) -> go(new AskingCode(sent.masked(), sent.told()));
      case Outcome.Refused<CodeSent>(var why) -> go(trouble(masked, why));
      case Outcome.Failed<CodeSent>(var reference) -> go(trouble(masked, notSent(reference)));
      case Outcome.Unknown<CodeSent>(var reference) -> go(trouble(masked, notSent(reference)));
    };
  }

  /** A code sent before may still be good. */
  private static State trouble(Optional<String> masked, Text why) {
    return masked.<State>map(address -> new AskingCode(address, why)).orElse(new Trouble(why));
  }

  private static Text notSent(String reference) {
    return Text.of("account.code.not-sent").with("reference", reference);
  }

  private static Step<State, Message, Boolean> code(String masked, String text) {
    return switch (Codes.parse(text)) {
      case Parsed.Valid<Secret>(var code) -> go(new Checking(masked), new Prove(code));
      case Parsed.Invalid<Secret>(var why) -> redraw(new AskingCode(masked, why));
    };
  }

  private static Step<State, Message, Boolean> checked(String masked, Outcome<Boolean> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Boolean> _ -> done(true, Text.of("account.verify.done"));
      case Outcome.Refused<Boolean>(var why) -> go(new AskingCode(masked, why));
      case Outcome.Failed<Boolean>(var reference) ->
          go(new AskingCode(masked, notTaken(reference)));
      case Outcome.Unknown<Boolean>(var reference) ->
          go(new AskingCode(masked, notTaken(reference)));
    };
  }

  private static Text notTaken(String reference) {
    return Text.of("account.code.not-checked").with("reference", reference);
  }
}
