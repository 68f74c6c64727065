package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.agents.InviteDialog.Message;
import com.smartxhosting.bot.conversations.agents.InviteDialog.State;
import com.smartxhosting.bot.conversations.agents.InviteDialog.State.Choosing;
import com.smartxhosting.bot.conversations.agents.InviteDialog.State.Invited;
import com.smartxhosting.bot.conversations.agents.InviteDialog.State.Inviting;
import com.smartxhosting.bot.conversations.agents.InviteDialog.State.Naming;
import com.smartxhosting.bot.conversations.guidance.Doors.Door;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invites somebody to be an agent: what customers will call him, what he may do, and a link. */
public final class InviteDialog implements Dialog<Answers, State, Message, Boolean> {

  static final DialogId<Answers, Boolean> ID = new DialogId<>("agents.invite");

  /** How long an invitation can be used. */
  static final Duration LIFE = Duration.ofDays(3);

  private static final Duration GLANCE = Duration.ofMinutes(15);

  /** Where an invitation stands. */
  public sealed interface State {
    record Naming(Text problem) implements State {}

    record Choosing(String name, Text problem) implements State {}

    record Inviting(String name, AgentRole role) implements State {}

    /** Shown once: nobody can look it up again. */
    record Invited(String name, Invite.Made made) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Named(String text) implements Message {}

    record Chosen(AgentRole role) implements Message {}

    record Settled(Outcome<Invite.Made> outcome) implements Message {}

    record Close() implements Message {}
  }

  /** Makes an invitation. */
  public record Invite(String name, AgentRole role) implements Effect<Invite.Made, Message> {

    /**
     * What the new agent gets.
     *
     * @param token of a link, or to be typed after {@code /join}
     */
    public record Made(Secret token, List<Door> doors) {
      public Made {
        doors = List.copyOf(doors);
      }
    }

    @Override
    public Message reply(Outcome<Made> outcome) {
      return new Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("agents.invite.journal").with("name", name).with("role", role.label());
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
    return Set.of(Invite.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new Naming(Text.NONE));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Naming(var problem) ->
          Screen.<Message>of(Text.of("agents.invite.title"))
              .says(problem)
              .says(Text.of("agents.invite.about"))
              .entry(
                  Entry.line(Text.of("agents.field.name"), AgentName.LONGEST, Message.Named::new));
      case Choosing(var name, var problem) -> choosing(name, problem);
      case Inviting _ -> Screen.busy(Text.of("agents.inviting"));
      case Invited(var name, var made) -> invited(name, made);
    };
  }

  private static Screen<Message> choosing(String name, Text problem) {
    var screen =
        Screen.<Message>of(Text.of("agents.invite.role").with("name", name))
            .says(problem)
            .says(Text.of("agents.invite.roles"));
    for (var role : AgentRole.values()) {
      screen = screen.choice(role.label(), new Message.Chosen(role));
    }
    return screen;
  }

  private static Screen<Message> invited(String name, Invite.Made made) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("agents.invited").with("name", name))
            .says(Text.of("agents.invited.about").with("days", LIFE.toDays()));
    for (var door : made.doors()) {
      screen = screen.fact(door.label(), door.address().reveal());
    }
    return screen
        .fact(
            Text.of("agents.invited.typed"),
            Text.of("agents.invited.join").with("token", made.token().reveal()))
        .primary(Text.of("kernel.close"), new Message.Close());
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Naming _, Message.Named(var text)) -> named(text);
      case On(Choosing c, Message.Chosen(var role)) ->
          go(new Inviting(c.name(), role), new Invite(c.name(), role));
      case On(Inviting i, Message.Settled(var outcome)) ->
          outcome.answered(
              made -> go(new Invited(i.name(), made)), why -> go(new Choosing(i.name(), why)));
      case On(Invited _, Message.Close()) -> done(true);
      case On(Naming _, _), On(Choosing _, _), On(Inviting _, _), On(Invited _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> named(String text) {
    return switch (AgentName.parse(text)) {
      case Parsed.Valid<String>(var name) -> go(new Choosing(name, Text.NONE));
      case Parsed.Invalid<String>(var why) -> redraw(new Naming(why));
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return state instanceof Invited ? Optional.of(GLANCE) : Optional.empty();
  }
}
