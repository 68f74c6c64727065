package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.upgrades.Quote;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Orders that set the extras of one service otherwise. */
record SandboxUpgrades(Premises premises, String customer, long service) implements Upgrades {

  @Override
  public Outcome<List<ServiceOption>> options() {
    return premises.read(
        books ->
            contract(
                books,
                contract -> {
                  var set = Extras.of(books, service, premises.now());
                  return Outcome.ok(
                      Extra.all(books).stream()
                          .map(
                              extra ->
                                  extra.offered(
                                      set.get(extra.id()), contract.months(), contract.currency()))
                          .toList());
                }));
  }

  @Override
  public Outcome<Optional<Order>> unpaidUpgrade() {
    return premises.read(books -> Outcome.ok(unpaid(books)));
  }

  @Override
  public Outcome<Quote> quote(Map<String, String> wanted, String paymentMethod) {
    return premises.read(
        books -> contract(books, contract -> quote(books, contract, wanted, paymentMethod)));
  }

  @Override
  public Outcome<Order> order(Map<String, String> wanted, String paymentMethod, Quote confirmed) {
    return premises.write(
        books ->
            unpaid(books)
                .map(earlier -> Outcome.<Order>refused(waiting(earlier)))
                .orElseGet(
                    () ->
                        contract(
                            books,
                            contract ->
                                quote(books, contract, wanted, paymentMethod)
                                    .flatMap(
                                        now -> order(books, contract, wanted, now, confirmed)))));
  }

  @Override
  public Outcome<Order> withdraw(String order) {
    return premises.write(
        books ->
            unpaid(books)
                .filter(placed -> placed.number().equals(order))
                .map(placed -> Outcome.ok(premises.ledger(books).cancel(customer, placed)))
                .orElseGet(() -> Outcome.refused(Text.of("sandbox.order.not-unpaid"))));
  }

  /** What an upgrade is reckoned from. */
  private record Contract(
      String domain, String currency, BillingCycle cycle, int months, LocalDate due) {

    LocalDate since() {
      return due.minusMonths(months);
    }
  }

  /** What an extra is set to, and what it shall be set to. */
  private record Change(Extra extra, String from, String to) {

    boolean isOne() {
      return !from.equals(to);
    }

    Quote.Line line(Contract contract) {
      var dearer = extra.monthly(to).subtract(extra.monthly(from));
      return new Quote.Line(
          extra.id(), from, to, Extra.priced(dearer, contract.months(), contract.currency()));
    }

    /** Once, of whoever had none of it. */
    Money setup(Contract contract) {
      boolean begins = extra.monthly(from).signum() == 0 && extra.monthly(to).signum() > 0;
      return begins ? new Money(extra.setup(), contract.currency()) : nothing(contract);
    }
  }

  private <T> Outcome<T> contract(Handle books, Function<Contract, Outcome<T>> next) {
    var standing = SandboxService.Standing.of(books, service);
    return Closed.unless(
        standing.status(),
        standing.domain(),
        () -> {
          var cycle = cycle(books);
          var months = Billed.months(cycle);
          return months.isEmpty()
              ? Outcome.refused(
                  Text.of("sandbox.upgrade.not-billed").with("domain", standing.domain()))
              : next.apply(
                  new Contract(
                      standing.domain(),
                      SandboxBilling.CURRENCY,
                      cycle,
                      months.get(),
                      Billed.nextDue(books, service, premises.today()).orElseThrow()));
        });
  }

  private BillingCycle cycle(Handle books) {
    return BillingCycle.valueOf(
        books
            .createQuery("select cycle from service where id = :service")
            .bind("service", service)
            .mapTo(String.class)
            .one());
  }

  private Optional<Order> unpaid(Handle books) {
    var number = new ServiceId(Long.toString(service));
    return premises.ledger(books).orders(customer).stream()
        .filter(order -> order.kind() == Order.Kind.UPGRADE)
        .filter(order -> order.state() == Order.State.UNPAID)
        .filter(order -> order.services().contains(number))
        .findFirst();
  }

