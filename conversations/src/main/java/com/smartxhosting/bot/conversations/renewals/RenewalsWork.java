package com.smartxhosting.bot.conversations.renewals;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.billing.LostOrder;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.renewals.Cart.Item;
import com.smartxhosting.bot.conversations.renewals.Counter.Row;
import com.smartxhosting.bot.conversations.renewals.Renewal.Standing;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.words.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says what can be renewed, and orders it. */
public final class RenewalsWork {

  /** On the narrowest channel, with the keys to turn pages and to go on below them. */
  private static final int ROWS = 6;

  private final Accounts accounts;

  public RenewalsWork(Accounts accounts) {
    this.accounts = accounts;
  }

  public Outcome<Counter> counter(LoadCounter query, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(
            account ->
                account
                    .renewals()
                    .all()
                    .flatMap(
                        all -> till(account.billing()).map(till -> counter(query, all, till))));
  }

  /** What one pays with. */
  private record Till(List<PaymentMethod> methods, Money credit, String newest) {}

  private static Outcome<Till> till(Billing billing) {
    return billing
        .paymentMethods()
        .flatMap(
            methods ->
                billing
                    .credit()
                    .flatMap(
                        credit ->
                            billing
                                .orders()
                                .map(orders -> new Till(methods, credit, newest(orders)))));
  }

  private static String newest(List<Order> orders) {
    return orders.stream().findFirst().map(Order::number).orElse("");
  }

  private static Counter counter(LoadCounter query, List<Renewal> all, Till till) {
    var filter = query.filter().toLowerCase(Locale.ROOT);
    var left =
        all.stream()
            .filter(renewal -> name(renewal.service()).toLowerCase(Locale.ROOT).contains(filter))
            .sorted(wantedFirst(query.wanted()))
            .toList();
    var page = new Page(query.page(), ROWS).within(left.size());
    return new Counter(
        left.stream().skip(page.first()).limit(page.size()).map(RenewalsWork::row).toList(),
        page.number(),
        page.pages(left.size()),
        kept(query.wanted(), all),
        till.methods(),
        till.credit(),
        till.newest());
  }

  /** So that the customer sees why what he came for cannot be renewed, if it cannot. */
  private static Comparator<Renewal> wantedFirst(List<ServiceId> wanted) {
    return Comparator.comparing(renewal -> !wanted.contains(renewal.service().id()));
  }

  private static List<Item> kept(List<ServiceId> wanted, List<Renewal> all) {
    return all.stream()
        .filter(renewal -> wanted.contains(renewal.service().id()))
        .map(RenewalsWork::row)
        .filter(Row.Open.class::isInstance)
        .map(Row.Open.class::cast)
        .map(Row.Open::item)
        .toList();
  }

  private static Row row(Renewal renewal) {
    var name = name(renewal.service());
    return switch (renewal.standing()) {
      case Standing.Possible() ->
          renewal
              .due()
              .<Row>map(
                  due ->
                      new Row.Open(new Item(renewal.service().id(), name, renewal.amount(), due)))
              .orElseGet(() -> new Row.NotNow(name, Text.of("renewals.not-billed")));
      case Standing.Invoiced(var invoice, var open) -> new Row.Invoiced(name, invoice, open);
      case Standing.NotNow(var why) -> new Row.NotNow(name, why);
    };
  }

  private static String name(ServiceLine line) {
    return line.domain().isEmpty() ? line.product() + " #" + line.id().value() : line.domain();
  }

  public Outcome<Order> order(OrderRenewal effect, Attempt attempt) {
    var cart = effect.cart();
    return accounts
        .open(attempt.actor())
        .map(Account::renewals)
        .flatMap(renewals -> renewals.order(cart.services(), effect.method(), cart.total()));
  }

  public Trace<Order> orderedBefore(OrderRenewal effect, Attempt attempt) {
    return LostOrder.among(
        accounts.open(attempt.actor()).flatMap(account -> account.billing().orders()),
        effect.newest(),
        effect::is,
        effect::mayBe);
  }
}
