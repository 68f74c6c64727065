package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.offers.Promotion;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.upgrades.OrderUpgrade;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.conversations.upgrades.UpgradesWork;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.words.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders, where WHMCS is least documented and mistakes cost money. */
class OrdersTest {

  private static final Customer ADA = new Customer("1001", "Ada Lovell");
  private static final Actor ACTOR = Actor.stranger("test", ADA.id()).become(ADA, WhmcsCompany.NOW);
  private static final ServiceId SHOP = new ServiceId("2001");
  private static final ServiceId BLOG = new ServiceId("2002");
  private static final String CARD = "stripe";
  private static final Map<String, String> MORE_DISK = Map.of("11", "103");

  private final WhmcsStandIn standIn = WhmcsStandIn.withAda();
  private final StandInBooks books = standIn.books();
  private final Whmcs whmcs =
      Whmcs.open(
          WhmcsCompany.settings(standIn),
          Whmcs.WITHOUT_SERVERS,
          WhmcsCompany.WORDS,
          () -> WhmcsCompany.NOW);

  @AfterEach
  void close() {
    whmcs.close();
    standIn.close();
    assertThat(standIn.violations()).isEmpty();
  }

  @Test
  void what_is_not_changed_stays_though_whmcs_forgets_whatever_it_is_not_told() {
    order(Map.of("13", "yes", "14", "3"));
    pay();

    order(MORE_DISK);
    pay();

    assertThat(Expect.ok(upgrades(SHOP).options()))
        .extracting(ServiceOption::name, ServiceOption::set)
        .containsExactly(
            tuple("Extra disk space", "103"),
            tuple("Backups & Restore", "121"),
            tuple("Priority support", "yes"),
            tuple("Extra addresses", "3"));
    assertThat(Expect.ok(service(SHOP).details()).options())
        .extracting(option -> option.name() + "=" + option.value())
        .contains("Priority support=✓", "Extra addresses=3", "Extra disk space=50 GB");
  }

  @Test
  void where_one_option_is_set_to_what_nobody_sells_any_more_nothing_is_ordered() {
    books
        .service(SHOP.value())
        .withArray("/configoptions/configoption")
        .forEach(
            each -> {
              if (each.path("id").asText().equals("12")) {
                ((ObjectNode) each).put("value", "90 days");
              }
            });

    assertThat(Expect.refused(upgrades(SHOP).options()).toString()).contains("customer-area");
    Expect.refused(upgrades(SHOP).quote(MORE_DISK, CARD));
    assertThat(books.till().ordersOf(ADA.id())).isZero();
  }

  @Test
  void without_a_price_of_whmcss_nothing_is_ordered() {
    books.till().keepPricesToItself();

    assertThat(Expect.refused(upgrades(SHOP).quote(MORE_DISK, CARD)).toString())
        .contains("customer-area");
  }

  @Test
  void an_order_whose_invoice_is_not_as_confirmed_is_withdrawn_at_once() {
    books.till().addToInvoices("1.19");
    var quote = Expect.ok(upgrades(SHOP).quote(MORE_DISK, CARD));

    assertThat(Expect.refused(upgrades(SHOP).order(MORE_DISK, CARD, quote)).toString())
        .contains("withdrawn");

    assertThat(books.till().statesOf(ADA.id())).containsExactly("Cancelled");
    assertThat(Expect.ok(account().billing().unpaid())).isEmpty();
    assertThat(Expect.ok(account().billing().orders()))
        .extracting(Order::state)
        .containsExactly(Order.State.CANCELLED);
  }

  @Test
  void an_order_that_cannot_be_withdrawn_is_not_told_as_if_nothing_had_happened() {
    books.till().addToInvoices("1.19");
    books.forbid("CancelOrder");
    var quote = Expect.ok(upgrades(SHOP).quote(MORE_DISK, CARD));

    Expect.unknown(upgrades(SHOP).order(MORE_DISK, CARD, quote));
  }

