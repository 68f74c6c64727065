package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One customer's services. */
record SandboxAccount(Premises premises, Customer customer) implements Account {

  private static final String LINES =
      """
      select s.id, s.plan, s.domain, s.status, p.kind
      from service s join plan p on p.name = s.plan
      where s.customer = :customer
      """;

  @Override
  public Outcome<List<ServiceLine>> services() {
    return premises.read(
        books ->
            Outcome.ok(
                books
                    .createQuery(LINES + "order by s.id")
                    .bind("customer", customer.id())
                    .map((row, at) -> line(row))
                    .list()));
  }

  @Override
  public Outcome<HostedService> service(ServiceId id) {
    return premises.read(
        books ->
            books
                .createQuery(LINES + "and s.id = :id")
                .bind("customer", customer.id())
                .bind("id", id.value())
                .map(
                    (row, at) ->
                        new SandboxService(premises, customer.id(), row.getLong("id"), line(row)))
                .findOne()
                .<Outcome<HostedService>>map(Outcome::ok)
                .orElseGet(
                    () ->
                        Outcome.refused(
                            Text.of("sandbox.service.unknown").with("service", id.value()))));
  }

  @Override
  public Billing billing() {
    return new SandboxBilling(premises, customer);
  }

  @Override
  public Offers offers() {
    return new SandboxOffers(premises);
  }

  @Override
  public Renewals renewals() {
    return new SandboxRenewals(premises, customer);
  }

  static ServiceLine line(ResultSet row) throws SQLException {
    return new ServiceLine(
        new ServiceId(row.getString("id")),
        row.getString("plan"),
        row.getString("domain"),
        ServiceStatus.valueOf(row.getString("status")),
        ServiceKind.valueOf(row.getString("kind")));
  }
}