  private static Text waiting(Order earlier) {
    return Text.of("sandbox.upgrade.waiting").with("invoice", earlier.invoice().orElse(""));
  }

  private Outcome<Quote> quote(
      Handle books, Contract contract, Map<String, String> wanted, String paymentMethod) {
    var ledger = premises.ledger(books);
    if (!ledger.takes(paymentMethod)) {
      return Outcome.refused(Text.of("sandbox.order.method"));
    }
    var offered =
        Extra.all(books).stream().filter(extra -> wanted.containsKey(extra.id())).toList();
    if (offered.size() < wanted.size()
        || !offered.stream().allMatch(extra -> onOffer(extra, wanted.get(extra.id()), contract))) {
      return Outcome.refused(Text.of("sandbox.upgrade.not-on-offer"));
    }
    var set = Extras.of(books, service, premises.now());
    var changes =
        offered.stream()
            .map(extra -> new Change(extra, set.get(extra.id()), wanted.get(extra.id())))
            .filter(Change::isOne)
            .toList();
    return changes.isEmpty()
        ? Outcome.refused(Text.of("sandbox.upgrade.no-change").with("domain", contract.domain()))
        : Outcome.ok(quote(contract, changes, ledger.credit(customer, contract.currency())));
  }

  private Quote quote(Contract contract, List<Change> changes, Money credit) {
    var lines = changes.stream().map(change -> change.line(contract)).toList();
    var prorated = sum(contract, lines.stream().map(line -> prorated(line.recurring(), contract)));
    var setup = sum(contract, changes.stream().map(change -> change.setup(contract)));
    var total = prorated.plus(setup);
    return new Quote(
        lines,
        contract.due(),
        contract.cycle(),
        prorated,
        setup,
        sum(contract, lines.stream().map(Quote.Line::recurring)),
        total.isPositive() ? total.atMost(credit) : nothing(contract));
  }

  private static Money sum(Contract contract, Stream<Money> amounts) {
    return amounts.reduce(nothing(contract), Money::plus);
  }

  private static Money nothing(Contract contract) {
    return Money.of("0.00", contract.currency());
  }

  private static boolean onOffer(Extra extra, String value, Contract contract) {
    return extra.offered(extra.nothing(), contract.months(), contract.currency()).read(value)
            instanceof Parsed.Valid<String>(var read)
        && read.equals(value);
  }

  /** For the days that are left of what is paid. */
  private Money prorated(Money recurring, Contract contract) {
    var all = ChronoUnit.DAYS.between(contract.since(), contract.due());
    var left = ChronoUnit.DAYS.between(premises.today(), contract.due());
    return new Money(
        recurring
            .amount()
            .multiply(BigDecimal.valueOf(left))
            .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP),
        recurring.currency());
  }

  private Outcome<Order> order(
      Handle books, Contract contract, Map<String, String> wanted, Quote now, Quote confirmed) {
    if (!now.costsTheSameAs(confirmed)) {
      return Outcome.refused(Text.of("sandbox.order.price").with("now", now.total().written()));
    }
    var extras =
        Extra.all(books).stream().collect(Collectors.toMap(Extra::id, Function.identity()));
    var lines =
        now.lines().stream()
            .map(
                line -> {
                  var extra = extras.get(line.option());
                  return new Ledger.Line(
                      service,
                      Optional.of(line.option()),
                      Optional.of(wanted.get(line.option())),
                      line.recurring(),
                      "%s: %s > %s (%s)"
                          .formatted(
                              extra.name(),
                              extra.nameOf(line.from()),
                              extra.nameOf(line.to()),
                              contract.domain()),
                      prorated(line.recurring(), contract),
                      Optional.empty());
                })
            .collect(Collectors.toCollection(ArrayList::new));
    return Outcome.ok(
        premises
            .ledger(books)
            .place(customer, Order.Kind.UPGRADE, now.total(), premises.today(), lines));
  }
}