  @Test
  void an_order_that_cannot_be_looked_at_is_unknown() {
    var quote = Expect.ok(upgrades(SHOP).quote(MORE_DISK, CARD));
    var upgrades = upgrades(SHOP);
    standIn.upset(
        action ->
            action.equals("GetInvoice") ? Optional.of(Mishap.FIREWALL_PAGE) : Optional.empty());

    Expect.unknown(upgrades.order(MORE_DISK, CARD, quote));

    assertThat(books.till().ordersOf(ADA.id())).isEqualTo(1);
  }

  @Test
  void little_credit_pays_a_part_and_the_rest_waits() {
    books.addCredit(ADA.id(), new BigDecimal("1.00"));
    var quote = Expect.ok(upgrades(SHOP).quote(MORE_DISK, CARD));
    assertThat(quote.credit()).isEqualTo(Money.of("1.00", "EUR"));

    var order = Expect.ok(upgrades(SHOP).order(MORE_DISK, CARD, quote));

    var invoice = Expect.ok(account().billing().invoice(order.invoice().orElseThrow()));
    assertThat(invoice.credit().isSameAs(quote.credit())).isTrue();
    assertThat(invoice.open().isSameAs(quote.due())).isTrue();
    assertThat(Expect.ok(account().billing().credit()).isPositive()).isFalse();
  }

  @Test
  void an_order_that_is_paid_in_part_is_not_taken_back_for_whmcs_would_keep_the_part() {
    books.addCredit(ADA.id(), new BigDecimal("1.00"));
    var order = order(MORE_DISK);

    assertThat(Expect.refused(upgrades(SHOP).withdraw(order.number())).toString())
        .contains("part-paid");

    assertThat(Expect.ok(account().billing().order(order.number()))).isEqualTo(order);
  }

  @Test
  void credit_that_could_not_be_used_leaves_an_order_that_waits() {
    books.addCredit(ADA.id(), new BigDecimal("100.00"));
    books.forbid("ApplyCredit");
    var quote = Expect.ok(upgrades(SHOP).quote(MORE_DISK, CARD));

    var order = Expect.ok(upgrades(SHOP).order(MORE_DISK, CARD, quote));

    assertThat(order.state()).isEqualTo(Order.State.UNPAID);
  }

  @Test
  void an_order_without_an_answer_is_found_by_what_whmcs_tells_of_it() {
    books.service(ADA.id(), BLOG.value(), "ada-blog.example");
    var work = new UpgradesWork(whmcs.accounts());
    var effect = effect(SHOP);
    var attempt = new Attempt("key", 1, ACTOR);
    assertThat(work.orderedBefore(effect, attempt)).isEqualTo(Trace.missing());

    standIn.upsetNextWrite(Mishap.ACTS_AND_CLOSES);
    Expect.unknown(work.order(effect, attempt));

    assertThat(work.orderedBefore(effect, attempt)).isInstanceOf(Trace.Found.class);
    assertThat(work.orderedBefore(effect(BLOG), attempt)).isEqualTo(Trace.missing());
    Expect.refused(work.order(effect, attempt));
    assertThat(books.till().ordersOf(ADA.id())).isEqualTo(1);
  }

  @Test
  void an_order_that_could_be_for_anything_leaves_it_unclear() {
    books.service(SHOP.value()).put("domain", "");
    var work = new UpgradesWork(whmcs.accounts());
    var attempt = new Attempt("key", 1, ACTOR);
    var effect = effect(SHOP);

    standIn.upsetNextWrite(Mishap.ACTS_AND_CLOSES);
    Expect.unknown(work.order(effect, attempt));

    assertThat(work.orderedBefore(effect, attempt)).isEqualTo(Trace.unclear());
  }

  @Test
  void orders_of_new_things_are_none_of_ours() {
    var order = books.till().productOrder(ADA.id(), SHOP.value());

    assertThat(Expect.ok(account().billing().orders())).isEmpty();
    Expect.refused(account().billing().order(order.path("id").asText()));
  }

