package com.smartxhosting.bot.conversations.services;

import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;

/** One service of the customer's, opened for him. */
public interface HostedService {

  ServiceLine line();

  /** What the billing system knows of it. */
  Outcome<ServiceDetails> details();

  /**
   * How much of it is used, as far as known, whatever its status; refused while nothing of it was
   * ever counted.
   */
  Outcome<Usage> usage();

  /** Its part of the server; refused, with the reason, unless the service is active. */
  Outcome<Panel> panel();

  /** Its login's password; refused, with the reason, unless the service is active. */
  Outcome<ServicePassword> password();

  /**
   * Its end; a pending request can be seen whatever the status, but only active services can be
   * cancelled.
   */
  Cancellations cancellations();

  /** Its options, and orders to have them set otherwise. */
  Upgrades upgrades();
}
