package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.agents.HandOut.Message;
import com.smartxhosting.bot.conversations.agents.HandOut.State;
import com.smartxhosting.bot.conversations.guidance.Doors.Door;
import com.smartxhosting.bot.conversations.guidance.ShareCode;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Screen.Picture;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the agent what opens a share. Only hashes are kept of it, so whoever needs it again gets
 * something new; what was given out before goes on working, but for the code.
 */
public final class HandOut implements Dialog<Answers, State, Message, Boolean> {

  static final DialogId<Answers, Boolean> ID = new DialogId<>("shares.hand");

  /** Among what it is started with: the share's id. */
  static final String SHARE = "share";

  /** As long as the code lives. */
  private static final Duration GLANCE = ShareCode.LIFE;

  /**
   * What opens a share.
   *
   * @param what it is called
   * @param code as it is read aloud
   */
  public record Keys(String what, Secret token, List<Door> doors, Secret code, Instant codeUntil) {
    public Keys {
      doors = List.copyOf(doors);
    }
  }

  /** Where it stands. */
  public sealed interface State {
    record Making(String share) implements State {}

    record Showing(String share, Keys keys) implements State {}

    record Trouble(String share, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Made(Outcome<Keys> outcome) implements Message {}

    record Again() implements Message {}

    record Close() implements Message {}
  }

  /** Makes a link and a code. */
  public record MakeKeys(String share) implements Effect<Keys, Message> {
    @Override
    public Message reply(Outcome<Keys> outcome) {
      return new Message.Made(outcome);
    }

    @Override
    public Text title() {
      return Text.of("shares.hand.journal");
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
    return Set.of(MakeKeys.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return state instanceof State.Showing ? Optional.of(GLANCE) : Optional.empty();
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return make(input.text(SHARE));
  }

  private static Step<State, Message, Boolean> make(String share) {
    return go(new State.Making(share), new MakeKeys(share));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case State.Making _ -> Screen.busy(Text.of("shares.hand.making"));
      case State.Showing(_, var keys) -> keys(keys);
      case State.Trouble(_, var problem) ->
          Screen.<Message>of(problem)
              .button(Text.of("shares.hand.retry"), new Message.Again())
              .button(Text.of("kernel.close"), new Message.Close());
    };
  }

  private static Screen<Message> keys(Keys keys) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("shares.hand.title").with("what", keys.what()))
            .says(Text.of("shares.hand.about"));
    for (var door : keys.doors()) {
      screen = screen.fact(door.label(), door.address().reveal());
    }
    if (!keys.doors().isEmpty()) {
      var first = keys.doors().getFirst();
      screen =
          screen.picture(
              new Picture.Qr(
                  Text.of("shares.hand.scan").with("door", first.label()), first.address()));
    }
    return screen
        .fact(Text.of("shares.hand.code"), keys.code().reveal())
        .says(
            Text.of("shares.hand.code.about")
                .with("minutes", ShareCode.LIFE.toMinutes())
                .with("until", keys.codeUntil()))
        .passOn(Text.of("shares.hand.post"), keys.token())
        .primary(Text.of("kernel.close"), new Message.Close())
        .button(Text.of("shares.hand.again"), new Message.Again());
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Making m, Message.Made(var outcome)) ->
          outcome.answered(
              keys -> go(new State.Showing(m.share(), keys)),
              why -> go(new State.Trouble(m.share(), why)));
      case On(State.Showing s, Message.Again()) -> make(s.share());
      case On(State.Trouble t, Message.Again()) -> make(t.share());
      case On(State.Showing _, Message.Close()) -> done(true);
      case On(State.Trouble _, Message.Close()) -> done(false);
      case On(State.Making _, _), On(State.Showing _, _), On(State.Trouble _, _) ->
          stay(); // said out of turn
    };
  }
}
