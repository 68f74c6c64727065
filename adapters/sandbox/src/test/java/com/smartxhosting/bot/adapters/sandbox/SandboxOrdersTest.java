package com.smartxhosting.bot.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What time does to orders, and what paying does once. */
class SandboxOrdersTest {

  private static final Duration ACTIVATION = Duration.ofMinutes(10);
  private static final ServiceId ADAS = new ServiceId("2001");

  private Instant now = SandboxCompany.NOW;

  private final Sandbox sandbox =
      Sandbox.inMemory(SandboxSettings.calm().withActivation(ACTIVATION), () -> now);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void an_order_becomes_active_some_time_after_it_was_paid() {
    var order = orderMore();
    assertThat(state(order)).isEqualTo(Order.State.UNPAID);

    sandbox.pay(visit(order));

    assertThat(state(order)).isEqualTo(Order.State.PENDING);
    assertThat(disk()).isEqualTo("0");
    now = now.plus(ACTIVATION);
    assertThat(state(order)).isEqualTo(Order.State.ACTIVE);
    assertThat(disk()).isEqualTo("50");
  }

  @Test
  void the_price_falls_from_day_to_day() {
    var today = price();
    now = now.plus(Duration.ofDays(30));

    assertThat(price()).isLessThan(today).isPositive();
  }

  @Test
  void paying_twice_renews_once() {
    var renewal = Expect.ok(ada().renewals().all()).getFirst();
    var due = due();
    var order = Expect.ok(ada().renewals().order(List.of(ADAS), "card", renewal.amount()));
    var visit = visit(order);

    assertThat(sandbox.pay(visit).map(page -> page.invoice().state())).contains(Invoice.State.PAID);
    assertThat(sandbox.pay(visit)).isPresent();

    assertThat(due()).isEqualTo(due.plusYears(1));
  }

  @Test
  void a_page_to_pay_is_kept_open_for_half_an_hour() {
    var visit = visit(orderMore());
    assertThat(sandbox.bill(visit).map(BillPage::customer)).contains("Ada Lovell");

    now = now.plus(Duration.ofMinutes(30));

    assertThat(sandbox.bill(visit)).isEmpty();
    assertThat(sandbox.pay(visit)).isEqualTo(Optional.empty());
    assertThat(sandbox.bill("0".repeat(32))).isEmpty();
  }

  @Test
  void what_credit_has_paid_of_an_order_comes_back_with_it_and_its_page_takes_no_money_any_more() {
    var ben = open(FirstDay.customer(Who.EVERY_KIND));
    var upgrades = Expect.ok(ben.service(FirstDay.service(Which.FIVE_DOMAINS))).upgrades();
    var credit = Expect.ok(ben.billing().credit());
    var wanted = Map.of(Extra.DISK, "50");
    var quote = Expect.ok(upgrades.quote(wanted, "card"));
    assertThat(quote.credit().isSameAs(credit)).isTrue();
    var order = Expect.ok(upgrades.order(wanted, "card", quote));
    assertThat(Expect.ok(ben.billing().credit()).isPositive()).isFalse();
    var visit = visit(ben, order);

    Expect.ok(upgrades.withdraw(order.number()));

    assertThat(Expect.ok(ben.billing().credit()).isSameAs(credit)).isTrue();
    assertThat(sandbox.pay(visit).map(page -> page.invoice().state()))
        .isNotEqualTo(Optional.of(Invoice.State.PAID));
    assertThat(Expect.ok(ben.billing().order(order.number())).state())
        .isEqualTo(Order.State.CANCELLED);
  }

  private Order orderMore() {
    var upgrades = Expect.ok(ada().service(ADAS)).upgrades();
    var wanted = Map.of(Extra.DISK, "50");
    return Expect.ok(upgrades.order(wanted, "card", Expect.ok(upgrades.quote(wanted, "card"))));
  }

  private BigDecimal price() {
    var upgrades = Expect.ok(ada().service(ADAS)).upgrades();
    return Expect.ok(upgrades.quote(Map.of(Extra.DISK, "50"), "card")).total().amount();
  }

  private Order.State state(Order order) {
    return Expect.ok(ada().billing().order(order.number())).state();
  }

  private String disk() {
    return Expect.ok(Expect.ok(ada().service(ADAS)).upgrades().options()).stream()
        .filter(option -> option.number().equals(Extra.DISK))
        .findFirst()
        .orElseThrow()
        .set();
  }

  private LocalDate due() {
    var details = Expect.ok(Expect.ok(ada().service(ADAS)).details());
    return details.billing().nextDue().orElseThrow();
  }

  private String visit(Order order) {
    return visit(ada(), order);
  }

  private static String visit(Account account, Order order) {
    var page = Expect.ok(account.billing().payPage(order.invoice().orElseThrow())).reveal();
    return page.substring(page.indexOf('=') + 1);
  }

  private Account ada() {
    return open(FirstDay.customer(Who.ONE_SERVICE));
  }

  private Account open(Customer customer) {
    var actor = Actor.stranger("test", "1").become(customer, Instant.EPOCH);
    return Expect.ok(sandbox.accounts().open(actor));
  }
}
