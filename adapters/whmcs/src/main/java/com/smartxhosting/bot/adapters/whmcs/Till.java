package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sees to an order of one client's that has just been placed, and to what is owed for it. */
record Till(Office office, Client client) {

  /** Whoever pays in a way that is not offered any more is told so with all that are. */
  private static final Pattern METHOD =
      Pattern.compile("^Invalid Payment Method", Pattern.CASE_INSENSITIVE);

  static boolean isAboutMethod(String objection) {
    return METHOD.matcher(objection).find();
  }

  static Text method() {
    return Text.of("whmcs.order.method");
  }

  /**
   * Holds the invoice of an order against what was confirmed, pays it with the client's credit, and
   * tells how the order stands. One that was billed otherwise is withdrawn.
   *
   * @param call that placed it
   * @param placed WHMCS's number of it
   */
  Outcome<Order> settle(Call call, String placed, Money confirmed) {
    return placedOrNot(call, placed, stands(placed).flatMap(order -> settle(order, confirmed)));
  }

  /** What is not seen of an order does not mean that there is none. */
  private Outcome<Order> placedOrNot(Call call, String placed, Outcome<Order> outcome) {
    return outcome instanceof Outcome.Failed<Order>
        ? office
            .dealings()
            .incidents()
            .unknown(call, "order %s was placed and cannot be looked at".formatted(placed))
        : outcome;
  }

  private Outcome<Order> stands(String placed) {
    return office
        .orders()
        .now(client, placed)
        .flatMap(
            found -> found.map(Outcome::ok).orElseGet(() -> Outcome.failed("order " + placed)));
  }

  private Outcome<Order> settle(Order order, Money confirmed) {
    return bill(order)
        .flatMap(
            bill ->
                bill.map(found -> settle(order, found, confirmed))
                    .orElseGet(() -> Outcome.ok(order)));
  }

  private Outcome<Order> settle(Order order, Bill bill, Money confirmed) {
    var billed = client.money(bill.total());
    if (confirmed.isPositive() ? !billed.isSameAs(confirmed) : billed.isPositive()) {
      return withdraw(order, bill);
    }
    if (!bill.unpaid()) {
      return Outcome.ok(order);
    }
    return office
        .ledger()
        .clientNow(client.id())
        .map(now -> now.map(Client::credit).orElse(client.credit()))
        .map(credit -> credit.min(bill.open()))
        .flatMap(
            credit ->
                credit.signum() > 0
                    ? payWith(credit.toPlainString(), order, bill)
                    : Outcome.ok(order));
  }

  /** Whatever becomes of it: the order stands, and shows what is left to pay. */
  private Outcome<Order> payWith(String credit, Order order, Bill bill) {
    var call = Call.of("ApplyCredit").with("invoiceid", bill.id()).with("amount", credit);
    changed(call);
    return stands(order.number());
  }

  private Outcome<Order> withdraw(Order order, Bill bill) {
    var billed = client.money(bill.total());
    return bill.credit().signum() > 0
        ? Outcome.failed("order " + order.number()) // withdrawn, it would keep what has paid it
        : cancel(order)
            .flatMap(
                _ ->
                    Outcome.refused(
                        Text.of("whmcs.order.withdrawn").with("billed", billed.written())));
  }

  /** Cancels an order that nobody has paid anything of, with its invoice. */
  Outcome<Order> cancel(Order order) {
    var call = Call.of("CancelOrder").with("orderid", order.number());
    return changed(call)
        .flatMap(_ -> placedOrNot(call, order.number(), cancelInvoice(order)))
        .flatMap(_ -> placedOrNot(call, order.number(), stands(order.number())));
  }

  /** It is not documented whether the invoice goes with the order. */
  private Outcome<Order> cancelInvoice(Order order) {
    return bill(order)
        .flatMap(
            bill ->
                bill.filter(Bill::unpaid)
                    .map(
                        left ->
                            changed(
                                Call.of("UpdateInvoice")
                                    .with("invoiceid", left.id())
                                    .with("status", "Cancelled")))
                    .orElseGet(() -> Outcome.ok(order.number())))
        .map(_ -> order);
  }

  private Outcome<String> changed(Call call) {
    return office
        .dealings()
        .write(
            call,
            _ -> call.action(),
            message -> office.dealings().incidents().failed(call, message));
  }

  private Outcome<Optional<Bill>> bill(Order order) {
    return order
        .invoice()
        .map(invoice -> office.bills().now(client.id(), invoice))
        .orElseGet(() -> Outcome.ok(Optional.empty()));
  }
}
