package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Orders and invoices, as they stand at one moment.
 *
 * @param activation how long after its payment an order becomes active
 */
record Ledger(Handle books, Instant now, Duration activation) {

  private static final int FIRST_INVOICE = 30_000;
  private static final int ORDERS_TOLD = 50;

  /** What is ordered for one service. */
  record Line(
      long service,
      Optional<String> extra,
      Optional<String> value,
      Money recurring,
      String description,
      Money amount,
      Optional<LocalDate> until) {}

  /** Places an order, and writes its invoice, if there is anything to pay. */
  Order place(String customer, Order.Kind kind, Money total, LocalDate due, List<Line> lines) {
    var credit = credit(customer, total.currency());
    // below zero, it is given back: less is had than was paid for
    var used = total.isNegative() ? total : total.atMost(credit);
    setCredit(customer, credit.minus(used));
    var number =
        books
            .createUpdate(
                """
                insert into placed_order (customer, kind, total, currency)
                values (:customer, :kind, :total, :currency)
                """)
            .bind("customer", customer)
            .bind("kind", kind.name())
            .bind("total", total.amount().toPlainString())
            .bind("currency", total.currency())
            .executeAndReturnGeneratedKeys("number")
            .mapTo(Long.class)
            .one();
    lines.forEach(line -> write(number, line));
    if (total.isPositive()) {
      bill(customer, number, total, used, due, lines);
    } else {
      activate(number);
    }
    return order(customer, Long.toString(number)).orElseThrow();
  }

  private void write(long number, Line line) {
    books
        .createUpdate(
            """
            insert into order_line (placed, service, extra, value, recurring)
            values (:placed, :service, :extra, :value, :recurring)
            """)
        .bind("placed", number)
        .bind("service", line.service())
        .bind("extra", line.extra())
        .bind("value", line.value())
        .bind("recurring", line.recurring().amount().toPlainString())
        .execute();
  }

  private void bill(
      String customer, long order, Money total, Money credit, LocalDate due, List<Line> lines) {
    var invoice = "INV-" + (FIRST_INVOICE + order);
    open(invoice, customer, total, credit, due);
    for (var line : lines) {
      item(invoice, line.service(), line.description(), line.amount(), line.until());
    }
    books
        .createUpdate("update placed_order set invoice = :invoice where number = :order")
        .bind("invoice", invoice)
        .bind("order", order)
        .execute();
    if (total.isSameAs(credit)) {
      pay(invoice);
    }
  }

  /** Writes an invoice that waits to be paid. */
  void open(String invoice, String customer, Money total, Money credit, LocalDate due) {
    books
        .createUpdate(
            """
            insert into invoice (number, customer, state, due, total, credit, currency)
            values (:number, :customer, 'UNPAID', :due, :total, :credit, :currency)
            """)
        .bind("number", invoice)
        .bind("customer", customer)
        .bind("due", due.toString())
        .bind("total", total.amount().toPlainString())
        .bind("credit", credit.amount().toPlainString())
        .bind("currency", total.currency())
        .execute();
  }

  void item(
      String invoice, long service, String description, Money amount, Optional<LocalDate> until) {
    books
        .createUpdate(
            """
            insert into invoice_item (invoice, service, description, amount, until)
            values (:invoice, :service, :description, :amount, :until)
            """)
        .bind("invoice", invoice)
        .bind("service", service)
        .bind("description", description)
        .bind("amount", amount.amount().toPlainString())
        .bind("until", until.map(LocalDate::toString))
        .execute();
  }

  /** Pays an invoice, and sees to what was waiting for it. Paying it again changes nothing. */
  void pay(String invoice) {
    var paid =
        books
            .createUpdate(
                "update invoice set state = 'PAID' where number = :number and state = 'UNPAID'")
            .bind("number", invoice)
            .execute();
    if (paid == 0) {
      return;
    }
    books
        .createUpdate(
            """
            update service set paid_until = i.until from invoice_item i
            where i.invoice = :invoice and i.service = service.id and i.until is not null
            """)
        .bind("invoice", invoice)
        .execute();
    resume(invoice);
    books
        .createQuery("select number from placed_order where invoice = :invoice")
        .bind("invoice", invoice)
        .mapTo(Long.class)
        .forEach(this::activate);
  }

  /** What is suspended comes back when nothing of it is unpaid any more. */
  private void resume(String invoice) {
    books
        .createUpdate(
            """
            update service set status = 'ACTIVE' where status = 'SUSPENDED'
              and id in (select service from invoice_item where invoice = :invoice)
              and id not in (
                select t.service from invoice_item t join invoice i on i.number = t.invoice
                where i.state = 'UNPAID')
            """)
        .bind("invoice", invoice)
        .execute();
  }

