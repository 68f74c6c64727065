package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;

/** A customer's account, opened for him. Whatever it hands out is his. */
public interface Account {

  Customer customer();

  /** All his services, in the order of the billing system. */
  Outcome<List<ServiceLine>> services();

  /**
   * One of his services; refused, in the same words, when there is none of this number or it is
   * somebody else's.
   */
  Outcome<HostedService> service(ServiceId id);

  /** What he has ordered and owes. */
  Billing billing();

  /** Paying for his services before they are billed. */
  Renewals renewals();

  /** What he is offered beside them. */
  Offers offers();
}
