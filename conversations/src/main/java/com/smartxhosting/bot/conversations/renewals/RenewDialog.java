package com.smartxhosting.bot.conversations.renewals;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PayInvoice;
import com.smartxhosting.bot.conversations.renewals.Cart.Item;
import com.smartxhosting.bot.conversations.renewals.Counter.Row;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.Message;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State.Held;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State.Loading;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State.Ordering;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State.Paying;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State.Picking;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State.PickingMethod;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State.Reviewing;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.State.Trouble;
import com.smartxhosting.bot.conversations.services.ServiceId;
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
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renews several services at once: a list whose rows go into a cart and out of it, the total, and
 * the order. Started with {@code service}, that one is in the cart already.
 */
public final class RenewDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("renewals.cart");

  public static final Command COMMAND =
      new Command(
          "renew",
          Text.of("renewals.command"),
          List.of("renew", "renewal", "extend"),
          ID,
          Manner.PLACE);

  private static final Duration DRAFT = Duration.ofDays(7);
  private static final Duration CONFIRMATION = Duration.ofMinutes(15);
  private static final int LONGEST_FILTER = 100;

  /** Where the dialog stands. */
  public sealed interface State {
    record Loading(Cart cart, Then then, String filter) implements State {}

    record Picking(Cart cart, Counter counter, String filter) implements State {}

    record PickingMethod(Cart cart, Counter counter) implements State {}

    record Reviewing(Cart cart, Counter counter, Text problem) implements State {}

    record Ordering(Cart cart, Counter counter) implements State {}

    /** An invoice is shown, in a dialog of its own. */
    record Paying(Cart cart, After after) implements State {}

    /** Sent, with no answer either way. */
    record Held(String reference) implements State {}

    record Trouble(Cart cart, Text problem) implements State {}
  }

  /** What comes after looking up what can be renewed. */
  public enum Then {
    /** The cart is put together. */
    PICK,
    /** What was refused is shown again as it is now. */
    REVIEW
  }

  /** What comes after an invoice was shown. */
  public enum After {
    /** More may be renewed. */
    PICK,
    /** It was that of the order. */
    DONE
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<Counter> outcome) implements Message {}

    record Toggle(String service) implements Message {}

    record Pay(String invoice) implements Message {}

    record Turn(int page) implements Message {}

    record Filter(String text) implements Message {}

    record Review() implements Message {}

    record PayWith(String method) implements Message {}

    record PayOtherwise() implements Message {}

    record PickAgain() implements Message {}

    record Confirm() implements Message {}

    record Ordered(Outcome<Order> outcome) implements Message {}

    record Paid() implements Message {}

    record Close() implements Message {}
  }

  /** Shows an invoice. */
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
    return Set.of(LoadCounter.class, OrderRenewal.class, ShowInvoice.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    var service = given.text("service");
    return go(
        new Loading(Cart.EMPTY, Then.PICK, ""),
        new LoadCounter(service.isEmpty() ? List.of() : List.of(new ServiceId(service)), "", 0));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading _, Paying _ -> Screen.busy(Text.of("kernel.wait"));
      case Picking(var cart, var counter, var filter) ->
          RenewScreens.picking(cart, counter, filter);
      case PickingMethod(_, var counter) -> RenewScreens.methods(counter);
      case Reviewing(var cart, var counter, var problem) ->
          RenewScreens.summary(cart, counter, problem);
      case Ordering(var cart, _) ->
          Screen.busy(Text.of("renewals.ordering").with("count", cart.items().size()));
      case Held(var reference) ->
          Screen.<Message>of(Text.of("kernel.form.unknown.title"))
              .says(Text.of("kernel.form.unknown").with("reference", reference))
              .primary(Text.of("kernel.close"), new Message.Close());
      case Trouble(_, var problem) ->
          Screen.<Message>of(Text.of("renewals.title"))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Message.PickAgain());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading l, Message.Loaded(var outcome)) -> loaded(l, outcome);
      case On(Picking p, Message.Toggle(var service)) -> toggle(p, new ServiceId(service));
      case On(Picking p, Message.Pay(var invoice)) -> pay(p.cart(), invoice, After.PICK, Text.NONE);
      case On(Picking p, Message.Turn(var page)) -> pick(p.cart(), p.filter(), page);
      case On(Picking p, Message.Filter(var text)) -> pick(p.cart(), narrowed(text), 0);
      case On(Picking p, Message.Review()) -> review(p.cart(), p.counter());
      case On(PickingMethod p, Message.PayWith(var method)) ->
          review(p.cart().paidWith(method), p.counter());
      case On(Reviewing r, Message.PayOtherwise()) -> go(new PickingMethod(r.cart(), r.counter()));
      case On(Reviewing r, Message.PickAgain()) -> pick(r.cart(), "", 0);
      case On(Reviewing r, Message.Confirm()) ->
          go(
              new Ordering(r.cart(), r.counter()),
              new OrderRenewal(
                  r.cart().items(), r.cart().method().orElseThrow(), r.counter().newest()));
      case On(Ordering o, Message.Ordered(var outcome)) -> ordered(o, outcome);
      case On(Paying p, Message.Paid()) -> paid(p);
      case On(Held _, Message.Close()) -> leave();
      case On(Trouble t, Message.PickAgain()) -> pick(t.cart(), "", 0);
      case On(Loading _, _),
          On(Picking _, _),
          On(PickingMethod _, _),
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
      case Picking p -> !p.cart().isEmpty();
      case PickingMethod _, Reviewing _, Ordering _ -> true;
      case Loading _, Paying _, Held _, Trouble _ -> false;
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case Picking _, PickingMethod _ -> Optional.of(DRAFT);
      case Reviewing _ -> Optional.of(CONFIRMATION);
      case Loading _, Ordering _, Paying _, Held _, Trouble _ -> Optional.empty();
    };
  }

  /** A price that was left unconfirmed may have changed, so the cart is shown again. */
  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return state instanceof Reviewing r
        ? go(new Picking(r.cart(), r.counter(), ""), Text.of("renewals.lapsed"))
        : leave(Text.of("kernel.form.dropped"));
  }

  private static Step<State, Message, Boolean> pick(Cart cart, String filter, int page) {
    return go(new Loading(cart, Then.PICK, filter), new LoadCounter(cart.services(), filter, page));
  }

  private static String narrowed(String text) {
    var words = text.strip();
    return words.length() <= LONGEST_FILTER ? words : words.substring(0, LONGEST_FILTER);
  }

  private static Step<State, Message, Boolean> loaded(Loading asked, Outcome<Counter> outcome) {
    return outcome.answered(
        counter -> filled(asked, counter), why -> go(new Trouble(asked.cart(), why)));
  }

  private static Step<State, Message, Boolean> filled(Loading asked, Counter counter) {
    var cart = new Cart(counter.kept(), asked.cart().method().filter(counter::takes));
    return switch (asked.then()) {
      case PICK -> go(new Picking(cart, counter, asked.filter()));
      case REVIEW -> review(cart, counter);
    };
  }

  private static Step<State, Message, Boolean> toggle(Picking from, ServiceId service) {
    if (from.cart().holds(service)) {
      return go(new Picking(from.cart().without(service), from.counter(), from.filter()));
    }
    if (from.cart().isFull()) {
      return stay(Text.of("renewals.full").with("most", Cart.MOST));
    }
    return item(from.counter(), service)
        .<Step<State, Message, Boolean>>map(
            item -> go(new Picking(from.cart().with(item), from.counter(), from.filter())))
        .orElseGet(Step::stay);
  }

  private static Optional<Item> item(Counter counter, ServiceId service) {
    for (var row : counter.rows()) {
      if (row instanceof Row.Open(var item) && item.service().equals(service)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private static Step<State, Message, Boolean> review(Cart cart, Counter counter) {
    if (cart.isEmpty()) {
      return go(new Picking(cart, counter, ""));
    }
    return cart.method()
        .or(counter::onlyMethod)
        .<Step<State, Message, Boolean>>map(
            method -> go(new Reviewing(cart.paidWith(method), counter, Text.NONE)))
        .orElseGet(() -> go(new PickingMethod(cart, counter)));
  }

  private static Step<State, Message, Boolean> ordered(Ordering from, Outcome<Order> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Order>(var order) -> ordered(from.cart(), order);
      case Outcome.Refused<Order>(var why) ->
          new Step.Go<>(
              new Loading(from.cart(), Then.REVIEW, ""),
              List.of(new LoadCounter(from.cart().services(), "", 0)),
              why);
      case Outcome.Failed<Order>(var reference) ->
          go(
              new Reviewing(
                  from.cart(),
                  from.counter(),
                  Text.of("kernel.form.failed").with("reference", reference)));
      case Outcome.Unknown<Order>(var reference) -> go(new Held(reference));
    };
  }

  private static Step<State, Message, Boolean> ordered(Cart cart, Order order) {
    var told = Text.of("renewals.ordered").with("count", cart.items().size());
    return switch (order.state()) {
      case UNPAID ->
          order
              .invoice()
              .map(invoice -> pay(cart, invoice, After.DONE, told))
              .orElseGet(() -> done(true, told));
      case PENDING, ACTIVE ->
          done(true, Text.of("renewals.ordered.free").with("count", cart.items().size()));
      case CANCELLED -> done(true, Text.of("renewals.ordered.cancelled"));
    };
  }

  private static Step<State, Message, Boolean> pay(
      Cart cart, String invoice, After after, Text notice) {
    return new Step.Go<>(
        new Paying(cart, after), List.of(new ShowInvoice(PayInvoice.given(invoice))), notice);
  }

  private static Step<State, Message, Boolean> paid(Paying from) {
    return switch (from.after()) {
      case PICK -> pick(from.cart(), "", 0);
      case DONE -> done(true);
    };
  }
}
