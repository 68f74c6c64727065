package com.smartxhosting.bot.conversations.house;

import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.renewals.Renewal;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.upgrades.Quote;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption.Range;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption.Value;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The house's billing: whatever is ordered costs what the test says. */
public final class SmallShop implements Billing, Upgrades, Renewals {

  public static final ServiceOption DISK =
      new ServiceOption(
          "11",
          "Extra disk space",
          new Range.OneOf(
              List.of(
                  new Value("0", "None", euros("0.00")), new Value("10", "10 GB", euros("4.00")))),
          "0");
  public static final ServiceOption SUPPORT =
      new ServiceOption("12", "Priority support", new Range.Switch(euros("3.00")), "no");
  public static final ServiceOption BANDWIDTH =
      new ServiceOption(
          "13", "Extra bandwidth", new Range.Quantity(0, 100, 50, "GB", euros("0.10")), "50");

  public List<ServiceOption> options = List.of(DISK, SUPPORT, BANDWIDTH);
  public Money price = euros("4.00");
  public Money credit = euros("0.00");
  public List<PaymentMethod> methods =
      List.of(new PaymentMethod("card", "Credit Card"), new PaymentMethod("paypal", "PayPal"));
  public List<Renewal> renewals = List.of();
  public final List<Invoice> invoices = new ArrayList<>();

  /** The newest first. */
  public final List<Order> orders = new ArrayList<>();

  private final SmallHouse house;

  SmallShop(SmallHouse house) {
    this.house = house;
  }

  public static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }

  @Override
  public Outcome<List<Invoice>> unpaid() {
    return house.seen(
        invoices.stream().filter(invoice -> invoice.state() == Invoice.State.UNPAID).toList());
  }

  @Override
  public Outcome<Invoice> invoice(String number) {
    return house
        .seen(number)
        .flatMap(
            wanted ->
                invoices.stream()
                    .filter(invoice -> invoice.number().equals(wanted))
                    .findFirst()
                    .<Outcome<Invoice>>map(Outcome::ok)
                    .orElseGet(() -> Outcome.refused(Text.words("There is no such invoice."))));
  }

  @Override
  public Outcome<List<PaymentMethod>> paymentMethods() {
    return house.seen(methods);
  }

  @Override
  public Outcome<Money> credit() {
    return house.seen(credit);
  }

  @Override
  public Outcome<Secret> payPage(String invoice) {
    throw new UnsupportedOperationException("This shop has no page to pay on");
  }

  @Override
  public Outcome<List<Order>> orders() {
    return house.seen(List.copyOf(orders));
  }

  @Override
  public Outcome<Order> order(String number) {
    return house.seen(
        orders.stream().filter(order -> order.number().equals(number)).findFirst().orElseThrow());
  }

  // ---- upgrades

  @Override
  public Outcome<List<ServiceOption>> options() {
    return house.seen(options);
  }

  @Override
  public Outcome<Optional<Order>> unpaidUpgrade() {
    return house.seen(
        orders.stream()
            .filter(order -> order.kind() == Order.Kind.UPGRADE)
            .filter(order -> order.state() == Order.State.UNPAID)
            .findFirst());
  }

  @Override
  public Outcome<Quote> quote(Map<String, String> wanted, String paymentMethod) {
    if (methods.stream().noneMatch(method -> method.id().equals(paymentMethod))) {
      return Outcome.refused(Text.words("This way to pay is gone."));
    }
    return house.seen(
        new Quote(
            wanted.entrySet().stream()
                .map(
                    each ->
                        new Quote.Line(
                            each.getKey(), set(each.getKey()), each.getValue(), euros("4.00")))
                .toList(),
            SmallHouse.DUE,
            BillingCycle.MONTHLY,
            price,
            euros("0.00"),
            euros("4.00"),
            price.isPositive() ? price.atMost(credit) : euros("0.00")));
  }

  private String set(String option) {
    return options.stream()
        .filter(each -> each.number().equals(option))
        .findFirst()
        .orElseThrow()
        .set();
  }

  @Override
  public Outcome<Order> order(Map<String, String> wanted, String paymentMethod, Quote confirmed) {
    return quote(wanted, paymentMethod)
        .flatMap(
            now ->
                now.costsTheSameAs(confirmed)
                    ? house.changed(
                        () ->
                            Outcome.ok(
                                placed(
                                    Order.Kind.UPGRADE,
                                    List.of(house.line().id()),
                                    wanted,
                                    now.total(),
                                    now.due())))
                    : Outcome.refused(Text.words("The price has changed.")));
  }

  @Override
  public Outcome<Order> withdraw(String number) {
    var withdrawn =
        orders.stream()
            .filter(order -> order.number().equals(number))
            .filter(order -> order.state() == Order.State.UNPAID)
            .findFirst();
    return withdrawn
        .map(order -> house.changed(() -> Outcome.ok(becomes(order, Order.State.CANCELLED))))
        .orElseGet(() -> Outcome.refused(Text.words("There is no such unpaid order.")));
  }

  /** What the company does with an order. */
  public Order becomes(Order order, Order.State state) {
    var now =
        new Order(
            order.number(),
            order.kind(),
            order.services(),
            order.options(),
            order.total(),
            order.invoice(),
            state);
    orders.set(orders.indexOf(order), now);
    return now;
  }

  // ---- renewals

  @Override
  public Outcome<List<Renewal>> all() {
    return house.seen(renewals);
  }

  @Override
  public Outcome<Order> order(List<ServiceId> services, String paymentMethod, Money confirmed) {
    var total =
        renewals.stream()
            .filter(renewal -> services.contains(renewal.service().id()))
            .filter(renewal -> renewal.standing() instanceof Renewal.Standing.Possible)
            .map(Renewal::amount)
            .reduce(euros("0.00"), Money::plus);
    return total.isSameAs(confirmed)
        ? house.changed(
            () ->
                Outcome.ok(
                    placed(
                        Order.Kind.RENEWAL,
                        services,
                        Map.of(),
                        total,
                        total.minus(total.atMost(credit)))))
        : Outcome.refused(Text.words("The price has changed."));
  }

  private Order placed(
      Order.Kind kind,
      List<ServiceId> services,
      Map<String, String> wanted,
      Money total,
      Money due) {
    var number = Integer.toString(orders.size() + 1);
    var invoice = "INV-" + number;
    if (due.isPositive()) {
      invoices.add(
          new Invoice(
              invoice, Invoice.State.UNPAID, SmallHouse.TODAY, List.of(), total, total.minus(due)));
    }
    var order =
        new Order(
            number,
            kind,
            services,
            wanted,
            total,
            due.isPositive() ? Optional.of(invoice) : Optional.empty(),
            due.isPositive() ? Order.State.UNPAID : Order.State.ACTIVE);
    orders.addFirst(order);
    return order;
  }
}
