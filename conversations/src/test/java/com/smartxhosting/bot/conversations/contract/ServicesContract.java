package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.FIVE_DOMAINS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.MAIL_ONLY;
import static com.smartxhosting.bot.conversations.contract.Company.Which.NEAR_LIMITS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.UNPAID;
import static com.smartxhosting.bot.conversations.contract.Company.Which.WORDPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One service: what is told of it, and when its panel opens. */
public abstract class ServicesContract extends PortContract {

  private static final EnumSet<Which> INACTIVE = EnumSet.range(Which.PENDING, Which.FRAUD);

  @ParameterizedTest
  @EnumSource
  void details_and_usage_are_told_whatever_the_status(Which which) {
    var service = company.open(which);
    var details = Expect.ok(service.details());

    assertThat(details.hosting().domain()).isEqualTo(service.line().domain());
    assertThat(details.hosting().nameServers()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(details.billing().registered()).isBeforeOrEqualTo(company.today());
    assertThat(details.billing().paymentMethod()).isNotBlank();
    if (details.billing().unpaid().isEmpty()) {
      // the day of an unpaid invoice stays due
      details.billing().nextDue().ifPresent(due -> assertThat(due).isAfter(company.today()));
    }
    if (which == Which.PENDING
        && service.usage() instanceof Outcome.Refused<Usage> nothingCounted) {
      Expect.refused(nothingCounted);
    } else {
      var usage = Expect.ok(service.usage());
      assertThat(usage.disk().used()).isNotNegative();
      assertThat(usage.traffic().used()).isNotNegative();
    }
  }

  @Test
  void what_is_not_billed_again_has_no_due_date() {
    var billing = Expect.ok(company.open(MAIL_ONLY).details()).billing();

    assertThat(billing.cycle()).isIn(BillingCycle.FREE, BillingCycle.ONE_TIME);
    assertThat(billing.nextDue()).isEmpty();
  }

  @Test
  void unpaid_invoices_are_those_of_the_service() {
    assertThat(Expect.ok(company.open(UNPAID).details()).billing().unpaid())
        .isNotEmpty()
        .allSatisfy(invoice -> assertThat(invoice.total().amount()).isPositive());
    assertThat(Expect.ok(company.open(SHARED).details()).billing().unpaid()).isEmpty();
  }

  @Test
  void limits_are_told_in_bytes_and_their_absence_too() {
    var full = Expect.ok(company.open(NEAR_LIMITS).usage()).disk();

    assertThat(full.limit()).isGreaterThanOrEqualTo(1L << 30);
    assertThat(full.used()).isBetween(full.limit() / 10 * 9, full.limit());
    assertThat(Expect.ok(company.open(WORDPRESS).usage()).disk().unlimited()).isTrue();
  }

  @Test
  void the_panel_knows_the_domains_with_the_main_one_first_and_in_unicode() {
    var domains = Expect.ok(company.panel(FIVE_DOMAINS).domains());

    assertThat(domains).hasSize(5).contains("bücher.example");
    assertThat(domains.getFirst()).isEqualTo(company.domain(FIVE_DOMAINS));
    assertThat(Expect.ok(company.panel(WORDPRESS).domains())).hasSize(2);
    assertThat(Expect.ok(company.panel(SHARED).domains())).containsExactly(company.domain(SHARED));
  }

  @Test
  void only_active_services_open_and_each_status_has_its_own_reason() {
    Map<ServiceStatus, String> reasons = new EnumMap<>(ServiceStatus.class);
    for (var which : INACTIVE) {
      var service = company.open(which);
      Text reason = Expect.refused(service.panel());
      assertThat(Expect.refused(service.password())).isEqualTo(reason);
      reasons.put(service.line().status(), reason.toString().replace(service.line().domain(), "#"));
    }

    assertThat(reasons.keySet())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(ServiceStatus.ACTIVE)));
    assertThat(reasons.values()).doesNotHaveDuplicates();
  }
}
