package com.smartxhosting.bot.conversations.relay;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.agents.FollowWork;
import com.smartxhosting.bot.conversations.agents.Sentence;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Message;
import com.smartxhosting.bot.conversations.relay.RelayDialog.State;
import com.smartxhosting.bot.conversations.support.HumanDialog;
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
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Has a guided customer and whoever leads him write to each other; each has a dialog of his own.
 *
 * @param rule what may be written
 */
public record RelayDialog(Writer writer, Function<String, Parsed<String>> rule)
    implements Dialog<Answers, State, Message, String> {

  public static final String BUNDLE = "com.smartxhosting.bot.conversations.relay.texts";

  /** The customer's; returns {@link HumanDialog#TICKET} when he wants one instead. */
  public static final DialogId<Answers, String> ASK = new DialogId<>("relay.ask");

  /** The agent's. */
  public static final DialogId<Answers, String> ANSWER = new DialogId<>(FollowWork.ANSWER);

  private static final String WRITTEN = "written";
  private static final String CIRCUMSTANCES = "circumstances";
  private static final int LONGEST = 1_000;

  /** What a customer may write: words, and not too many of them to be read in a chat. */
  public static Parsed<String> words(String text) {
    return text.length() <= LONGEST
        ? Parsed.valid(text)
        : Parsed.invalid(Text.of("relay.long").with("most", LONGEST));
  }

  /** Whether something was written before. */
  public enum Stage {
    NEW,
    OPEN,
    CLOSED
  }

  /**
   * What has been written so far.
   *
   * @param other with whom
   * @param about what he is led through, and where he stands
   */
  public record Chat(String run, Text other, Text about, List<Text> remarks, Stage stage) {
    public Chat {
      remarks = List.copyOf(remarks);
    }
  }

  /** How something reached somebody. */
  public sealed interface Reached {
    record PassedOn() implements Reached {}

    /** He could not be reached, so others will look into it. */
    record ByTicket(String number) implements Reached {}
  }

  /** Where it stands. */
  public sealed interface State {

    /**
     * @param circumstances where the customer stood, should it become a ticket
     */
    record Loading(String run, String circumstances) implements State {}

    record Writing(Chat chat, String circumstances, Text problem) implements State {}

    record Sending(Chat chat, String circumstances, Secret words) implements State {}

    record Closing(Chat chat, String circumstances) implements State {}

    /** A step is picked to go back to. */
    record Leading(Chat chat, String circumstances) implements State {}

    record Trouble(String run, String circumstances, Text problem) implements State {}

    /** Sent, with no answer either way. */
    record Held(String reference) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<Chat> outcome) implements Message {}

    record Typed(String text) implements Message {
      @Override
      public String toString() {
        return "Typed"; // for one reader alone
      }
    }

    record Silently() implements Message {}

    record Sent(Outcome<Reached> outcome) implements Message {}

    record WantTicket() implements Message {}

    record Lead() implements Message {}

    record Led() implements Message {}

    record End() implements Message {}

    record Ended(Outcome<Boolean> outcome) implements Message {}

    record Again() implements Message {}

    record Close() implements Message {}
  }

  /** What was written so far. */
  public sealed interface LoadChat extends Query<Chat, Message> {
    String run();

    @Override
    default Message reply(Outcome<Chat> outcome) {
      return new Message.Loaded(outcome);
    }

    @Override
    default boolean cacheable() {
      return false;
    }
  }

  /** As the customer reads it. */
  public record LoadCustomersChat(String run) implements LoadChat {}

  /** As an agent reads it. */
  public record LoadAgentsChat(String run) implements LoadChat {}

  /** Writes to the other one. */
  public sealed interface Write extends ChatEffect<Reached, Message> {
    String run();

    /** To whom, for the journal. */
    Text to();

    /** May be empty. */
    Secret words();

    @Override
    default Message reply(Outcome<Reached> outcome) {
      return new Message.Sent(outcome);
    }

    @Override
    default Text title() {
      return Text.of("relay.journal").with("to", to());
    }
  }

  /** A customer writes to whoever leads him. */
  public record AskHelp(String run, Text to, Secret words, String circumstances) implements Write {}

  /** An agent writes to whom he leads. */
  public record Answer(String run, Text to, Secret words) implements Write {}

  /** Closes what is written to each other. */
  public sealed interface CloseChat extends ChatEffect<Boolean, Message> {
    String run();

    /** For the journal. */
    Text with();

    @Override
    default Message reply(Outcome<Boolean> outcome) {
      return new Message.Ended(outcome);
    }

    @Override
    default Text title() {
      return Text.of("relay.close.journal").with("with", with());
    }
  }

  /** The customer closes it. */
  public record CustomerCloses(String run, Text with) implements CloseChat {}

  /** An agent closes it. */
  public record AgentCloses(String run, Text with) implements CloseChat {}

  /** Has the agent pick a step. */
  public record PickStep(Answers input) implements Call<Answers, Boolean, Message> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return LeadDialog.ID;
    }

    @Override
    public Message reply(Optional<Boolean> result) {
      return new Message.Led();
    }
  }

  @Override
  public DialogId<Answers, String> id() {
    return switch (writer) {
      case CUSTOMER -> ASK;
      case AGENT -> ANSWER;
    };
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return switch (writer) {
      case CUSTOMER -> Set.of(LoadCustomersChat.class, AskHelp.class, CustomerCloses.class);
      case AGENT -> Set.of(LoadAgentsChat.class, Answer.class, AgentCloses.class, PickStep.class);
    };
  }

  @Override
  public boolean needsCustomer() {
    return writer == Writer.CUSTOMER;
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case State.Sending _, State.Leading _ -> true;
      case State.Loading _, State.Writing _, State.Closing _, State.Trouble _, State.Held _ ->
          false;
    };
  }

  @Override
  public Step<State, Message, String> start(Answers given) {
    return load(given.text(House.RUN), given.text(CIRCUMSTANCES));
  }

  private Step<State, Message, String> load(String run, String circumstances) {
    var load =
        switch (writer) {
          case CUSTOMER -> new LoadCustomersChat(run);
          case AGENT -> new LoadAgentsChat(run);
        };
    return go(new State.Loading(run, circumstances), load);
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case State.Loading _, State.Leading _ -> Screen.busy(Text.of("kernel.wait"));
      case State.Sending _ -> Screen.busy(Text.of("relay.sending"));
      case State.Closing _ -> Screen.busy(Text.of("relay.closing"));
      case State.Writing(var chat, _, var problem) -> writing(chat, problem);
      case State.Trouble(_, _, var problem) ->
          Screen.<Message>of(problem).primary(Text.of("kernel.list.again"), new Message.Again());
      case State.Held(var reference) ->
          Screen.<Message>of(Text.of("relay.unknown").with("reference", reference))
              .primary(Text.of("kernel.close"), new Message.Close());
    };
  }

  private Screen<Message> writing(Chat chat, Text problem) {
    var screen = Screen.<Message>of(chat.other()).says(problem).says(chat.about());
    for (var remark : chat.remarks()) {
      screen = screen.says(remark);
    }
    var open = chat.stage() == Stage.OPEN;
    screen =
        switch (writer) {
          case CUSTOMER ->
              open
                  ? screen
                  : screen
                      .says(Text.of("relay.passed-on").with("other", chat.other()))
                      .button(Text.of("relay.silently"), new Message.Silently());
          case AGENT -> screen.button(Text.of("relay.lead"), new Message.Lead());
        };
    if (writer == Writer.CUSTOMER) {
      screen = screen.button(Text.of("relay.ticket"), new Message.WantTicket());
    }
    if (open) {
      screen = screen.button(Text.of("relay.end"), new Message.End());
    }
    return writer == Writer.AGENT && !open
        ? screen.says(Text.of("relay.closed"))
        : screen.entry(
            Entry.lineOrButton(Text.of("relay.words." + writer), longest(), Message.Typed::new));
  }

  private int longest() {
    return switch (writer) {
      case CUSTOMER -> LONGEST;
      case AGENT -> Sentence.LONGEST;
    };
  }

  @Override
  public Step<State, Message, String> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Loading l, Message.Loaded(var outcome)) -> loaded(l, outcome);
      case On(State.Writing w, Message.Typed(var text)) -> typed(w, text.strip());
      case On(State.Writing w, Message.Silently()) -> send(w, "");
      case On(State.Writing _, Message.WantTicket()) -> done(HumanDialog.TICKET);
      case On(State.Writing w, Message.Lead()) ->
          go(
              new State.Leading(w.chat(), w.circumstances()),
              new PickStep(Answers.of(House.RUN, w.chat().run())));
      case On(State.Writing w, Message.End()) -> end(w);
      case On(State.Sending s, Message.Sent(var outcome)) -> sent(s, outcome);
      case On(State.Closing c, Message.Ended(var outcome)) -> ended(c, outcome);
      case On(State.Leading l, Message.Led()) -> load(l.chat().run(), l.circumstances());
      case On(State.Trouble t, Message.Again()) -> load(t.run(), t.circumstances());
      case On(State.Held _, Message.Close()) -> leave();
      case On(State.Loading _, _),
          On(State.Writing _, _),
          On(State.Sending _, _),
          On(State.Closing _, _),
          On(State.Leading _, _),
          On(State.Trouble _, _),
          On(State.Held _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, String> loaded(State.Loading at, Outcome<Chat> outcome) {
    return outcome instanceof Outcome.Refused<Chat>(var why)
        ? leave(why)
        : outcome.answered(
            chat -> go(new State.Writing(chat, at.circumstances(), Text.NONE)),
            why -> go(new State.Trouble(at.run(), at.circumstances(), why)));
  }

  private Step<State, Message, String> typed(State.Writing at, String text) {
    return switch (rule.apply(text)) {
      case Valid<String>(var words) when words.isEmpty() -> stay();
      case Valid<String>(var words) -> send(at, words);
      case Invalid<String>(var why) ->
          redraw(new State.Writing(at.chat(), at.circumstances(), why));
    };
  }

  private Step<State, Message, String> send(State.Writing at, String text) {
    var chat = at.chat();
    var words = new Secret(text);
    var write =
        switch (writer) {
          case CUSTOMER -> new AskHelp(chat.run(), chat.other(), words, at.circumstances());
          case AGENT -> new Answer(chat.run(), chat.other(), words);
        };
    return go(new State.Sending(chat, at.circumstances(), words), write);
  }

  private Step<State, Message, String> sent(State.Sending at, Outcome<Reached> outcome) {
    return outcome.sent(
        reached -> done(WRITTEN, told(reached, at.chat().other())),
        why -> go(new State.Writing(at.chat(), at.circumstances(), why)),
        reference -> go(new State.Held(reference)));
  }

  private Text told(Reached reached, Text other) {
    return switch (reached) {
      case Reached.PassedOn() -> Text.of("relay.sent." + writer).with("other", other);
      case Reached.ByTicket(var number) ->
          Text.of("relay.by-ticket").with("other", other).with("number", number);
    };
  }

  private Step<State, Message, String> end(State.Writing at) {
    var chat = at.chat();
    var close =
        switch (writer) {
          case CUSTOMER -> new CustomerCloses(chat.run(), chat.other());
          case AGENT -> new AgentCloses(chat.run(), chat.other());
        };
    return go(new State.Closing(chat, at.circumstances()), close);
  }

  private static Step<State, Message, String> ended(State.Closing at, Outcome<Boolean> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Boolean> _ -> done(WRITTEN, Text.of("relay.ended"));
      case Outcome.Refused<Boolean>(var why) -> leave(why);
      case Outcome.Failed<Boolean>(var reference) ->
          go(new State.Writing(at.chat(), at.circumstances(), failed(reference)));
      case Outcome.Unknown<Boolean>(var reference) ->
          go(new State.Writing(at.chat(), at.circumstances(), failed(reference)));
    };
  }

  private static Text failed(String reference) {
    return Text.of("kernel.form.failed").with("reference", reference);
  }
}
