package com.smartxhosting.bot.flow;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Followed;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Place;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.flow.FlowDialog.Message;
import com.smartxhosting.bot.flow.FlowDialog.State;
import com.smartxhosting.bot.flow.LookAt.Sight;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads a customer through any {@link Flow}. It holds the step at which he stands and asks for each
 * next one, so that whoever shared the flow can call him back from it at every step.
 *
 * @param person the dialog that hands over to a person
 * @param manner how seriously it is meant
 */
public record FlowDialog(Vocabulary vocabulary, DialogId<Answers, ?> person, Manner manner)
    implements Dialog<Answers, State, Message, Boolean>, Followed<State> {

  /** Started with what {@link #going} gives. */
  public static final DialogId<Answers, Boolean> ID = new DialogId<>("flow.walk");

  private static final String FROM = "from";

  /** Among what it is started with: the step that shall follow. */
  public static final String TO = "to";

  /**
   * Among what it is started with: that whoever is on his way goes to {@link #TO} from anywhere.
   */
  private static final String LED = "led";

  /** The value that is asked for anew. */
  private static final String ANEW = "anew";

  /** How seriously customers are led. */
  public enum Manner {
    REAL,
    /** Nobody has to wait for what may just as well be pretended. */
    REHEARSED
  }

  public FlowDialog(Vocabulary vocabulary, DialogId<Answers, ?> person) {
    this(vocabulary, person, Manner.REAL);
  }

  /** Where a walk stands. */
  public sealed interface State {

    Walk walk();

    /** An answer is awaited, which can be asked for again. */
    sealed interface Awaiting extends State {}

    record Finding(Walk walk, String from, String to) implements Awaiting {}

    record Checking(Walk walk, FlowStep.Check step) implements Awaiting {}

    /**
     * @param since since when he waits; empty as long as he does not
     */
    record Looking(Walk walk, FlowStep.Wait step, Optional<Instant> since) implements Awaiting {}

    record Telling(Walk walk, FlowStep.Tell step) implements State {}

    /**
     * @param typed what was written before and refused
     */
    record Asking(Walk walk, FlowStep.Ask step, Text problem, String typed) implements State {}

    /** Another dialog finds the answer. */
    record Picking(Walk walk, FlowStep.Ask step) implements State {}

    record Choosing(Walk walk, FlowStep.Choose step) implements State {}

    /** Says why a form comes next. */
    record Introducing(Walk walk, FlowStep.Run step) implements State {}

    /** A form is under way. */
    record Running(Walk walk, FlowStep.Run step) implements State {}

    /**
     * What is waited for does not hold yet.
     *
     * @param seen when that was looked at
     */
    record Waiting(Walk walk, FlowStep.Wait step, Instant since, Instant seen) implements State {}

    /** Nobody can tell whether it holds. */
    record Unseen(Walk walk, FlowStep.Wait step) implements State {}

    record HandingOver(Walk walk, FlowStep.Handover step) implements State {}

    /** He talks to a person. */
    record Talking(Walk walk, FlowStep.Handover step) implements State {}

    record Ended(Walk walk, Text text) implements State {}

    /** It must not go on. */
    record Stopped(Walk walk, Text reason) implements State {}

    /** An answer did not come. */
    record Trouble(Awaiting awaiting, Text problem) implements State {
      @Override
      public Walk walk() {
        return awaiting.walk();
      }
    }
  }

  /** What can happen on a walk. */
  public sealed interface Message {
    record Found(Outcome<Stop> outcome) implements Message {}

    record Seen(Outcome<Sight> outcome) implements Message {}

    record GoOn() implements Message {}

    record Typed(String text) implements Message {
      @Override
      public String toString() {
        return "Typed"; // it is the customer's
      }
    }

    /** One of the answers on offer. */
    record Took(String text) implements Message {}

    record Pick() implements Message {}

    record Picked(Optional<String> text) implements Message {}

    record Chose(String name) implements Message {}

    /**
     * @param sent whether what was opened has come to its end
     * @param answered what it was done with
     */
    record Returned(boolean sent, Map<String, String> answered) implements Message {
      @Override
      public String toString() {
        return "Returned"; // it is the customer's
      }
    }

    record LookNow() implements Message {}

    /** What is waited for shall be taken for true. */
    record Pretend() implements Message {}

    record Watched(Outcome<Boolean> outcome) implements Message {}

    record CallPerson() implements Message {}

    record Again() implements Message {}

    record Close() implements Message {}
  }

  /** Opens a form, or calls a person. */
  public record Enter(DialogId<Answers, Object> callee, Answers input)
      implements Call<Answers, Object, Message> {
    @Override
    public Message reply(Optional<Object> result) {
      return new Message.Returned(result.isPresent(), Map.of());
    }

    @Override
    public Message done(Optional<Object> result, Map<String, String> answered) {
      return new Message.Returned(true, answered);
    }
  }

  /** Has the customer pick a value. */
  public record PickValue(DialogId<Answers, String> callee, Answers input)
      implements Call<Answers, String, Message> {
    @Override
    public Message reply(Optional<String> result) {
      return new Message.Picked(result);
    }
  }

  private static final Duration DRAFT = Duration.ofDays(14);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** More than any question takes, so not worth keeping. */
  private static final int LONGEST_LINE = 1_000;

  /**
   * What the dialog is started with, to begin a walk or to go on with one.
   *
   * @param from the step that is done; empty before the first
   * @param to the step that shall follow; empty for the one written below
   */
  public static Answers going(Walk walk, String from, String to) {
    return walk.answers().with(FROM, from).with(TO, to);
  }

  /**
   * What the dialog is started with to lead somebody to a step, wherever he stands. What he has
   * given remains.
   *
   * @param walk as it began; only for one that has gone
   * @param anew the value that the step asks for, which he gives again; empty for none
   */
  public static Answers leading(Walk walk, String step, String anew) {
    return going(walk, "", step).with(LED, "yes").with(ANEW, anew);
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
    return Set.of(FindStop.class, LookAt.class, AwaitCheck.class, Enter.class, PickValue.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return find(Walk.of(given), given.text(FROM), given.text(TO));
  }

  @Override
  public Screen<Message> view(State state) {
    return FlowScreens.of(state, vocabulary, manner);
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Finding f, Message.Found(var outcome)) -> found(f, outcome);
      case On(State.Checking c, Message.Seen(var outcome)) ->
          outcome.answered(sight -> checked(c, sight), why -> go(new State.Trouble(c, why)));
      case On(State.Looking l, Message.Seen(var outcome)) ->
          outcome.answered(sight -> looked(l, sight), why -> go(new State.Trouble(l, why)));
      case On(State.Trouble t, Message.Again()) -> await(t.awaiting());
      case On(State.Telling t, Message.GoOn()) -> find(t.walk(), t.step().id(), t.step().next());
      case On(State.Asking a, Message.Typed(var text)) -> answered(a, text);
      case On(State.Asking a, Message.Took(var text)) -> answered(a, text);
      case On(State.Asking a, Message.Pick()) -> ask(a.walk(), a.step(), Text.NONE);
      case On(State.Picking p, Message.Picked(var text)) -> picked(p, text);
      case On(State.Choosing c, Message.Chose(var name)) -> chose(c, name);
      case On(State.Introducing i, Message.GoOn()) -> open(i.walk(), i.step());
      case On(State.Running r, Message.Returned(var sent, var answered)) ->
          find(
              r.walk().corrected(r.step().with(), answered),
              r.step().id(),
              sent ? r.step().next() : r.step().left());
      case On(State.Waiting w, Message.LookNow()) -> again(w);
      case On(State.Waiting w, Message.Pretend()) -> find(w.walk(), w.step().id(), w.step().next());
      case On(State.Waiting _, Message.Watched(Outcome.Ok<Boolean> _)) -> stay();
      case On(State.Waiting _, Message.Watched _) -> stay(Text.of("kernel.flow.unwatched"));
      case On(State.Unseen u, Message.GoOn()) -> find(u.walk(), u.step().id(), u.step().next());
      case On(State.HandingOver h, Message.CallPerson()) ->
          go(
              new State.Talking(h.walk(), h.step()),
              new Enter(new DialogId<>(person.name()), Answers.NONE));
      case On(State.Talking t, Message.Returned(var sent, _)) ->
          go(
              sent
                  ? new State.Ended(t.walk(), Text.NONE)
                  : new State.HandingOver(t.walk(), t.step()));
      case On(State.HandingOver h, Message.Close()) -> go(new State.Ended(h.walk(), Text.NONE));
      case On(State.Ended _, Message.Close()) -> done(true);
      case On(State.Stopped _, Message.Close()) -> leave();
      case On(State.Finding _, _),
          On(State.Checking _, _),
          On(State.Looking _, _),
          On(State.Trouble _, _),
          On(State.Telling _, _),
          On(State.Asking _, _),
          On(State.Picking _, _),
          On(State.Choosing _, _),
          On(State.Introducing _, _),
          On(State.Running _, _),
          On(State.Waiting _, _),
          On(State.Unseen _, _),
          On(State.HandingOver _, _),
          On(State.Talking _, _),
          On(State.Ended _, _),
          On(State.Stopped _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public boolean worthKeeping(State state) {
    return !(state instanceof State.Ended || state instanceof State.Stopped);
  }

  @Override
  public Place place(State state) {
    return switch (state) {
      case State.Asking asked -> new Place(asked.step().parameter().name(), asked.problem());
      case State.Picking picking -> Place.at(picking.step().parameter().name());
      case State.Awaiting _,
          State.Trouble _,
          State.Telling _,
          State.Choosing _,
          State.Introducing _,
          State.Running _,
          State.Waiting _,
          State.Unseen _,
          State.HandingOver _,
          State.Talking _,
          State.Ended _,
          State.Stopped _ ->
          Place.ANYWHERE;
    };
  }

  @Override
  public Trail trail(State state) {
    var walk = state.walk();
    return new Trail(
        walk.run(), walk.step(), walk.number(), walk.of(), state instanceof State.Ended);
  }

  @Override
  public Text shown(State state) {
    return state.walk().shown();
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case State.Waiting(_, var step, var since, var seen) ->
          Optional.of(longer(SHORTEST, step.longest().minus(Duration.between(since, seen))));
      case State.Awaiting _, State.Picking _, State.Running _, State.Talking _ -> Optional.empty();
      case State.Trouble _,
          State.Telling _,
          State.Asking _,
          State.Choosing _,
          State.Introducing _,
          State.Unseen _,
          State.HandingOver _,
          State.Ended _,
          State.Stopped _ ->
          Optional.of(DRAFT);
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return switch (state) {
      case State.Waiting w -> find(w.walk(), w.step().id(), w.step().late());
      case State.Ended _, State.Stopped _ -> leave();
      case State.Awaiting _,
          State.Trouble _,
          State.Telling _,
          State.Asking _,
          State.Picking _,
          State.Choosing _,
          State.Introducing _,
          State.Running _,
          State.Unseen _,
          State.HandingOver _,
          State.Talking _ ->
          leave(Text.of("kernel.flow.dropped"));
    };
  }

  /** What is waited for may have come about meanwhile. */
  @Override
  public Step<State, Message, Boolean> again(State state) {
    return state instanceof State.Waiting(var walk, var step, var since, _)
        ? await(new State.Looking(walk, step, Optional.of(since)))
        : stay();
  }

  @Override
  public Step<State, Message, Boolean> begunAgain(State state, Answers given) {
    return given.text(LED).isEmpty()
        ? stay()
        : find(state.walk().without(given.text(ANEW)), "", given.text(TO));
  }

  private static Step<State, Message, Boolean> find(Walk walk, String from, String to) {
    return await(new State.Finding(walk, from, to));
  }

  private static Step<State, Message, Boolean> await(State.Awaiting awaiting) {
    return switch (awaiting) {
      case State.Finding(var walk, var from, var to) -> go(awaiting, new FindStop(walk, from, to));
      case State.Checking(var walk, var step) ->
          go(awaiting, new LookAt(step.check(), walk.filled(step.with())));
      case State.Looking(var walk, var step, _) ->
          go(awaiting, new LookAt(step.check(), walk.filled(step.with())));
    };
  }

  private Step<State, Message, Boolean> found(State.Finding at, Outcome<Stop> outcome) {
    return outcome instanceof Outcome.Refused<Stop>(var why)
        ? go(new State.Stopped(at.walk(), why))
        : outcome.answered(
            stop -> arrive(at.walk().at(stop), stop.step()), why -> go(new State.Trouble(at, why)));
  }

  private Step<State, Message, Boolean> arrive(Walk walk, Optional<FlowStep> stop) {
    return stop.map(step -> arrive(walk, step))
        .orElseGet(() -> go(new State.Ended(walk, Text.NONE)));
  }

  private Step<State, Message, Boolean> arrive(Walk walk, FlowStep step) {
    return switch (step) {
      case FlowStep.Tell tell -> go(new State.Telling(walk, tell));
      case FlowStep.Ask ask -> ask(walk, ask, vocabulary.problem(ask.parameter(), walk.values()));
      case FlowStep.Choose choose -> go(new State.Choosing(walk, choose));
      case FlowStep.Check check -> await(new State.Checking(walk, check));
      case FlowStep.Run run ->
          walk.says(run.text()).isEmpty() ? open(walk, run) : go(new State.Introducing(walk, run));
      case FlowStep.Wait wait -> await(new State.Looking(walk, wait, Optional.empty()));
      case FlowStep.Handover handover -> go(new State.HandingOver(walk, handover));
      case FlowStep.End end -> go(new State.Ended(walk, walk.says(end.text())));
    };
  }

  private Step<State, Message, Boolean> ask(Walk walk, FlowStep.Ask step, Text problem) {
    return vocabulary
        .field(step.parameter())
        .picker()
        .map(picker -> picker.call().apply(new Answers(walk.values(), Map.of())))
        .<Step<State, Message, Boolean>>map(
            call ->
                new Step.Go<>(
                    new State.Picking(walk, step),
                    List.of(new PickValue(call.callee(), call.input())),
                    problem))
        .orElseGet(() -> go(new State.Asking(walk, step, problem, "")));
  }

  private Step<State, Message, Boolean> picked(State.Picking at, Optional<String> text) {
    var asked = new State.Asking(at.walk(), at.step(), Text.NONE, "");
    return text.map(found -> answered(asked, found)).orElseGet(() -> go(asked));
  }

  private Step<State, Message, Boolean> answered(State.Asking asked, String text) {
    Field<?> field = vocabulary.field(asked.step().parameter());
    var others = new Answers(asked.walk().values(), Map.of());
    return switch (field.parse(text, others)) {
      case Valid<?> _ ->
          find(
              asked.walk().with(field.name(), text.strip()),
              asked.step().id(),
              asked.step().next());
      case Invalid<?>(var why) ->
          redraw(new State.Asking(asked.walk(), asked.step(), why, kept(text)));
    };
  }

  private static String kept(String text) {
    return text.length() <= LONGEST_LINE ? text : "";
  }

  private static Step<State, Message, Boolean> chose(State.Choosing at, String name) {
    return at.step().choices().stream()
        .filter(choice -> choice.name().equals(name))
        .findFirst()
        .map(choice -> find(at.walk().with(at.step().id(), name), at.step().id(), choice.next()))
        .orElseGet(Step::stay);
  }

  /** What nobody can see is tried: a form still looks for itself, and can be left. */
  private static Step<State, Message, Boolean> checked(State.Checking at, Sight sight) {
    var step = at.step();
    return find(at.walk(), step.id(), sight.holds() || sight.unseen() ? step.yes() : step.no());
  }

  private static Step<State, Message, Boolean> open(Walk walk, FlowStep.Run step) {
    return go(
        new State.Running(walk, step),
        new Enter(new DialogId<>(step.form()), new Answers(walk.filled(step.with()), Map.of())));
  }

  private static Step<State, Message, Boolean> looked(State.Looking at, Sight sight) {
    var step = at.step();
    if (sight.holds()) {
      return find(at.walk(), step.id(), step.next());
    }
    if (sight.unseen()) {
      return go(new State.Unseen(at.walk(), step));
    }
    if (at.since().isEmpty()) {
      return go(
          new State.Waiting(at.walk(), step, sight.at(), sight.at()),
          new AwaitCheck(at.walk(), step));
    }
    var since = at.since().get();
    return since.plus(step.longest()).isAfter(sight.at())
        ? go(new State.Waiting(at.walk(), step, since, sight.at()), Text.of("kernel.flow.not-yet"))
        : find(at.walk(), step.id(), step.late());
  }
}
