package com.smartxhosting.bot.conversations.upgrades;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PayInvoice;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceOptions;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.Message;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Choosing;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Held;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Loading;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Ordering;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Paying;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.PickingMethod;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Pricing;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Reviewing;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Setting;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Trouble;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.State.Waiting;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.listing.Approach;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Orders more or less of a service's options: the configuration now and then side by side, the
 * price, and the order. Whatever the back end refuses is looked up and priced anew, so that nobody
 * confirms what does not hold any more.
 */
public final class UpgradeDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("upgrades.options");

  /** The way there for whoever has not picked a service yet. */
  public static final Approach START =
      new Approach("upgrades.start", List.of(ServiceFields.SERVICE_FIRST), ID);

  public static final Command COMMAND =
      new Command(
              "upgrade",
              Text.of("upgrades.command"),
              List.of("upgrade", "downgrade", "more space"),
              START.id(),
              Manner.PLACE)
          .takes(ServiceOptions.ACTIVE);

  private static final Duration DRAFT = Duration.ofDays(7);
  private static final Duration CONFIRMATION = Duration.ofMinutes(15);

  /** Where the dialog stands. */
  public sealed interface State {
    /** Looking up the options, for a basket that is empty at first. */
    record Loading(Basket basket) implements State {}

    /** An earlier order is to be paid first. */
    record Waiting(Basket basket, Shelf shelf, String invoice) implements State {}

    record Choosing(Basket basket, Shelf shelf) implements State {}

    record Setting(Basket basket, Shelf shelf, String option, Text problem) implements State {}

    record PickingMethod(Basket basket, Shelf shelf) implements State {}

    record Pricing(Basket basket, Shelf shelf) implements State {}

    record Reviewing(Basket basket, Shelf shelf, Quote quote, Text problem) implements State {}

    record Ordering(Basket basket, Shelf shelf, Quote quote) implements State {}

    /** The invoice is shown, in a dialog of its own. */
    record Paying(Basket basket) implements State {}

    /** Sent, with no answer either way. */
    record Held(String reference) implements State {}

    record Trouble(Basket basket, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<Shelf> outcome) implements Message {}

    record Change(String option) implements Message {}

    record Set(String value) implements Message {}

    record Price() implements Message {}

    record PayWith(String method) implements Message {}

    record PayOtherwise() implements Message {}

    record Priced(Outcome<Quote> outcome) implements Message {}

    record ChooseAgain() implements Message {}

    record Confirm() implements Message {}

    record Ordered(Outcome<Order> outcome) implements Message {}

    record Pay() implements Message {}

    record Paid() implements Message {}

    record Again() implements Message {}

    record Close() implements Message {}
  }

  /** Shows the invoice of an order. */
  public record ShowInvoice(Answers input) implements Call<Answers, Boolean, Message> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return PayInvoice.ID;
    }

    @Override
    public Message reply(Optional<Boolean> result) {
      return new Message.Paid();
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
    return Set.of(LoadShelf.class, AskPrice.class, OrderUpgrade.class, ShowInvoice.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return load(Basket.empty(new ServiceId(given.text("service"))), Text.NONE);
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading _, Pricing _, Paying _ -> Screen.busy(Text.of("kernel.wait"));
      case Waiting(_, var shelf, var invoice) -> UpgradeScreens.waiting(shelf, invoice);
      case Choosing(var basket, var shelf) -> UpgradeScreens.choice(basket, shelf);
      case Setting(var basket, var shelf, var option, var problem) ->
          UpgradeScreens.question(basket, shelf.option(option), problem);
      case PickingMethod(_, var shelf) -> UpgradeScreens.methods(shelf);
      case Reviewing(var basket, var shelf, var quote, var problem) ->
          UpgradeScreens.summary(basket, shelf, quote, problem);
      case Ordering(_, var shelf, _) ->
          Screen.busy(Text.of("upgrades.ordering").with("name", shelf.name()));
      case Held(var reference) ->
          Screen.<Message>of(Text.of("kernel.form.unknown.title"))
              .says(Text.of("kernel.form.unknown").with("reference", reference))
              .primary(Text.of("kernel.close"), new Message.Close());
      case Trouble(_, var problem) ->
          Screen.<Message>of(Text.of("upgrades.heading"))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading l, Message.Loaded(var outcome)) -> loaded(l.basket(), outcome);
      case On(Waiting w, Message.Pay()) -> pay(w.basket(), w.invoice(), Text.NONE);
      case On(Choosing c, Message.Change(var option)) ->
          go(new Setting(c.basket(), c.shelf(), option, Text.NONE));
      case On(Choosing c, Message.Price()) -> price(c.basket(), c.shelf());
      case On(Setting s, Message.Set(var value)) -> set(s, value);
      case On(PickingMethod p, Message.PayWith(var method)) ->
          price(p.basket().paidWith(method), p.shelf());
      case On(Pricing p, Message.Priced(var outcome)) -> priced(p.basket(), p.shelf(), outcome);
      case On(Reviewing r, Message.ChooseAgain()) -> go(new Choosing(r.basket(), r.shelf()));
      case On(Reviewing r, Message.PayOtherwise()) -> go(new PickingMethod(r.basket(), r.shelf()));
      case On(Reviewing r, Message.Confirm()) ->
          go(
              new Ordering(r.basket(), r.shelf(), r.quote()),
              OrderUpgrade.of(r.basket(), r.shelf(), r.quote()));
      case On(Ordering o, Message.Ordered(var outcome)) -> ordered(o, outcome);
      case On(Paying _, Message.Paid()) -> done(true);
      case On(Held _, Message.Close()) -> leave();
      case On(Trouble t, Message.Again()) -> load(t.basket(), Text.NONE);
      case On(Loading _, _),
          On(Waiting _, _),
          On(Choosing _, _),
          On(Setting _, _),
          On(PickingMethod _, _),
          On(Pricing _, _),
          On(Reviewing _, _),
          On(Ordering _, _),
          On(Paying _, _),
          On(Held _, _),
          On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case Choosing c -> c.basket().isFilled();
      case Setting _, PickingMethod _, Pricing _, Reviewing _, Ordering _ -> true;
      case Loading _, Waiting _, Paying _, Held _, Trouble _ -> false;
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case Choosing _, Setting _, PickingMethod _ -> Optional.of(DRAFT);
      case Reviewing _ -> Optional.of(CONFIRMATION);
      case Loading _, Waiting _, Pricing _, Ordering _, Paying _, Held _, Trouble _ ->
          Optional.empty();
    };
  }

  /** A price that was left unconfirmed may have changed, so the options are shown again. */
  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return state instanceof Reviewing r
        ? go(new Choosing(r.basket(), r.shelf()), Text.of("upgrades.lapsed"))
        : leave(Text.of("kernel.form.dropped"));
  }

  private static Step<State, Message, Boolean> load(Basket basket, Text notice) {
    return new Step.Go<>(new Loading(basket), List.of(new LoadShelf(basket.service())), notice);
  }

  private static Step<State, Message, Boolean> loaded(Basket basket, Outcome<Shelf> outcome) {
    return outcome.answered(
        shelf -> filled(basket.fitting(shelf), shelf), why -> go(new Trouble(basket, why)));
  }

  /** Goes on where the customer was, as far as what he wanted is still on offer. */
  private static Step<State, Message, Boolean> filled(Basket basket, Shelf shelf) {
    if (shelf.unpaid().isPresent()) {
      return go(new Waiting(basket, shelf, shelf.unpaid().get()));
    }
    return basket.isFilled() ? price(basket, shelf) : go(new Choosing(basket, shelf));
  }

  private static Step<State, Message, Boolean> set(Setting from, String value) {
    var option = from.shelf().option(from.option());
    return switch (option.read(value)) {
      case Parsed.Valid<String>(var read) ->
          option.set().equals(read)
              ? go(
                  new Choosing(from.basket().without(option), from.shelf()),
                  Text.of("upgrades.set-already").with("option", option.name()))
              : go(new Choosing(from.basket().with(option, read), from.shelf()));
      case Parsed.Invalid<String>(var why) ->
          redraw(new Setting(from.basket(), from.shelf(), from.option(), why));
    };
  }

  private static Step<State, Message, Boolean> price(Basket basket, Shelf shelf) {
    if (!basket.isFilled()) {
      return go(new Choosing(basket, shelf));
    }
    var chosen = basket.method().or(shelf::onlyMethod);
    return chosen
        .<Step<State, Message, Boolean>>map(
            method ->
                go(
                    new Pricing(basket.paidWith(method), shelf),
                    new AskPrice(basket.service(), basket.wanted(), method)))
        .orElseGet(() -> go(new PickingMethod(basket, shelf)));
  }

  private static Step<State, Message, Boolean> priced(
      Basket basket, Shelf shelf, Outcome<Quote> outcome) {
    return outcome.answered(
        quote -> go(new Reviewing(basket, shelf, quote, Text.NONE)),
        why -> go(new Trouble(basket, why)));
  }

  private static Step<State, Message, Boolean> ordered(Ordering from, Outcome<Order> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Order>(var order) -> ordered(from, order);
      case Outcome.Refused<Order>(var why) -> load(from.basket(), why);
      case Outcome.Failed<Order>(var reference) ->
          go(
              new Reviewing(
                  from.basket(),
                  from.shelf(),
                  from.quote(),
                  Text.of("kernel.form.failed").with("reference", reference)));
      case Outcome.Unknown<Order>(var reference) -> go(new Held(reference));
    };
  }

  private static Step<State, Message, Boolean> ordered(Ordering from, Order order) {
    var name = from.shelf().name();
    return switch (order.state()) {
      case UNPAID ->
          order
              .invoice()
              .map(
                  invoice ->
                      pay(from.basket(), invoice, Text.of("upgrades.ordered").with("name", name)))
              .orElseGet(() -> done(true, Text.of("upgrades.ordered").with("name", name)));
      case PENDING -> done(true, Text.of("upgrades.ordered.free").with("name", name));
      case ACTIVE -> done(true, Text.of("upgrades.ordered.active").with("name", name));
      case CANCELLED -> done(true, Text.of("upgrades.ordered.cancelled").with("name", name));
    };
  }

  private static Step<State, Message, Boolean> pay(Basket basket, String invoice, Text notice) {
    return new Step.Go<>(
        new Paying(basket), List.of(new ShowInvoice(PayInvoice.given(invoice))), notice);
  }
}
