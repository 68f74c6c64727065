package com.smartxhosting.bot.conversations.billing;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.billing.PayInvoice.Message;
import com.smartxhosting.bot.conversations.billing.PayInvoice.State;
import com.smartxhosting.bot.conversations.billing.PayInvoice.State.Loading;
import com.smartxhosting.bot.conversations.billing.PayInvoice.State.Making;
import com.smartxhosting.bot.conversations.billing.PayInvoice.State.Ready;
import com.smartxhosting.bot.conversations.billing.PayInvoice.State.Showing;
import com.smartxhosting.bot.conversations.billing.PayInvoice.State.Trouble;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Shows an invoice and gives the customer a one-use link to where it is paid. Started with {@code
 * invoice}, its number.
 */
public final class PayInvoice implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("billing.invoice");

  /** More items than fit a screen are not told one by one. */
  private static final int MOST_ITEMS = 10;

  /** Where the dialog stands. */
  public sealed interface State {
    record Loading(String number) implements State {}

    record Showing(Invoice invoice) implements State {}

    record Making(Invoice invoice) implements State {}

    record Ready(Invoice invoice, Link link) implements State {}

    record Trouble(String number, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<Invoice> outcome) implements Message {}

    record Pay() implements Message {}

    record Made(Outcome<Link> outcome) implements Message {}

    /** Look again how the invoice stands. */
    record Again() implements Message {}

    /** It is paid, and whoever has opened it can go on. */
    record Close() implements Message {}
  }

  /** An invoice as it stands now. */
  public record LoadInvoice(String number) implements Query<Invoice, Message> {
    @Override
    public Message reply(Outcome<Invoice> outcome) {
      return new Message.Loaded(outcome);
    }

    /** He asks because he has just paid. */
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Makes a link; the way to the invoice is opened when it is used. */
  public record MakePayLink(String number) implements Effect<Link, Message> {
    @Override
    public Message reply(Outcome<Link> outcome) {
      return new Message.Made(outcome);
    }

    @Override
    public Text title() {
      return Text.of("billing.link.entry").with("invoice", number);
    }

    /** Behind the link the customer is logged in at the billing system. */
    @Override
    public Risk risk() {
      return Risk.SENSITIVE;
    }
  }

  /** What the dialog is started with. */
  public static Answers given(String invoice) {
    return Answers.of("invoice", invoice);
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
    return Set.of(LoadInvoice.class, MakePayLink.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return load(given.text("invoice"));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading _ -> Screen.busy(Text.of("kernel.wait"));
      case Showing(var invoice) -> shown(invoice);
      case Making _ -> Screen.busy(Text.of("billing.link.making"));
      case Ready(var invoice, var link) -> ready(invoice, link);
      case Trouble(_, var problem) ->
          Screen.<Message>of(Text.of("billing.heading"))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading l, Message.Loaded(var outcome)) -> loaded(l.number(), outcome);
      case On(Showing s, Message.Pay()) ->
          go(new Making(s.invoice()), new MakePayLink(s.invoice().number()));
      case On(Showing _, Message.Close()) -> done(true);
      case On(Making m, Message.Made(var outcome)) -> made(m.invoice(), outcome);
      case On(Ready r, Message.Again()) -> load(r.invoice().number());
      case On(Trouble t, Message.Again()) -> load(t.number());
      case On(Loading _, _), On(Showing _, _), On(Making _, _), On(Ready _, _), On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return state instanceof Ready ? Optional.of(PageLinks.LIFETIME) : Optional.empty();
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return leave(Text.of("billing.link.expired"));
  }

  private static Step<State, Message, Boolean> load(String number) {
    return go(new Loading(number), new LoadInvoice(number));
  }

  private static Step<State, Message, Boolean> loaded(String number, Outcome<Invoice> outcome) {
    return outcome.answered(
        invoice -> go(new Showing(invoice)), why -> go(new Trouble(number, why)));
  }

  private static Step<State, Message, Boolean> made(Invoice invoice, Outcome<Link> outcome) {
    return outcome.answered(
        link -> go(new Ready(invoice, link)), why -> go(new Trouble(invoice.number(), why)));
  }

  private static Screen<Message> shown(Invoice invoice) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("billing.title").with("invoice", invoice.number()))
            .fact(Text.of("billing.state"), Text.of("billing.state." + invoice.state()));
    for (var item : invoice.items().subList(0, Math.min(MOST_ITEMS, invoice.items().size()))) {
      screen = screen.fact(Text.words(item.description()), item.amount().written());
    }
    if (invoice.items().size() > 1) {
      screen = screen.fact(Text.of("billing.total"), invoice.total().written());
    }
    if (invoice.credit().isPositive()) {
      screen = screen.fact(Text.of("billing.credit"), invoice.credit().written());
    }
    return switch (invoice.state()) {
      case UNPAID ->
          screen
              .fact(Text.of("billing.open"), invoice.open().written())
              .fact(Text.of("billing.due"), Text.of("billing.day").with("day", invoice.due()))
              .primary(Text.of("billing.pay"), new Message.Pay());
      case PAID ->
          screen
              .says(Text.of("billing.paid"))
              .primary(Text.of("billing.done"), new Message.Close());
      case CANCELLED -> screen.says(Text.of("billing.cancelled"));
    };
  }

  private static Screen<Message> ready(Invoice invoice, Link link) {
    Screen<Message> screen =
        Screen.<Message>of(
                Text.of("billing.link.ready")
                    .with("invoice", invoice.number())
                    .with("open", invoice.open().written()))
            .says(Text.of("billing.link.once").with("minutes", PageLinks.LIFETIME.toMinutes()))
            .link(Text.of("billing.link.open"), link.address())
            .button(Text.of("billing.look"), new Message.Again());
    return link.localOnly() ? screen.says(Text.of("billing.link.local")) : screen;
  }
}
