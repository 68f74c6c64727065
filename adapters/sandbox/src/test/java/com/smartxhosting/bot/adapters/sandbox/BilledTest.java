package com.smartxhosting.bot.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.services.BillingCycle;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BilledTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-15, MONTHLY,       2026-01-15, 2026-02-15",
    "2026-01-15, MONTHLY,       2026-02-14, 2026-02-15",
    "2026-01-15, MONTHLY,       2026-02-15, 2026-03-15",
    "2026-01-31, MONTHLY,       2026-02-27, 2026-02-28",
    "2026-01-31, MONTHLY,       2026-02-28, 2026-03-31",
    "2026-01-31, QUARTERLY,     2026-03-01, 2026-04-30",
    "2024-02-29, ANNUALLY,      2026-02-28, 2027-02-28",
    "2024-02-29, BIENNIALLY,    2026-02-28, 2028-02-29",
    "2020-05-05, SEMI_ANNUALLY, 2026-08-31, 2026-11-05",
    "2020-05-05, TRIENNIALLY,   2026-08-31, 2029-05-05"
  })
  void the_next_bill_is_due_after_today_and_keeps_to_its_day(
      LocalDate registered, BillingCycle cycle, LocalDate today, LocalDate due) {
    assertThat(Billed.nextDue(registered, cycle, today)).contains(due);
  }

  @ParameterizedTest
  @EnumSource(names = {"FREE", "ONE_TIME"})
  void what_is_billed_once_or_never_has_no_next_bill(BillingCycle cycle) {
    var day = LocalDate.parse("2026-01-15");

    assertThat(Billed.nextDue(day, cycle, day)).isEmpty();
  }
}
