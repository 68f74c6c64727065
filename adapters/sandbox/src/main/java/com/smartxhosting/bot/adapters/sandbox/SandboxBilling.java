package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One customer's invoices and orders. */
record SandboxBilling(Premises premises, Customer customer) implements Billing {

  static final String CURRENCY = "EUR";

  /** Time to look at the invoice and to pay it. */
  private static final Duration VISIT = Duration.ofMinutes(30);

  @Override
  public Outcome<List<Invoice>> unpaid() {
    return premises.read(books -> Outcome.ok(premises.ledger(books).unpaid(customer.id())));
  }

  @Override
  public Outcome<Invoice> invoice(String number) {
    return premises.read(books -> find(books, number));
  }

  @Override
  public Outcome<List<PaymentMethod>> paymentMethods() {
    return premises.read(
        books ->
            Outcome.ok(
                books
                    .createQuery("select id, name from payment_method order by position")
                    .map((row, at) -> new PaymentMethod(row.getString("id"), row.getString("name")))
                    .list()));
  }

  @Override
  public Outcome<Money> credit() {
    return premises.read(
        books -> Outcome.ok(premises.ledger(books).credit(customer.id(), CURRENCY)));
  }

  @Override
  public Outcome<Secret> payPage(String invoice) {
    return premises.write(
        books ->
            find(books, invoice)
                .flatMap(
                    found ->
                        found.state() == Invoice.State.UNPAID
                            ? Outcome.ok(visit(books, invoice))
                            : Outcome.refused(
                                Text.of("sandbox.invoice.settled").with("invoice", invoice))));
  }

  @Override
  public Outcome<List<Order>> orders() {
    return premises.read(books -> Outcome.ok(premises.ledger(books).orders(customer.id())));
  }

  @Override
  public Outcome<Order> order(String number) {
    return premises.read(
        books ->
            premises
                .ledger(books)
                .order(customer.id(), number)
                .<Outcome<Order>>map(Outcome::ok)
                .orElseGet(
                    () -> Outcome.refused(Text.of("sandbox.order.unknown").with("order", number))));
  }

  private Outcome<Invoice> find(Handle books, String number) {
    return premises
        .ledger(books)
        .invoice(customer.id(), number)
        .<Outcome<Invoice>>map(Outcome::ok)
        .orElseGet(
            () -> Outcome.refused(Text.of("sandbox.invoice.unknown").with("invoice", number)));
  }

  private Secret visit(Handle books, String invoice) {
    var now = premises.now();
    books
        .createUpdate("delete from pay_visit where expires <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
    var token = Hash.newToken();
    books
        .createUpdate(
            "insert into pay_visit (token, invoice, expires) values (:token, :invoice, :expires)")
        .bind("token", Hash.of(token))
        .bind("invoice", invoice)
        .bind("expires", now.plus(VISIT).toEpochMilli())
        .execute();
    return new Secret(premises.settings().till() + "?visit=" + token);
  }

  /** What a visit shows; empty when it is not known or too old. */
  static Optional<BillPage> look(Handle books, Premises premises, String visit) {
    return books
        .createQuery(
            """
            select i.number, i.customer, c.name from pay_visit v
            join invoice i on i.number = v.invoice join customer c on c.id = i.customer
            where v.token = :token and v.expires > :now
            """)
        .bind("token", Hash.of(visit))
        .bind("now", premises.now().toEpochMilli())
        .map(
            (row, at) ->
                new BillPage(
                    row.getString("name"),
                    premises
                        .ledger(books)
                        .invoice(row.getString("customer"), row.getString("number"))
                        .orElseThrow()))
        .findOne();
  }

  static Optional<BillPage> pay(Handle books, Premises premises, String visit) {
    var page = look(books, premises, visit);
    page.ifPresent(found -> premises.ledger(books).pay(found.invoice().number()));
    return look(books, premises, visit);
  }
}
