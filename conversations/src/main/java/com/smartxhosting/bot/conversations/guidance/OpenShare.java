package com.smartxhosting.bot.conversations.guidance;

import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.guidance.OpenShare.Message;
import com.smartxhosting.bot.conversations.guidance.OpenShare.State;
import com.smartxhosting.bot.conversations.guidance.Opening.Key;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.ChatEffect;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.engine.Command.Option;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.Walk;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens what an agent has shared. It shows first who has prepared what; only whoever goes on has
 * begun it.
 */
public final class OpenShare implements Dialog<Answers, State, Message, Boolean> {

  public static final String BUNDLE = "com.smartxhosting.bot.conversations.guidance.texts";

  /** Started with {@link #with}; without a key, it asks for the code. */
  public static final DialogId<Answers, Boolean> ID = new DialogId<>("share.open");

  public static final Command COMMAND =
      new Command("go", Text.of("guidance.command"), List.of(), ID, Manner.PLACE)
          .takes(Option.key("code", Text.of("guidance.command.code"), House.KEY));

  private static final Duration DRAFT = Duration.ofDays(7);

  /** What is to be seen of a share before it is begun. */
  public record Offered(
      String share,
      String by,
      String ticket,
      String sentence,
      Said title,
      Said about,
      Progress progress) {}

  /** Whether this conversation has begun it. */
  public enum Progress {
    NEW,
    BEGUN
  }

  /** Where it stands. */
  public sealed interface State {
    record AskingCode(Text problem) implements State {}

    record Looking(Secret key) implements State {}

    record Trouble(Secret key, Text problem) implements State {}

    record Showing(Offered offered, Text problem) implements State {}

    record Beginning(Offered offered) implements State {}

    record Walking() implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Code(String text) implements Message {
      @Override
      public String toString() {
        return "Code";
      }
    }

    record Seen(Outcome<Optional<Offered>> outcome) implements Message {}

    record Again() implements Message {}

    record GoOn() implements Message {}

    record NotNow() implements Message {}

    record Begun(Outcome<Walk> outcome) implements Message {}

    record Returned(Optional<Boolean> result) implements Message {}
  }

  /** What a key leads to; nothing, where it may have been mistyped. */
  public record LookInto(Secret brought) implements Query<Optional<Offered>, Message> {
    @Override
    public Message reply(Outcome<Optional<Offered>> outcome) {
      return new Message.Seen(outcome);
    }

    /** What was taken back is taken back at once. */
    @Override
    public boolean cacheable() {
      return false;
    }

    /** No token is as short as a code. */
    Key key() {
      return ShareCode.parse(brought.reveal())
          .<Key>map(Key.Code::new)
          .orElseGet(() -> new Key.Token(brought));
    }
  }

  /** Begins a share, which uses it up, or goes on with it. */
  public record Begin(String share, String by, Said flow) implements ChatEffect<Walk, Message> {
    @Override
    public Message reply(Outcome<Walk> outcome) {
      return new Message.Begun(outcome);
    }

    @Override
    public Text title() {
      return Text.of("guidance.journal").with("by", by).with("flow", flow.with(Map.of()));
    }
  }

