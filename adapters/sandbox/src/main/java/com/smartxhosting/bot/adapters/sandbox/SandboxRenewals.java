package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.renewals.Renewal;
import com.smartxhosting.bot.conversations.renewals.Renewal.Standing;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Text.Phrase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Paying for one customer's services before they are billed. */
record SandboxRenewals(Premises premises, Customer customer) implements Renewals {

  /** How long before the due date the longest cycles can be renewed. */
  private static final int MONTHS_AHEAD = 6;

  private static final Comparator<Renewal> SOONEST_FIRST =
      Comparator.comparing((Renewal renewal) -> renewal.due().orElse(LocalDate.MAX));

  @Override
  public Outcome<List<Renewal>> all() {
    return premises.read(books -> Outcome.ok(all(books)));
  }

  @Override
  public Outcome<Order> order(List<ServiceId> services, String paymentMethod, Money confirmed) {
    return premises.write(books -> order(books, services, paymentMethod, confirmed));
  }

  private Outcome<Order> order(
      Handle books, List<ServiceId> services, String paymentMethod, Money confirmed) {
    var ledger = premises.ledger(books);
    if (!ledger.takes(paymentMethod)) {
      return Outcome.refused(Text.of("sandbox.order.method"));
    }
    var all = new HashMap<ServiceId, Renewal>();
    all(books).forEach(renewal -> all.put(renewal.service().id(), renewal));
    var lines = new ArrayList<Ledger.Line>();
    var total = Money.of("0.00", SandboxBilling.CURRENCY);
    for (var service : new LinkedHashSet<>(services)) {
      var renewal = all.get(service);
      if (renewal == null) {
        return Outcome.refused(Text.of("sandbox.service.unknown").with("service", service.value()));
      }
      var why = obstacle(renewal);
      if (why.isPresent()) {
        return Outcome.refused(why.get());
      }
      total = total.plus(renewal.amount());
      lines.add(line(books, renewal));
    }
    if (lines.isEmpty()) {
      return Outcome.refused(Text.of("sandbox.renewal.nothing"));
    }
    return total.isSameAs(confirmed)
        ? Outcome.ok(
            ledger.place(customer.id(), Order.Kind.RENEWAL, total, premises.today(), lines))
        : Outcome.refused(Text.of("sandbox.order.price").with("now", total.written()));
  }

  private static Optional<Text> obstacle(Renewal renewal) {
    return switch (renewal.standing()) {
      case Standing.Possible() -> Optional.empty();
      case Standing.Invoiced(var invoice, _) ->
          Optional.of(
              Text.of("sandbox.renewal.invoiced")
                  .with("domain", renewal.service().domain())
                  .with("invoice", invoice));
      case Standing.NotNow(var why) -> Optional.of(why);
    };
  }

  private Ledger.Line line(Handle books, Renewal renewal) {
    long number = Long.parseLong(renewal.service().id().value());
    var until =
        books
            .createQuery("select registered, cycle from service where id = :service")
            .bind("service", number)
            .map(
                (row, at) ->
                    Billed.nextDue(
                            LocalDate.parse(row.getString("registered")),
                            BillingCycle.valueOf(row.getString("cycle")),
                            renewal.due().orElseThrow())
                        .orElseThrow())
            .one();
    return new Ledger.Line(
        number,
        Optional.empty(),
        Optional.empty(),
        Money.of("0.00", SandboxBilling.CURRENCY),
        "%s - %s (to %s)".formatted(renewal.service().product(), renewal.service().domain(), until),
        renewal.amount(),
        Optional.of(until));
  }

  private List<Renewal> all(Handle books) {
    var invoices = invoices(books);
    return books
        .createQuery(
            """
            select s.*, p.kind, c.ends from service s join plan p on p.name = s.plan
            left join cancellation c on c.service = s.id
            where s.customer = :customer and s.status not in ('TERMINATED', 'CANCELLED', 'FRAUD')
            order by s.id
            """)
        .bind("customer", customer.id())
        .map((row, at) -> renewal(books, row, invoices))
        .stream()
        .sorted(SOONEST_FIRST)
        .toList();
  }

  /** The oldest unpaid invoice of each service. */
  private Map<ServiceId, Invoice> invoices(Handle books) {
    var invoices = new HashMap<ServiceId, Invoice>();
    for (var invoice : premises.ledger(books).unpaid(customer.id())) {
      invoice.items().stream()
          .flatMap(item -> item.service().stream())
          .forEach(service -> invoices.putIfAbsent(service, invoice));
    }
    return invoices;
  }

  private Renewal renewal(Handle books, ResultSet row, Map<ServiceId, Invoice> invoices)
      throws SQLException {
    var line = SandboxAccount.line(row);
    var due = Billed.nextDue(row, premises.today());
    return new Renewal(
        line,
        Billed.recurring(books, row, premises.now()),
        due,
        standing(line, due, row, Optional.ofNullable(invoices.get(line.id()))));
  }

  private Standing standing(
      ServiceLine line, Optional<LocalDate> due, ResultSet row, Optional<Invoice> unpaid)
      throws SQLException {
    if (unpaid.isPresent()) {
      return new Standing.Invoiced(unpaid.get().number(), unpaid.get().open());
    }
    var ends = row.getString("ends");
    if (ends != null) {
      return notNow(Text.of("sandbox.renewal.leaving").with("ends", LocalDate.parse(ends)), line);
    }
    return switch (line.status()) {
      case ACTIVE -> active(line, due, BillingCycle.valueOf(row.getString("cycle")));
      case PENDING -> notNow(Text.of("sandbox.renewal.pending"), line);
      case SUSPENDED -> notNow(Text.of("sandbox.renewal.suspended"), line);
      case COMPLETED, TERMINATED, CANCELLED, FRAUD ->
          notNow(Text.of("sandbox.renewal.not-billed"), line);
    };
  }

  private Standing active(ServiceLine line, Optional<LocalDate> due, BillingCycle cycle) {
    var months = Billed.months(cycle);
    if (due.isEmpty() || months.isEmpty()) {
      return notNow(Text.of("sandbox.renewal.not-billed"), line);
    }
    var from = due.get().minusMonths(Math.min(MONTHS_AHEAD, months.get()));
    return premises.today().isBefore(from)
        ? notNow(Text.of("sandbox.renewal.early").with("from", from), line)
        : new Standing.Possible();
  }

  private static Standing notNow(Phrase why, ServiceLine line) {
    return new Standing.NotNow(why.with("domain", line.domain()));
  }
}