  @Test
  void who_may_not_be_logged_in_by_a_link_is_told_where_to_pay() {
    order(MORE_DISK);
    books.till().blockSignOn(ADA.id());
    var invoice = Expect.ok(account().billing().unpaid()).getFirst().number();

    assertThat(Expect.refused(account().billing().payPage(invoice)).toString())
        .contains("no-sign-on");
  }

  @Test
  void a_renewal_that_whmcs_finds_too_early_is_refused_by_name() {
    books.till().renewLater(SHOP.value());

    assertThat(Expect.refused(renew("5.00")).toString()).contains("early", "ada-lovell.example");
    assertThat(books.till().ordersOf(ADA.id())).isZero();
  }

  @Test
  void an_older_whmcs_writes_the_invoice_that_would_have_come_anyway() {
    dueSoonAtAnOldWhmcs();

    var order = Expect.ok(renew("5.00"));

    assertThat(order.state()).isEqualTo(Order.State.UNPAID);
    assertThat(order.services()).containsExactly(SHOP);
    assertThat(standIn.calls()).doesNotContain("AddOrder");
    pay();
    assertThat(Expect.ok(account().billing().order(order.number())).state())
        .isEqualTo(Order.State.ACTIVE);
    assertThat(Expect.ok(service(SHOP).details()).billing().nextDue().orElseThrow())
        .isAfter(WhmcsCompany.TODAY.plusDays(20));
  }

  @Test
  void an_older_whmcs_that_finds_it_too_early_writes_nothing() {
    dueSoonAtAnOldWhmcs();
    books.till().renewLater(SHOP.value());

    assertThat(Expect.refused(renew("5.00")).toString()).contains("early");
  }

  @Test
  void an_older_whmcss_invoice_that_is_not_as_confirmed_is_only_told_of() {
    dueSoonAtAnOldWhmcs();
    books.till().addToInvoices("0.95");

    assertThat(Expect.refused(renew("5.00")).toString()).contains("otherwise", "9000");
  }

  @Test
  void only_the_codes_on_the_list_are_told_and_only_to_those_they_are_for() {
    books.promotion("FRIENDS", "");
    books.promotion("AUTUMN", "1,7");
    books.promotion("BLOG", "").put("newsignups", "1");
    books.promotion("FULL", "").put("requires", "9");

    assertThat(Expect.ok(account().offers().promotions()))
        .containsExactly(
            new Promotion(
                "AUTUMN",
                "A tenth off",
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                List.of("Web Start", "#7")));
  }

  private void dueSoonAtAnOldWhmcs() {
    books.beVersion("8.7.3");
    books.service(SHOP.value()).put("nextduedate", "2026-09-15");
  }

  private Outcome<Order> renew(String confirmed) {
    return account().renewals().order(List.of(SHOP), CARD, Money.of(confirmed, "EUR"));
  }

  private OrderUpgrade effect(ServiceId service) {
    return new OrderUpgrade(
        service,
        "it",
        MORE_DISK,
        CARD,
        Expect.ok(upgrades(service).quote(MORE_DISK, CARD)),
        Text.NONE,
        Text.NONE,
        "");
  }

  private Order order(Map<String, String> wanted) {
    var quote = Expect.ok(upgrades(SHOP).quote(wanted, CARD));
    return Expect.ok(upgrades(SHOP).order(wanted, CARD, quote));
  }

  private void pay() {
    var billing = account().billing();
    var invoice = Expect.ok(billing.unpaid()).getFirst().number();
    books.till().pay(Expect.ok(billing.payPage(invoice)).reveal());
  }

  private Upgrades upgrades(ServiceId service) {
    return service(service).upgrades();
  }

  private HostedService service(ServiceId service) {
    return Expect.ok(account().service(service));
  }

  private Account account() {
    return Expect.ok(whmcs.accounts().open(ACTOR));
  }
}
