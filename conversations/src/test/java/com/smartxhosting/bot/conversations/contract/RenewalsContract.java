package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.LEAVING;
import static com.smartxhosting.bot.conversations.contract.Company.Which.MAIL_ONLY;
import static com.smartxhosting.bot.conversations.contract.Company.Which.PENDING;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.TERMINATED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.UNPAID;
import static com.smartxhosting.bot.conversations.contract.Company.Who.EVERY_KIND;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.renewals.Renewal;
import com.smartxhosting.bot.conversations.renewals.Renewal.Standing;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paying for services before they are billed. */
public abstract class RenewalsContract extends PortContract {

  @Test
  void every_service_that_has_not_ended_says_whether_it_can_be_renewed() {
    var all = Expect.ok(company.account(EVERY_KIND).renewals().all());

    assertThat(all)
        .isSortedAccordingTo(Comparator.comparing(renewal -> renewal.due().orElse(LocalDate.MAX)))
        .noneMatch(renewal -> renewal.service().id().equals(company.service(TERMINATED)));
    assertThat(standing(UNPAID)).isInstanceOf(Standing.Invoiced.class);
    for (var which : new Which[] {MAIL_ONLY, LEAVING, PENDING}) {
      assertThat(standing(which)).isInstanceOf(Standing.NotNow.class);
    }
    assertThat(possible(EVERY_KIND)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void an_invoice_that_waits_is_one_of_the_unpaid_ones() {
    assertThat(standing(UNPAID))
        .isInstanceOfSatisfying(
            Standing.Invoiced.class,
            invoiced ->
                assertThat(
                        Expect.ok(company.account(EVERY_KIND).billing().invoice(invoiced.invoice()))
                            .open())
                    .isEqualTo(invoiced.open()));
  }

  @Test
  void several_are_renewed_with_one_invoice_and_due_later_once_it_is_paid() {
    var picked = possible(EVERY_KIND).subList(0, 2);
    var renewals = company.account(EVERY_KIND).renewals();
    var billing = company.account(EVERY_KIND).billing();
    var total = total(picked);

    var order = Expect.ok(renewals.order(ids(picked), method(EVERY_KIND), total));

    assertThat(order.kind()).isEqualTo(Order.Kind.RENEWAL);
    assertThat(order.state()).isEqualTo(Order.State.UNPAID);
    assertThat(order.services()).containsExactlyInAnyOrderElementsOf(ids(picked));
    assertThat(order.options()).isEmpty();
    assertThat(Expect.ok(billing.orders())).startsWith(order);
    var invoice = Expect.ok(billing.invoice(order.invoice().orElseThrow()));
    assertThat(invoice.total().isSameAs(total)).isTrue();
    assertThat(invoice.items()).hasSize(2);
    for (var renewal : picked) {
      assertThat(standing(EVERY_KIND, renewal.service().id()))
          .isEqualTo(new Standing.Invoiced(invoice.number(), invoice.open()));
    }
    Expect.refused(renewals.order(ids(picked), method(EVERY_KIND), total));

    company.pay(Expect.ok(billing.payPage(invoice.number())));

    assertThat(Expect.ok(billing.order(order.number())).state()).isEqualTo(Order.State.ACTIVE);
    for (var renewal : picked) {
      var service = Expect.ok(company.account(EVERY_KIND).service(renewal.service().id()));
      assertThat(Expect.ok(service.details()).billing().nextDue().orElseThrow())
          .isAfter(renewal.due().orElseThrow());
    }
  }

  @Test
  void all_are_renewed_or_none() {
    var renewals = company.account(EVERY_KIND).renewals();
    var picked = possible(EVERY_KIND).getFirst();
    var both = List.of(picked.service().id(), company.service(LEAVING));

    Expect.refused(renewals.order(both, method(EVERY_KIND), picked.amount()));
    Expect.refused(renewals.order(List.of(), method(EVERY_KIND), picked.amount()));

    assertThat(Expect.ok(company.account(EVERY_KIND).billing().orders())).isEmpty();
  }

  @Test
  void nothing_is_ordered_at_another_price_than_the_confirmed_one() {
    var renewals = company.account(ONE_SERVICE).renewals();
    var picked = possible(ONE_SERVICE);
    var confirmed = total(picked);

    company.raisePrices();

    Expect.refused(renewals.order(ids(picked), method(ONE_SERVICE), confirmed));
    assertThat(Expect.ok(company.account(ONE_SERVICE).billing().unpaid())).isEmpty();
    Expect.ok(renewals.order(ids(picked), method(ONE_SERVICE), total(possible(ONE_SERVICE))));
  }

  @Test
  void a_way_to_pay_that_is_gone_is_refused() {
    var method = method(ONE_SERVICE);
    var picked = possible(ONE_SERVICE);
    company.stopTaking(method);

    Expect.refused(
        company.account(ONE_SERVICE).renewals().order(ids(picked), method, total(picked)));
    assertThat(Expect.ok(company.account(ONE_SERVICE).billing().orders())).isEmpty();
  }

  @Test
  void the_amount_is_what_the_details_tell() {
    var details = Expect.ok(company.open(SHARED).details()).billing();

    assertThat(possible(ONE_SERVICE))
        .singleElement()
        .satisfies(
            renewal -> {
              assertThat(renewal.amount()).isEqualTo(details.recurring());
              assertThat(renewal.due()).isEqualTo(details.nextDue());
            });
  }

  private List<Renewal> possible(Who who) {
    return Expect.ok(company.account(who).renewals().all()).stream()
        .filter(renewal -> renewal.standing() instanceof Standing.Possible)
        .toList();
  }

  private Standing standing(Which which) {
    return standing(which.owner, company.service(which));
  }

  private Standing standing(Who who, ServiceId service) {
    return Expect.ok(company.account(who).renewals().all()).stream()
        .filter(renewal -> renewal.service().id().equals(service))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  private static List<ServiceId> ids(List<Renewal> renewals) {
    return renewals.stream().map(renewal -> renewal.service().id()).toList();
  }

  private static Money total(List<Renewal> renewals) {
    return renewals.stream().map(Renewal::amount).reduce(Money::plus).orElseThrow();
  }

  private String method(Who who) {
    return Expect.ok(company.account(who).billing().paymentMethods()).getFirst().id();
  }
}
