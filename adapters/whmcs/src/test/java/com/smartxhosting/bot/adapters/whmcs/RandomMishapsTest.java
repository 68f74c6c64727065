package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Pace;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.renewals.Cart;
import com.smartxhosting.bot.conversations.renewals.OrderRenewal;
import com.smartxhosting.bot.conversations.renewals.RenewalsWork;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.upgrades.OrderUpgrade;
import com.smartxhosting.bot.conversations.upgrades.UpgradesWork;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A thousand changes, each with something that comes between. */
class RandomMishapsTest {

  private static final int CHANGES = 1_000;

  private static final Set<Mishap> SLOW =
      EnumSet.of(
          Mishap.HANGS,
          Mishap.ACTS_AND_HANGS,
          Mishap.ACTS_AND_ANSWERS_WITH_50_MB,
          Mishap.ACTS_AND_ANSWERS_WITH_A_GZIP_BOMB);

  /** How a change is reported. */
  private enum Report {
    DONE,
    NOT_DONE,
    UNKNOWN
  }

  private final Random chance = new Random(20_261_123);
  private final StandInBooks books = new StandInBooks(WhmcsCompany.TODAY.toString());
  private final Map<Report, Integer> reports = new EnumMap<>(Report.class);

  @Test
  void nothing_is_done_twice_and_nothing_is_reported_wrongly() {
    for (var n = 0; n < CHANGES; n++) {
      var customer = customer(n);
      books.client(customer, "customer-%d@example.com".formatted(n), "Active");
      books.service(customer.id(), service(n).value(), "site-%d.example".formatted(n));
    }
    try (var standIn = WhmcsStandIn.of(books);
        var whmcs = whmcs(standIn)) {
      for (var n = 0; n < CHANGES; n++) {
        standIn.upsetNextWrite(mishap());
        switch (n % 5) {
          case 0 -> password(open(whmcs, n), n);
          case 1 -> cancel(open(whmcs, n));
          case 2 -> ticket(whmcs, n);
          case 3 -> upgrade(whmcs, n);
          default -> renew(whmcs, n);
        }
      }
      assertThat(standIn.violations()).isEmpty();
    }
    assertThat(reports.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CHANGES);
    assertThat(reports.get(Report.NOT_DONE)).isGreaterThan(CHANGES / 10);
    assertThat(reports.get(Report.UNKNOWN)).isGreaterThan(CHANGES / 2);
  }

  private static Customer customer(int n) {
    return new Customer(Integer.toString(100_000 + n), "Ada Lovell");
  }

  private static ServiceId service(int n) {
    return new ServiceId(Integer.toString(10_000 + n));
  }

  private static Actor actor(int n) {
    return Actor.stranger("test", customer(n).id()).become(customer(n), WhmcsCompany.NOW);
  }

  private static HostedService open(Whmcs whmcs, int n) {
    return Expect.ok(Expect.ok(whmcs.accounts().open(actor(n))).service(service(n)));
  }

  /** Those that take their time are rarer. */
  private Mishap mishap() {
    var drawn = Mishap.values()[chance.nextInt(Mishap.values().length)];
    return SLOW.contains(drawn) && chance.nextInt(5) != 0 ? Mishap.ACTS_AND_CLOSES : drawn;
  }

  private void password(HostedService service, int n) {
    var wanted = "Str0ng!Enough-" + n;
    ServicePassword password = Expect.ok(service.password());

    var outcome = password.change(new Secret(wanted));

    report(outcome, books.admits(password.login(), wanted));
    Expect.ok(password.change(new Secret(wanted)));
    assertThat(books.admits(password.login(), wanted)).isTrue();
  }

  private void cancel(HostedService service) {
    Cancellations cancellations = service.cancellations();

    var outcome = cancellations.request(When.IMMEDIATE, "Moving");

    var id = service.line().id().value();
    report(outcome, books.cancelRequests(id) == 1);
    assertThat(Expect.ok(cancellations.pending()).isPresent())
        .as("a look tells the truth")
        .isEqualTo(books.cancelRequests(id) == 1);
    cancellations.request(When.IMMEDIATE, "Moving");
    assertThat(books.cancelRequests(id)).isEqualTo(1);
  }

  private void ticket(Whmcs whmcs, int n) {
    var before = books.ticketSubjects().size();

    var outcome = whmcs.desk().open("key-" + n, actor(n), "Help", "It broke", "in: test");

    report(outcome, books.ticketSubjects().size() == before + 1);
    assertThat(Expect.ok(whmcs.desk().opened("key-" + n)).isPresent())
        .as("a look tells the truth")
        .isEqualTo(books.ticketSubjects().size() == before + 1);
    Expect.ok(whmcs.desk().open("key-" + n, actor(n), "Help", "It broke", "in: test"));
    assertThat(books.ticketSubjects()).hasSize(before + 1);
  }

  private void upgrade(Whmcs whmcs, int n) {
    var wanted = Map.of(StandInShop.DISK, "102");
    var quote = Expect.ok(open(whmcs, n).upgrades().quote(wanted, "stripe"));
    var effect =
        new OrderUpgrade(service(n), "it", wanted, "stripe", quote, Text.NONE, Text.NONE, "");
    var work = new UpgradesWork(whmcs.accounts());
    ordered(n, attempt -> work.order(effect, attempt), at -> work.orderedBefore(effect, at));
  }

  private void renew(Whmcs whmcs, int n) {
    var item =
        new Cart.Item(service(n), "it", Money.of("5.00", "EUR"), WhmcsCompany.TODAY.plusYears(1));
    var effect = new OrderRenewal(List.of(item), "stripe", "");
    var work = new RenewalsWork(whmcs.accounts());
    ordered(n, attempt -> work.order(effect, attempt), at -> work.orderedBefore(effect, at));
  }

  private void ordered(
      int n, Function<Attempt, Outcome<Order>> order, Function<Attempt, Trace<Order>> look) {
    var attempt = new Attempt("key-" + n, 1, actor(n));

    var outcome = order.apply(attempt);

    var done = books.till().ordersOf(customer(n).id()) == 1;
    report(outcome, done);
    switch (look.apply(attempt)) {
      case Trace.Found<Order> _ -> assertThat(done).as("a look tells the truth").isTrue();
      case Trace.Missing<Order> _ -> {
        assertThat(done).as("a look tells the truth").isFalse();
        Expect.ok(order.apply(attempt));
      }
      case Trace.Unclear<Order> _ -> throw new AssertionError("WHMCS shows all of its orders");
    }
    order.apply(attempt);
    assertThat(books.till().ordersOf(customer(n).id())).isEqualTo(1);
  }

  private void report(Outcome<?> outcome, boolean done) {
    var report =
        switch (outcome) {
          case Outcome.Ok<?> _ -> Report.DONE;
          case Outcome.Refused<?> _, Outcome.Failed<?> _ -> Report.NOT_DONE;
          case Outcome.Unknown<?> _ -> Report.UNKNOWN;
        };
    reports.merge(report, 1, Integer::sum);
    switch (report) {
      case DONE -> assertThat(done).isTrue();
      case NOT_DONE -> assertThat(done).isFalse();
      case UNKNOWN -> {}
    }
  }

  private static Whmcs whmcs(WhmcsStandIn standIn) {
    return Whmcs.open(
        WhmcsCompany.settings(standIn)
            .paced(
                new Pace(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ZERO)),
        (_, _) -> Outcome.failed("no server"),
        WhmcsCompany.WORDS,
        () -> WhmcsCompany.NOW);
  }
}
