package com.smartxhosting.bot.conversations.cancellation;

import com.smartxhosting.bot.dialog.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/** Requests for the end of one service. Nothing withdraws a request but a person. */
public interface Cancellations {

  /** The request that is waiting to be carried out, if there is one. */
  Outcome<Optional<Request>> pending();

  /** Asks for the end; refused when a request is pending or the service is not active. */
  Outcome<Request> request(When when, String reason);

  /**
   * @param ends the day on which the service ends
   */
  record Request(When when, String reason, LocalDate requested, LocalDate ends) {}

  /** When the service shall end (WHMCS's two types). */
  enum When {
    IMMEDIATE,
    END_OF_PERIOD
  }
}