  private void activate(long order) {
    books
        .createUpdate("update placed_order set active_from = :from where number = :order")
        .bind("from", now.plus(activation).toEpochMilli())
        .bind("order", order)
        .execute();
  }

  /** Cancels an unpaid order with its invoice, and gives back what credit has paid of that. */
  Order cancel(String customer, Order order) {
    var invoice = invoice(customer, order.invoice().orElseThrow()).orElseThrow();
    var credit = credit(customer, order.total().currency());
    setCredit(customer, credit.plus(invoice.credit()));
    books
        .createUpdate(
            "update invoice set state = 'CANCELLED', credit = '0.00' where number = :number")
        .bind("number", invoice.number())
        .execute();
    return order(customer, order.number()).orElseThrow();
  }

  Money credit(String customer, String currency) {
    return Money.of(
        books
            .createQuery("select credit from customer where id = :customer")
            .bind("customer", customer)
            .mapTo(String.class)
            .one(),
        currency);
  }

  void setCredit(String customer, Money credit) {
    books
        .createUpdate("update customer set credit = :credit where id = :customer")
        .bind("credit", credit.amount().toPlainString())
        .bind("customer", customer)
        .execute();
  }

  Optional<Order> order(String customer, String number) {
    return orders(customer).stream().filter(order -> order.number().equals(number)).findFirst();
  }

  /** The customer's, the newest first. */
  List<Order> orders(String customer) {
    return books
        .createQuery(
            """
            select o.*, i.state as billed from placed_order o
            left join invoice i on i.number = o.invoice
            where o.customer = :customer order by o.number desc limit :most
            """)
        .bind("customer", customer)
        .bind("most", ORDERS_TOLD)
        .map((row, at) -> order(row))
        .list();
  }

  private Order order(ResultSet row) throws SQLException {
    var services = new ArrayList<ServiceId>();
    var options = new TreeMap<String, String>();
    books
        .createQuery(
            "select service, coalesce(extra, '') as extra, coalesce(value, '') as value"
                + " from order_line where placed = :placed order by id")
        .bind("placed", row.getLong("number"))
        .map(
            (line, at) ->
                Map.entry(
                    new ServiceId(line.getString("service")),
                    Map.entry(line.getString("extra"), line.getString("value"))))
        .forEach(
            line -> {
              if (!services.contains(line.getKey())) {
                services.add(line.getKey());
              }
              if (!line.getValue().getKey().isEmpty()) {
                options.put(line.getValue().getKey(), line.getValue().getValue());
              }
            });
    return new Order(
        row.getString("number"),
        Order.Kind.valueOf(row.getString("kind")),
        services,
        options,
        Money.of(row.getString("total"), row.getString("currency")),
        Optional.ofNullable(row.getString("invoice")),
        state(row));
  }

  private Order.State state(ResultSet row) throws SQLException {
    if (Invoice.State.CANCELLED.name().equals(row.getString("billed"))) {
      return Order.State.CANCELLED;
    }
    var from = row.getLong("active_from");
    if (row.wasNull()) {
      return Order.State.UNPAID;
    }
    return from > now.toEpochMilli() ? Order.State.PENDING : Order.State.ACTIVE;
  }

  Optional<Invoice> invoice(String customer, String number) {
    return books
        .createQuery("select * from invoice where customer = :customer and number = :number")
        .bind("customer", customer)
        .bind("number", number)
        .map((row, at) -> invoice(row))
        .findOne();
  }

  /** The customer's unpaid ones, the one due first in front. */
  List<Invoice> unpaid(String customer) {
    return books
        .createQuery(
            """
            select * from invoice where customer = :customer and state = 'UNPAID'
            order by due, number
            """)
        .bind("customer", customer)
        .map((row, at) -> invoice(row))
        .list();
  }

  private Invoice invoice(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return new Invoice(
        row.getString("number"),
        Invoice.State.valueOf(row.getString("state")),
        LocalDate.parse(row.getString("due")),
        items(row.getString("number"), currency),
        Money.of(row.getString("total"), currency),
        Money.of(row.getString("credit"), currency));
  }

  private List<Invoice.Item> items(String invoice, String currency) {
    return books
        .createQuery("select * from invoice_item where invoice = :invoice order by id")
        .bind("invoice", invoice)
        .map(
            (row, at) ->
                new Invoice.Item(
                    Optional.of(new ServiceId(row.getString("service"))),
                    row.getString("description"),
                    Money.of(row.getString("amount"), currency)))
        .list();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  boolean takes(String paymentMethod) {
    return books
            .createQuery("select count(*) from payment_method where id = :id")
            .bind("id", paymentMethod)
            .mapTo(Integer.class)
            .one()
        == 1;
  }
}
