package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.agents.RecipientDialog.Message;
import com.smartxhosting.bot.conversations.agents.RecipientDialog.State;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Set;

/** Finds for whom something is shared: one customer, by what he tells of himself, or anyone. */
public final class RecipientDialog implements Dialog<Answers, State, Message, String> {

  static final DialogId<Answers, String> ID = new DialogId<>("shares.for");

  private static final int LONGEST = 254;

  /** Where it stands. */
  public sealed interface State {
    record Asking(Text problem) implements State {}

    record Looking() implements State {}

    record Choosing(List<Customer> customers) implements State {
      public Choosing {
        customers = List.copyOf(customers);
      }
    }
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Typed(String text) implements Message {
      @Override
      public String toString() {
        return "Typed";
      }
    }

    record Found(Outcome<List<Customer>> outcome) implements Message {}

    record Chosen(Recipient recipient) implements Message {}
  }

  /**
   * Who that is.
   *
   * @param named an e-mail address or a client number
   */
  public record FindCustomers(Secret named) implements Query<List<Customer>, Message> {
    @Override
    public Message reply(Outcome<List<Customer>> outcome) {
      return new Message.Found(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  @Override
  public DialogId<Answers, String> id() {
    return ID;
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(FindCustomers.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public boolean worthKeeping(State state) {
    return true;
  }

  @Override
  public Step<State, Message, String> start(Answers input) {
    return go(new State.Asking(Text.NONE));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case State.Asking(var problem) ->
          Screen.<Message>of(Text.of("shares.for.title"))
              .says(problem)
              .says(Text.of("shares.for.about"))
              .button(Text.of("shares.for.anyone"), new Message.Chosen(Recipient.ANYONE))
              .entry(Entry.lineOrButton(Text.of("shares.for.field"), LONGEST, Message.Typed::new));
      case State.Looking() -> Screen.busy(Text.of("shares.for.looking"));
      case State.Choosing(var customers) -> choosing(customers);
    };
  }

  private static Screen<Message> choosing(List<Customer> customers) {
    Screen<Message> screen = Screen.of(Text.of("shares.for.which"));
    for (var customer : customers) {
      var recipient = Recipient.of(customer);
      screen = screen.choice(recipient.label(), new Message.Chosen(recipient));
    }
    return screen;
  }

  @Override
  public Step<State, Message, String> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Asking _, Message.Typed(var text)) -> look(text.strip());
      case On(State.Asking _, Message.Chosen(var recipient)) -> done(recipient.written());
      case On(State.Looking _, Message.Found(var outcome)) ->
          outcome.answered(RecipientDialog::found, why -> go(new State.Asking(why)));
      case On(State.Choosing _, Message.Chosen(var recipient)) -> done(recipient.written());
      case On(State.Asking _, _), On(State.Looking _, _), On(State.Choosing _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, String> look(String text) {
    return text.isEmpty() || text.length() > LONGEST
        ? redraw(new State.Asking(Text.of("shares.for.wrong")))
        : go(new State.Looking(), new FindCustomers(new Secret(text)));
  }

  private static Step<State, Message, String> found(List<Customer> customers) {
    return switch (customers.size()) {
      case 0 -> go(new State.Asking(Text.of("shares.for.nobody")));
      case 1 -> done(Recipient.of(customers.getFirst()).written());
      default -> go(new State.Choosing(customers));
    };
  }
}