  /** Leads the customer. */
  public record Lead(Answers input) implements Call<Answers, Boolean, Message> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return FlowDialog.ID;
    }

    @Override
    public Message reply(Optional<Boolean> result) {
      return new Message.Returned(result);
    }
  }

  /**
   * What the dialog is started with.
   *
   * @param key the token of a link, or a code
   */
  public static Answers with(Secret key) {
    return Answers.NONE.sealed(House.KEY, key.reveal());
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
    return Set.of(LookInto.class, Begin.class, Lead.class);
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case State.Showing _, State.Beginning _, State.Walking _ -> true;
      case State.AskingCode _, State.Looking _, State.Trouble _ -> false;
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case State.Showing _ -> Optional.of(DRAFT);
      case State.AskingCode _,
          State.Looking _,
          State.Trouble _,
          State.Beginning _,
          State.Walking _ ->
          Optional.empty();
    };
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return Optional.ofNullable(given.secrets().get(House.KEY))
        .map(OpenShare::look)
        .orElseGet(() -> go(new State.AskingCode(Text.NONE)));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case State.AskingCode(var problem) ->
          Screen.<Message>of(Text.of("guidance.code.title"))
              .says(problem)
              .entry(Entry.line(Text.of("guidance.code"), Message.Code::new));
      case State.Looking _, State.Beginning _, State.Walking _ ->
          Screen.busy(Text.of("kernel.wait"));
      case State.Trouble(_, var problem) ->
          Screen.<Message>of(problem).primary(Text.of("kernel.list.again"), new Message.Again());
      case State.Showing(var offered, var problem) -> shown(offered, problem);
    };
  }

  private static Screen<Message> shown(Offered offered, Text problem) {
    var screen =
        Screen.<Message>of(Text.of("guidance.title").with("by", offered.by()))
            .says(problem)
            .says(Text.words(offered.sentence()))
            .fact(Text.of("guidance.flow"), offered.title().with(Map.of()))
            .says(offered.about().with(Map.of()));
    if (!offered.ticket().isEmpty()) {
      screen = screen.fact(Text.of("guidance.ticket"), offered.ticket());
    }
    return screen
        .says(
            switch (offered.progress()) {
              case NEW -> Text.of("guidance.yours");
              case BEGUN -> Text.of("guidance.begun");
            })
        .primary(Text.of("guidance.go-on"), new Message.GoOn())
        .button(Text.of("guidance.not-now"), new Message.NotNow());
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.AskingCode _, Message.Code(var text)) -> code(text);
      case On(State.Looking l, Message.Seen(var outcome)) -> seen(l, outcome);
      case On(State.Trouble t, Message.Again()) -> look(t.key());
      case On(State.Showing s, Message.GoOn()) -> begin(s.offered());
      case On(State.Showing _, Message.NotNow()) -> leave(Text.of("guidance.later"));
      case On(State.Beginning b, Message.Begun(var outcome)) -> begun(b.offered(), outcome);
      case On(State.Walking _, Message.Returned(var result)) ->
          result.<Step<State, Message, Boolean>>map(Step::done).orElseGet(Step::leave);
      case On(State.AskingCode _, _),
          On(State.Looking _, _),
          On(State.Trouble _, _),
          On(State.Showing _, _),
          On(State.Beginning _, _),
          On(State.Walking _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> code(String text) {
    return ShareCode.parse(text)
        .map(OpenShare::look)
        .orElseGet(() -> redraw(new State.AskingCode(Text.of("guidance.code.wrong"))));
  }

  private static Step<State, Message, Boolean> look(Secret key) {
    return go(new State.Looking(key), new LookInto(key));
  }

  private static Step<State, Message, Boolean> seen(
      State.Looking at, Outcome<Optional<Offered>> outcome) {
    return outcome instanceof Outcome.Refused<Optional<Offered>>(var why)
        ? leave(why)
        : outcome.answered(
            offered ->
                offered
                    .<Step<State, Message, Boolean>>map(
                        found -> go(new State.Showing(found, Text.NONE)))
                    .orElseGet(() -> go(new State.AskingCode(Text.of("guidance.code.unknown")))),
            why -> go(new State.Trouble(at.key(), why)));
  }

  private static Step<State, Message, Boolean> begin(Offered offered) {
    return go(
        new State.Beginning(offered), new Begin(offered.share(), offered.by(), offered.title()));
  }

  private static Step<State, Message, Boolean> begun(Offered offered, Outcome<Walk> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Walk>(var walk) ->
          go(new State.Walking(), new Lead(FlowDialog.going(walk, "", "")));
      case Outcome.Refused<Walk>(var why) -> leave(why);
      case Outcome.Failed<Walk>(var reference) -> go(new State.Showing(offered, failed(reference)));
      case Outcome.Unknown<Walk>(var reference) ->
          go(new State.Showing(offered, failed(reference))); // whoever has begun goes on
    };
  }

  private static Text failed(String reference) {
    return Text.of("kernel.form.failed").with("reference", reference);
  }
}
