package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.MAIL_ONLY;
import static com.smartxhosting.bot.conversations.contract.Company.Which.PREPAID;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SUSPENDED;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static com.smartxhosting.bot.conversations.contract.Company.Who.TWIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.upgrades.Quote;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption.Range;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.form.Parsed;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders that set the options of a service otherwise. */
public abstract class UpgradesContract extends PortContract {

  @Test
  void every_kind_of_option_is_on_offer_and_set_to_a_value_it_can_have() {
    var options = Expect.ok(company.open(SHARED).upgrades().options());

    assertThat(options)
        .extracting(option -> option.range().getClass().getSimpleName())
        .contains("OneOf", "Switch", "Quantity");
    assertThat(options)
        .allSatisfy(
            option -> assertThat(option.read(option.set())).isEqualTo(Parsed.valid(option.set())));
  }

  @Test
  void what_is_ordered_waits_for_its_payment_and_is_then_set() {
    var upgrades = company.open(SHARED).upgrades();
    var disk = disk(upgrades);
    var wanted = Map.of(disk.number(), largest(disk));
    var quote = Expect.ok(upgrades.quote(wanted, method(ONE_SERVICE)));
    assertThat(quote.total().isPositive()).isTrue();
    assertThat(quote.due().isSameAs(quote.total())).isTrue();
    var details = Expect.ok(company.open(SHARED).details());
    var space = Expect.ok(company.open(SHARED).usage()).disk().limit();

    var order = Expect.ok(upgrades.order(wanted, method(ONE_SERVICE), quote));

    assertThat(order.state()).isEqualTo(Order.State.UNPAID);
    assertThat(order.kind()).isEqualTo(Order.Kind.UPGRADE);
    assertThat(order.options()).as("where it is told").isIn(Map.of(), wanted);
    assertThat(order.services()).containsExactly(company.service(SHARED));
    assertThat(Expect.ok(upgrades.unpaidUpgrade())).contains(order);
    assertThat(disk(upgrades).set()).isEqualTo(disk.set());
    var billing = company.account(ONE_SERVICE).billing();
    assertThat(Expect.ok(billing.orders())).startsWith(order);
    assertThat(Expect.ok(billing.order(order.number()))).isEqualTo(order);
    var invoice = Expect.ok(billing.invoice(order.invoice().orElseThrow()));
    assertThat(invoice.open().isSameAs(quote.due())).isTrue();

    company.pay(Expect.ok(billing.payPage(invoice.number())));

    assertThat(Expect.ok(billing.order(order.number())).state()).isEqualTo(Order.State.ACTIVE);
    assertThat(Expect.ok(upgrades.unpaidUpgrade())).isEmpty();
    assertThat(disk(upgrades).set()).isEqualTo(largest(disk));
    assertThat(Expect.ok(company.open(SHARED).usage()).disk().limit()).isGreaterThan(space);
    var after = Expect.ok(company.open(SHARED).details());
    assertThat(
            after
                .billing()
                .recurring()
                .isSameAs(details.billing().recurring().plus(quote.recurring())))
        .isTrue();
    assertThat(after.options()).anyMatch(option -> option.name().equals(disk.name()));
  }

  @Test
  void a_second_order_is_refused_while_one_is_not_paid() {
    var upgrades = company.open(SHARED).upgrades();
    var disk = disk(upgrades);
    var wanted = Map.of(disk.number(), largest(disk));
    var quote = Expect.ok(upgrades.quote(wanted, method(ONE_SERVICE)));
    var first = Expect.ok(upgrades.order(wanted, method(ONE_SERVICE), quote));

    Expect.refused(upgrades.order(wanted, method(ONE_SERVICE), quote));

    assertThat(Expect.ok(company.account(ONE_SERVICE).billing().orders())).containsExactly(first);
  }

  @Test
  void an_unpaid_order_is_taken_back_with_its_invoice_and_the_way_is_free_for_another() {
    var upgrades = company.open(SHARED).upgrades();
    var billing = company.account(ONE_SERVICE).billing();
    var disk = disk(upgrades);
    var wanted = Map.of(disk.number(), largest(disk));
    var quote = Expect.ok(upgrades.quote(wanted, method(ONE_SERVICE)));
    var order = Expect.ok(upgrades.order(wanted, method(ONE_SERVICE), quote));
    var invoice = order.invoice().orElseThrow();

    var withdrawn = Expect.ok(upgrades.withdraw(order.number()));

    assertThat(withdrawn.state()).isEqualTo(Order.State.CANCELLED);
    assertThat(Expect.ok(billing.orders())).containsExactly(withdrawn);
    assertThat(Expect.ok(billing.unpaid())).isEmpty();
    assertThat(Expect.ok(billing.invoice(invoice)).state()).isEqualTo(Invoice.State.CANCELLED);
    Expect.refused(billing.payPage(invoice));
    assertThat(Expect.ok(upgrades.unpaidUpgrade())).isEmpty();
    assertThat(disk(upgrades).set()).isEqualTo(disk.set());
    Expect.refused(upgrades.withdraw(order.number()));
    Expect.ok(upgrades.order(wanted, method(ONE_SERVICE), quote));
  }

