package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.SUSPENDED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.UNPAID;
import static com.smartxhosting.bot.conversations.contract.Company.Who.EVERY_KIND;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static com.smartxhosting.bot.conversations.contract.Company.Who.TWIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import java.net.URI;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** Invoices, and paying them. */
public abstract class BillingContract extends PortContract {

  @Test
  void unpaid_invoices_are_listed_with_what_is_due_first_in_front() {
    var unpaid = Expect.ok(company.account(EVERY_KIND).billing().unpaid());

    assertThat(unpaid)
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo(Comparator.comparing(Invoice::due))
        .allSatisfy(
            invoice -> {
              assertThat(invoice.state()).isEqualTo(Invoice.State.UNPAID);
              assertThat(invoice.open().isPositive()).isTrue();
              assertThat(invoice.items()).isNotEmpty();
            });
    assertThat(Expect.ok(company.account(ONE_SERVICE).billing().unpaid())).isEmpty();
  }

  @Test
  void an_invoice_is_found_by_its_number_and_by_no_other() {
    var billing = company.account(EVERY_KIND).billing();
    var invoice = Expect.ok(billing.unpaid()).getFirst();

    assertThat(Expect.ok(billing.invoice(invoice.number()))).isEqualTo(invoice);
    Expect.refused(billing.invoice("no-such-invoice"));
    Expect.refused(billing.invoice(""));
    Expect.refused(billing.payPage("no-such-invoice"));
  }

  @Test
  void there_are_ways_to_pay_and_some_have_credit() {
    var methods = Expect.ok(company.account(ONE_SERVICE).billing().paymentMethods());

    assertThat(methods).extracting(PaymentMethod::id).isNotEmpty().doesNotHaveDuplicates();
    assertThat(methods)
        .extracting(PaymentMethod::name)
        .allSatisfy(each -> assertThat(each).isNotBlank());
    assertThat(Expect.ok(company.account(TWIN).billing().credit()).isPositive()).isTrue();
    assertThat(Expect.ok(company.account(ONE_SERVICE).billing().credit()).isPositive()).isFalse();
  }

  @Test
  void what_is_paid_is_not_unpaid_any_more_and_has_no_page_to_pay() {
    var billing = company.account(EVERY_KIND).billing();
    var number = Expect.ok(company.open(UNPAID).details()).billing().unpaid().getFirst().number();
    var page = Expect.ok(billing.payPage(number));
    assertThat(URI.create(page.reveal())).hasScheme("https").hasNoUserInfo();
    assertThat(Expect.ok(billing.payPage(number))).isNotEqualTo(page);

    company.pay(page);

    assertThat(Expect.ok(billing.invoice(number)).state()).isEqualTo(Invoice.State.PAID);
    assertThat(Expect.ok(billing.unpaid())).extracting(Invoice::number).doesNotContain(number);
    assertThat(Expect.ok(company.open(UNPAID).details()).billing().unpaid())
        .noneMatch(invoice -> invoice.number().equals(number));
    Expect.refused(billing.payPage(number));
  }

  @Test
  void a_suspended_service_comes_back_when_everything_is_paid() {
    var billing = company.account(EVERY_KIND).billing();
    for (var invoice : Expect.ok(company.open(SUSPENDED).details()).billing().unpaid()) {
      company.pay(Expect.ok(billing.payPage(invoice.number())));
    }

    assertThat(company.open(SUSPENDED).line().status()).isEqualTo(ServiceStatus.ACTIVE);
  }
}
