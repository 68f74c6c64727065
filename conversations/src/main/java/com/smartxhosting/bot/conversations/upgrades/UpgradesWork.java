package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.billing.LostOrder;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import java.util.List;
import java.util.Optional;

/** Says what a service's options cost, and orders them. */
public final class UpgradesWork {

  private final Accounts accounts;

  public UpgradesWork(Accounts accounts) {
    this.accounts = accounts;
  }

  public Outcome<Shelf> shelf(LoadShelf query, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(
            account ->
                account.service(query.service()).flatMap(service -> shelf(account, service)));
  }

  private static Outcome<Shelf> shelf(Account account, HostedService service) {
    var upgrades = service.upgrades();
    return upgrades
        .options()
        .flatMap(
            options ->
                upgrades
                    .unpaidUpgrade()
                    .map(earlier -> earlier.flatMap(Order::invoice))
                    .flatMap(unpaid -> shelf(account, service.line(), options, unpaid)));
  }

  private static Outcome<Shelf> shelf(
      Account account, ServiceLine line, List<ServiceOption> options, Optional<String> unpaid) {
    return account
        .billing()
        .paymentMethods()
        .flatMap(
            methods ->
                account
                    .billing()
                    .orders()
                    .map(
                        orders ->
                            new Shelf(
                                line.name(),
                                options,
                                methods,
                                unpaid,
                                orders.stream().findFirst().map(Order::number).orElse(""))));
  }

  public Outcome<Quote> price(AskPrice query, Actor actor) {
    return service(query.service(), actor)
        .flatMap(service -> service.upgrades().quote(query.wanted(), query.method()));
  }

  public Outcome<Order> order(OrderUpgrade effect, Attempt attempt) {
    return service(effect.of(), attempt.actor())
        .flatMap(
            service ->
                service.upgrades().order(effect.wanted(), effect.method(), effect.confirmed()));
  }

  public Trace<Order> orderedBefore(OrderUpgrade effect, Attempt attempt) {
    return LostOrder.among(
        accounts.open(attempt.actor()).flatMap(account -> account.billing().orders()),
        effect.newest(),
        effect::is,
        effect::mayBe);
  }

  private Outcome<HostedService> service(ServiceId id, Actor actor) {
    return accounts.open(actor).flatMap(account -> account.service(id));
  }
}