  @Test
  void what_is_paid_or_was_never_ordered_here_is_not_taken_back() {
    var upgrades = company.open(SHARED).upgrades();
    var billing = company.account(ONE_SERVICE).billing();
    var disk = disk(upgrades);
    var wanted = Map.of(disk.number(), largest(disk));
    var quote = Expect.ok(upgrades.quote(wanted, method(ONE_SERVICE)));
    var order = Expect.ok(upgrades.order(wanted, method(ONE_SERVICE), quote));
    company.pay(Expect.ok(billing.payPage(order.invoice().orElseThrow())));

    Expect.refused(upgrades.withdraw(order.number()));
    Expect.refused(upgrades.withdraw("no-such-order"));
    Expect.refused(upgrades.withdraw(""));

    assertThat(disk(upgrades).set()).isEqualTo(largest(disk));
  }

  @Test
  void nothing_is_ordered_at_another_price_than_the_confirmed_one() {
    var upgrades = company.open(SHARED).upgrades();
    var disk = disk(upgrades);
    var wanted = Map.of(disk.number(), largest(disk));
    var confirmed = Expect.ok(upgrades.quote(wanted, method(ONE_SERVICE)));

    company.raisePrices();

    Expect.refused(upgrades.order(wanted, method(ONE_SERVICE), confirmed));
    assertThat(Expect.ok(company.account(ONE_SERVICE).billing().orders())).isEmpty();
    assertThat(Expect.ok(company.account(ONE_SERVICE).billing().unpaid())).isEmpty();
    var now = Expect.ok(upgrades.quote(wanted, method(ONE_SERVICE)));
    assertThat(now.costsTheSameAs(confirmed)).isFalse();
    Expect.ok(upgrades.order(wanted, method(ONE_SERVICE), now));
  }

  @Test
  void a_way_to_pay_that_is_gone_is_refused() {
    var upgrades = company.open(SHARED).upgrades();
    var disk = disk(upgrades);
    var wanted = Map.of(disk.number(), largest(disk));
    var method = method(ONE_SERVICE);
    var quote = Expect.ok(upgrades.quote(wanted, method));

    company.stopTaking(method);

    Expect.refused(upgrades.quote(wanted, method));
    Expect.refused(upgrades.order(wanted, method, quote));
    assertThat(Expect.ok(company.account(ONE_SERVICE).billing().orders())).isEmpty();
  }

  @Test
  void what_is_not_on_offer_or_changes_nothing_is_refused() {
    var upgrades = company.open(SHARED).upgrades();
    var method = method(ONE_SERVICE);
    var disk = disk(upgrades);
    var quantity =
        Expect.ok(upgrades.options()).stream()
            .filter(option -> option.range() instanceof Range.Quantity)
            .findFirst()
            .orElseThrow();
    var most = ((Range.Quantity) quantity.range()).largest();

    Expect.refused(upgrades.quote(Map.of(), method));
    Expect.refused(upgrades.quote(Map.of(disk.number(), disk.set()), method));
    Expect.refused(upgrades.quote(Map.of(disk.number(), "no-such-value"), method));
    Expect.refused(upgrades.quote(Map.of("no-such-option", "1"), method));
    Expect.refused(upgrades.quote(Map.of(quantity.number(), Integer.toString(most + 1)), method));
    Expect.refused(upgrades.quote(Map.of(quantity.number(), "-1"), method));
  }

  @Test
  void credit_pays_first_and_less_gives_credit_back() {
    var upgrades = company.open(PREPAID).upgrades();
    var billing = company.account(TWIN).billing();
    var disk = disk(upgrades);
    var credit = Expect.ok(billing.credit());
    var more = Map.of(disk.number(), largest(disk));
    var quote = Expect.ok(upgrades.quote(more, method(TWIN)));
    assertThat(quote.due().isPositive()).isFalse();

    var order = Expect.ok(upgrades.order(more, method(TWIN), quote));

    assertThat(order.state()).isEqualTo(Order.State.ACTIVE);
    assertThat(disk(upgrades).set()).isEqualTo(largest(disk));
    assertThat(order.invoice().map(number -> Expect.ok(billing.invoice(number)).state()))
        .isNotEqualTo(Optional.of(Invoice.State.UNPAID));
    assertThat(Expect.ok(billing.credit()).isSameAs(credit.minus(quote.total()))).isTrue();

    var less = Map.of(disk.number(), disk.set());
    Quote back = Expect.ok(upgrades.quote(less, method(TWIN)));
    assertThat(back.total().isNegative()).isTrue();
    var second = Expect.ok(upgrades.order(less, method(TWIN), back));

    assertThat(second.state()).isEqualTo(Order.State.ACTIVE);
    assertThat(second.invoice()).isEmpty();
    Money now = Expect.ok(billing.credit());
    assertThat(now.isSameAs(credit.minus(quote.total()).minus(back.total()))).isTrue();
    assertThat(Expect.ok(billing.orders()).getFirst()).isEqualTo(second);
  }

  @Test
  void only_active_services_that_are_billed_have_options_to_order() {
    for (var which : new Which[] {SUSPENDED, MAIL_ONLY}) {
      Expect.refused(company.open(which).upgrades().options());
    }
  }

  private static ServiceOption disk(Upgrades upgrades) {
    return Expect.ok(upgrades.options()).stream()
        .filter(option -> option.range() instanceof Range.OneOf)
        .findFirst()
        .orElseThrow();
  }

  private static String largest(ServiceOption option) {
    return ((Range.OneOf) option.range()).values().getLast().id();
  }

  private String method(Who who) {
    return Expect.ok(company.account(who).billing().paymentMethods()).getFirst().id();
  }
}
