package com.smartxhosting.bot.conversations.support;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.support.FindHelper.Helper;
import com.smartxhosting.bot.conversations.support.HumanDialog.Message;
import com.smartxhosting.bot.conversations.support.HumanDialog.State;
import com.smartxhosting.bot.conversations.support.HumanDialog.State.Arriving;
import com.smartxhosting.bot.conversations.support.HumanDialog.State.AskingAbout;
import com.smartxhosting.bot.conversations.support.HumanDialog.State.AskingContact;
import com.smartxhosting.bot.conversations.support.HumanDialog.State.Finding;
import com.smartxhosting.bot.conversations.support.HumanDialog.State.Held;
import com.smartxhosting.bot.conversations.support.HumanDialog.State.Opening;
import com.smartxhosting.bot.conversations.support.HumanDialog.State.Relaying;
import com.smartxhosting.bot.conversations.support.HumanDialog.State.Trouble;
import com.smartxhosting.bot.conversations.support.SupportDesk.Ticket;
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
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands over to a person: to whoever leads the customer, if somebody does and can be reached.
 * Otherwise one question, which may be skipped, and a ticket is open.
 *
 * @param helper has the customer write to whoever leads him; returns {@link #TICKET} when he wants
 *     a ticket instead
 */
public record HumanDialog(DialogId<Answers, String> helper)
    implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("support.human");

  public static final Command COMMAND =
      new Command(
          "human",
          Text.of("support.command"),
          List.of("human", "person", "agent", "help me", "support", "talk to a person"),
          ID,
          Manner.ASIDE);

  /** What comes back from whoever leads the customer when a ticket is wanted instead. */
  public static final String TICKET = "ticket";

  private static final String CIRCUMSTANCES = "circumstances";
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_CONTACT = 200;
  private static final int SHORTEST_CONTACT = 5;

  /**
   * What goes into a ticket.
   *
   * @param circumstances where the customer stood, as the machine tells it
   * @param about what he wrote; sealed in the store like everything he says to a person
   * @param contact how a stranger can be reached; empty for a customer
   */
  public record Request(String circumstances, Secret about, Secret contact) {
    Request about(String words) {
      return new Request(circumstances, new Secret(words), contact);
    }

    Request contact(String words) {
      return new Request(circumstances, about, new Secret(words));
    }
  }

  /** Whether the company knows already how to answer. */
  public enum Asker {
    CUSTOMER,
    STRANGER
  }

  /** Where the hand-over stands. */
  public sealed interface State {
    record Finding(Request request, String run) implements State {}

    /** He writes to whoever leads him. */
    record Relaying(Request request) implements State {}

    record Arriving(Request request) implements State {}

    record AskingAbout(Request request, Asker asker, Text problem) implements State {}

    record AskingContact(Request request, Text problem) implements State {}

    record Opening(Request request) implements State {}

    record Trouble(Request request, Text problem) implements State {}

    /** Sent, with no answer either way. */
    record Held(String reference) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Found(Outcome<Helper> outcome) implements Message {}

    record Relayed(Optional<String> result) implements Message {}

    record Known(Outcome<Optional<Customer>> outcome) implements Message {}

    record About(String text) implements Message {
      @Override
      public String toString() {
        return "About";
      }
    }

    record Skip() implements Message {}

    record Contact(String text) implements Message {
      @Override
      public String toString() {
        return "Contact";
      }
    }

    record TryAgain() implements Message {}

    record Opened(Outcome<Ticket> outcome) implements Message {}

    record Close() implements Message {}
  }

  /** Has the customer write to whoever leads him. */
  public record Relay(DialogId<Answers, String> callee, Answers input)
      implements Call<Answers, String, Message> {
    @Override
    public Message reply(Optional<String> result) {
      return new Message.Relayed(result);
    }
  }

  /** Whether a customer asks. */
  public record WhoAsks() implements Query<Optional<Customer>, Message> {
    @Override
    public Message reply(Outcome<Optional<Customer>> outcome) {
      return new Message.Known(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Opens a ticket. */
  public record OpenTicket(Request request) implements ChatEffect<Ticket, Message> {
    @Override
    public Message reply(Outcome<Ticket> outcome) {
      return new Message.Opened(outcome);
    }

    @Override
    public Text title() {
      return Text.of("support.journal");
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
    return Set.of(FindHelper.class, Relay.class, WhoAsks.class, OpenTicket.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case Relaying _, AskingContact _, Opening _, Trouble _ -> true;
      case Finding _, Arriving _, AskingAbout _, Held _ -> false;
    };
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    var request = new Request(input.text(CIRCUMSTANCES), new Secret(""), new Secret(""));
    var run = input.text(House.RUN);
    return run.isEmpty() ? arrive(request) : go(new Finding(request, run), new FindHelper(run));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Finding _, Relaying _, Arriving _ -> Screen.busy(Text.of("kernel.wait"));
      case AskingAbout(_, _, var problem) ->
          Screen.<Message>of(Text.of("support.title"))
              .says(problem)
              .says(Text.of("support.passed-on"))
              .entry(Entry.line(Text.of("support.about"), LONGEST_TEXT, Message.About::new))
              .button(Text.of("support.skip"), new Message.Skip());
      case AskingContact(_, var problem) ->
          Screen.<Message>of(Text.of("support.title"))
              .says(problem)
              .entry(Entry.line(Text.of("support.contact"), Message.Contact::new));
      case Opening _ -> Screen.busy(Text.of("support.opening"));
      case Trouble(_, var problem) ->
          Screen.<Message>of(Text.of("support.title"))
              .says(problem)
              .primary(Text.of("support.again"), new Message.TryAgain());
      case Held(var reference) ->
          Screen.<Message>of(Text.of("support.unknown").with("reference", reference))
              .primary(Text.of("kernel.close"), new Message.Close());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Finding f, Message.Found(var outcome)) -> found(f, outcome);
      case On(Relaying r, Message.Relayed(var result)) -> relayed(r.request(), result);
      case On(Arriving a, Message.Known(var outcome)) ->
          go(new AskingAbout(a.request(), asker(outcome), Text.NONE));
      case On(AskingAbout a, Message.About(var text)) -> about(a, text.strip());
      case On(AskingAbout a, Message.Skip()) -> next(a.request(), a.asker());
      case On(AskingContact c, Message.Contact(var text)) -> contact(c.request(), text.strip());
      case On(Opening o, Message.Opened(var outcome)) -> opened(o.request(), outcome);
      case On(Trouble t, Message.TryAgain()) -> open(t.request());
      case On(Held _, Message.Close()) -> leave();
      case On(Finding _, _),
          On(Relaying _, _),
          On(Arriving _, _),
          On(AskingAbout _, _),
          On(AskingContact _, _),
          On(Opening _, _),
          On(Trouble _, _),
          On(Held _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> arrive(Request request) {
    return go(new Arriving(request), new WhoAsks());
  }

  private Step<State, Message, Boolean> found(Finding at, Outcome<Helper> outcome) {
    return outcome instanceof Outcome.Ok<Helper>(var found)
        ? switch (found) {
          case Helper.Here() -> go(new Relaying(at.request()), relay(at));
          case Helper.Away(var name) ->
              new Step.Go<>(
                  new Arriving(at.request()),
                  List.of(new WhoAsks()),
                  Text.of("support.away").with("name", name));
          case Helper.Nobody() -> arrive(at.request());
        }
        : arrive(at.request());
  }

  private Relay relay(Finding at) {
    return new Relay(
        helper, Answers.of(House.RUN, at.run()).with(CIRCUMSTANCES, at.request().circumstances()));
  }

  private static Step<State, Message, Boolean> relayed(Request request, Optional<String> result) {
    return result
        .map(
            came ->
                came.equals(TICKET) ? arrive(request) : Step.<State, Message, Boolean>done(true))
        .orElseGet(Step::leave);
  }

  private static Asker asker(Outcome<Optional<Customer>> outcome) {
    return outcome instanceof Outcome.Ok<Optional<Customer>>(var customer) && customer.isPresent()
        ? Asker.CUSTOMER
        : Asker.STRANGER;
  }

  private static Step<State, Message, Boolean> about(AskingAbout asked, String text) {
    return text.length() > LONGEST_TEXT
        ? redraw(
            new AskingAbout(
                asked.request(),
                asked.asker(),
                Text.of("support.about.long").with("most", LONGEST_TEXT)))
        : next(asked.request().about(text), asked.asker());
  }

  private static Step<State, Message, Boolean> next(Request request, Asker asker) {
    return switch (asker) {
      case CUSTOMER -> open(request);
      case STRANGER -> go(new AskingContact(request, Text.NONE));
    };
  }

  private static Step<State, Message, Boolean> contact(Request request, String text) {
    return text.length() < SHORTEST_CONTACT || text.length() > LONGEST_CONTACT
        ? redraw(new AskingContact(request, Text.of("support.contact.wrong")))
        : open(request.contact(text));
  }

  private static Step<State, Message, Boolean> open(Request request) {
    return go(new Opening(request), new OpenTicket(request));
  }

  private static Step<State, Message, Boolean> opened(Request request, Outcome<Ticket> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Ticket>(var ticket) ->
          done(true, Text.of("support.opened").with("number", ticket.number()));
      case Outcome.Refused<Ticket>(var why) -> go(new Trouble(request, why));
      case Outcome.Failed<Ticket>(var reference) ->
          go(new Trouble(request, Text.of("support.failed").with("reference", reference)));
      case Outcome.Unknown<Ticket>(var reference) -> go(new Held(reference));
    };
  }
}
