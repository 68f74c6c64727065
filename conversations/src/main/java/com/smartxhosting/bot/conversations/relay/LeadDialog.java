package com.smartxhosting.bot.conversations.relay;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.relay.LeadDialog.Message;
import com.smartxhosting.bot.conversations.relay.LeadDialog.State;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Set;

/**
 * Has an agent hand a customer back to a step of what he is led through. The customer goes there by
 * a press of his own, and nothing is done for him.
 */
public final class LeadDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("relay.lead");

  /** A step that the customer can be handed back to. */
  public record Stop(String step, Text label) {}

  /** Where it stands. */
  public sealed interface State {
    record Loading(String run) implements State {}

    record Choosing(String run, List<Stop> stops, Text problem) implements State {
      public Choosing {
        stops = List.copyOf(stops);
      }
    }

    record Sending(String run, List<Stop> stops) implements State {
      public Sending {
        stops = List.copyOf(stops);
      }
    }

    record Trouble(String run, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<List<Stop>> outcome) implements Message {}

    record Chose(String step) implements Message {}

    record Sent(Outcome<Boolean> outcome) implements Message {}

    record Again() implements Message {}
  }

  /** The steps that the customer has come to, and those before. */
  public record LoadStops(String run) implements Query<List<Stop>, Message> {
    @Override
    public Message reply(Outcome<List<Stop>> outcome) {
      return new Message.Loaded(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Offers the customer to go on from a step. */
  public record HandBack(String run, String step) implements Effect<Boolean, Message> {
    @Override
    public Message reply(Outcome<Boolean> outcome) {
      return new Message.Sent(outcome);
    }

    @Override
    public Text title() {
      return Text.of("relay.lead.journal").with("step", step);
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
    return Set.of(LoadStops.class, HandBack.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return load(given.text(House.RUN));
  }

  private static Step<State, Message, Boolean> load(String run) {
    return go(new State.Loading(run), new LoadStops(run));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case State.Loading _ -> Screen.busy(Text.of("kernel.wait"));
      case State.Sending _ -> Screen.busy(Text.of("relay.sending"));
      case State.Choosing(_, var stops, var problem) -> choosing(stops, problem);
      case State.Trouble(_, var problem) ->
          Screen.<Message>of(problem).primary(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  private static Screen<Message> choosing(List<Stop> stops, Text problem) {
    var screen =
        Screen.<Message>of(Text.of("relay.lead.title"))
            .says(problem)
            .says(Text.of("relay.lead.about"));
    for (var stop : stops) {
      screen = screen.choice(stop.label(), new Message.Chose(stop.step()));
    }
    return screen;
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Loading l, Message.Loaded(var outcome)) -> loaded(l.run(), outcome);
      case On(State.Choosing c, Message.Chose(var step)) ->
          go(new State.Sending(c.run(), c.stops()), new HandBack(c.run(), step));
      case On(State.Sending s, Message.Sent(var outcome)) -> sent(s, outcome);
      case On(State.Trouble t, Message.Again()) -> load(t.run());
      case On(State.Loading _, _),
          On(State.Choosing _, _),
          On(State.Sending _, _),
          On(State.Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> loaded(String run, Outcome<List<Stop>> outcome) {
    return outcome instanceof Outcome.Refused<List<Stop>>(var why)
        ? leave(why)
        : outcome.answered(
            stops -> go(new State.Choosing(run, stops, Text.NONE)),
            why -> go(new State.Trouble(run, why)));
  }

  private static Step<State, Message, Boolean> sent(State.Sending at, Outcome<Boolean> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Boolean> _ -> done(true, Text.of("relay.led"));
      case Outcome.Refused<Boolean>(var why) -> leave(why);
      case Outcome.Failed<Boolean>(var reference) -> go(again(at, reference));
      case Outcome.Unknown<Boolean>(var reference) -> go(again(at, reference));
    };
  }

  private static State again(State.Sending at, String reference) {
    return new State.Choosing(
        at.run(), at.stops(), Text.of("kernel.form.failed").with("reference", reference));
  }
}
