package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Billing;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Hosting;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Invoice;
import com.smartxhosting.bot.conversations.services.ServiceDetails.SslStatus;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

/** What the billing department knows of a service. */
final class Billed {

  private Billed() {}

  static ServiceDetails details(Handle books, long service, Instant now) {
    var invoices = unpaid(books, service);
    var options = Extras.chosen(books, service, now);
    return books
        .createQuery("select * from service where id = :service")
        .bind("service", service)
        .map(
            (row, at) ->
                new ServiceDetails(billing(books, row, now, invoices), hosting(row), options))
        .one();
  }

  /** The day on which the service is billed next; empty for one that is not billed again. */
  static Optional<LocalDate> nextDue(Handle books, long service, LocalDate today) {
    return books
        .createQuery(
            "select status, registered, cycle, paid_until from service where id = :service")
        .bind("service", service)
        .map((row, at) -> nextDue(row, today))
        .one();
  }

  /** The first billing day after today. It is counted from the first one, so that a 31st stays. */
  static Optional<LocalDate> nextDue(LocalDate registered, BillingCycle cycle, LocalDate today) {
    return months(cycle).map(months -> nextDue(registered, months, today));
  }

  private static LocalDate nextDue(LocalDate registered, int months, LocalDate today) {
    var passed = Math.max(0, ChronoUnit.MONTHS.between(registered, today) / months * months);
    return LongStream.iterate(passed, due -> due + months)
        .mapToObj(registered::plusMonths)
        .filter(due -> due.isAfter(today))
        .findFirst()
        .orElseThrow();
  }

  static Optional<LocalDate> nextDue(ResultSet row, LocalDate today) throws SQLException {
    var paidUntil = Optional.ofNullable(row.getString("paid_until")).map(LocalDate::parse);
    var billed =
        switch (ServiceStatus.valueOf(row.getString("status"))) {
          case PENDING, ACTIVE, SUSPENDED -> true;
          case COMPLETED, TERMINATED, CANCELLED, FRAUD -> false;
        };
    return billed
        ? nextDue(
                LocalDate.parse(row.getString("registered")),
                BillingCycle.valueOf(row.getString("cycle")),
                today)
            .map(due -> renewed(due, paidUntil))
        : Optional.empty();
  }

  private static LocalDate renewed(LocalDate due, Optional<LocalDate> paidUntil) {
    return paidUntil.filter(due::isBefore).orElse(due);
  }

  /** What a service costs a billing cycle, with the extras that were ordered since. */
  static Money recurring(Handle books, ResultSet row, Instant now) throws SQLException {
    var ordered = Extras.recurring(books, row.getLong("id"), now);
    return new Money(
        new BigDecimal(row.getString("price")).add(ordered), row.getString("currency"));
  }

  private static Billing billing(Handle books, ResultSet row, Instant now, List<Invoice> unpaid)
      throws SQLException {
    return new Billing(
        LocalDate.parse(row.getString("registered")),
        recurring(books, row, now),
        nextDue(row, LocalDate.ofInstant(now, ZoneOffset.UTC)),
        BillingCycle.valueOf(row.getString("cycle")),
        row.getString("payment"),
        unpaid);
  }

  private static Hosting hosting(ResultSet row) throws SQLException {
    return new Hosting(
        row.getString("domain"),
        SslStatus.valueOf(row.getString("ssl")),
        row.getString("server"),
        row.getString("ip"),
        ZoneTemplate.NAME_SERVERS);
  }

  private static List<Invoice> unpaid(Handle books, long service) {
    return books
        .createQuery(
            """
            select number, total, currency, due from invoice
            where state = 'UNPAID' and number in (
              select invoice from invoice_item where service = :service)
            order by due, number
            """)
        .bind("service", service)
        .map(
            (row, at) ->
                new Invoice(
                    row.getString("number"),
                    Money.of(row.getString("total"), row.getString("currency")),
                    LocalDate.parse(row.getString("due"))))
        .list();
  }

  static Optional<Integer> months(BillingCycle cycle) {
    return switch (cycle) {
      case FREE, ONE_TIME -> Optional.empty();
      case MONTHLY -> Optional.of(1);
      case QUARTERLY -> Optional.of(3);
      case SEMI_ANNUALLY -> Optional.of(6);
      case ANNUALLY -> Optional.of(12);
      case BIENNIALLY -> Optional.of(24);
      case TRIENNIALLY -> Optional.of(36);
    };
  }
}
