package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import java.time.LocalDate;

/** A request for the end of a service, as WHMCS keeps it. */
record CancelRequest(When when, String reason, LocalDate requested) {

  static CancelRequest of(Fields row) {
    return new CancelRequest(
        row.text("type").equalsIgnoreCase(word(When.IMMEDIATE))
            ? When.IMMEDIATE
            : When.END_OF_PERIOD,
        row.text("reason"),
        row.day("date").orElse(LocalDate.EPOCH));
  }

  /** WHMCS's word for it. */
  static String word(When when) {
    return switch (when) {
      case IMMEDIATE -> "Immediate";
      case END_OF_PERIOD -> "End of Billing Period";
    };
  }
}
