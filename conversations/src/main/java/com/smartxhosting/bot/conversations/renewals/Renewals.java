package com.smartxhosting.bot.conversations.renewals;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;

/** Paying for a customer's services before they are billed. */
public interface Renewals {

  /** Every service that has not ended, the one due first in front. */
  Outcome<List<Renewal>> all();

  /**
   * Orders one more billing cycle of each, all or none. Refused, with the reason, when one of them
   * cannot be renewed now, when they cost something else than was confirmed, or when the payment
   * method is not taken.
   */
  Outcome<Order> order(List<ServiceId> services, String paymentMethod, Money confirmed);
}
