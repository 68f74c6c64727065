package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.LEAVING;
import static com.smartxhosting.bot.conversations.contract.Company.Which.MAIL_ONLY;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.UNPAID;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.cancellation.Cancellations.Request;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.contract.Company.Which;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Requests for the end of a service. */
public abstract class CancellationsContract extends PortContract {

  private static final String REASON = "Zu teuer 😀 <b>\"';--";

  @Test
  void at_the_end_of_the_period_is_on_the_next_due_date() {
    var service = company.open(SHARED);
    var due = Expect.ok(service.details()).billing().nextDue().orElseThrow();
    assertThat(Expect.ok(service.cancellations().pending())).isEmpty();

    var request = Expect.ok(service.cancellations().request(When.END_OF_PERIOD, REASON));

    assertThat(request).isEqualTo(new Request(When.END_OF_PERIOD, REASON, company.today(), due));
    assertThat(Expect.ok(company.open(SHARED).cancellations().pending())).contains(request);
  }

  @Test
  void immediately_is_today_with_invoices_unpaid_or_not() {
    for (var which : new Which[] {SHARED, UNPAID, MAIL_ONLY}) {
      var request = Expect.ok(company.open(which).cancellations().request(When.IMMEDIATE, REASON));

      assertThat(request.ends()).isEqualTo(company.today());
    }
  }

  @Test
  void a_second_request_is_refused_and_the_first_stays() {
    var cancellations = company.open(LEAVING).cancellations();
    var first = Expect.ok(cancellations.pending());
    assertThat(first)
        .hasValueSatisfying(
            request -> {
              assertThat(request.when()).isEqualTo(When.END_OF_PERIOD);
              assertThat(request.ends()).isAfter(company.today());
            });

    Expect.refused(cancellations.request(When.IMMEDIATE, REASON));
    Expect.refused(cancellations.request(When.END_OF_PERIOD, REASON));

    assertThat(Expect.ok(cancellations.pending())).isEqualTo(first);
  }

  @Test
  void what_is_not_billed_again_has_no_period_to_end() {
    var cancellations = company.open(MAIL_ONLY).cancellations();

    Expect.refused(cancellations.request(When.END_OF_PERIOD, REASON));

    assertThat(Expect.ok(cancellations.pending())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"PENDING", "SUSPENDED", "TERMINATED", "CANCELLED", "COMPLETED", "FRAUD"})
  void only_active_services_can_be_cancelled(Which which) {
    var cancellations = company.open(which).cancellations();

    for (var when : When.values()) {
      Expect.refused(cancellations.request(when, REASON));
    }

    assertThat(Expect.ok(cancellations.pending())).isEqualTo(Optional.empty());
  }
}
