package com.smartxhosting.bot.adapters.app.pretence;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;
import java.util.Set;

/** A real account with parts that are pretended. */
record MixedAccount(Account real, Account pretended, Sandbox sandbox, Set<Part> parts)
    implements Account {

  @Override
  public Customer customer() {
    return real.customer();
  }

  @Override
  public Outcome<List<ServiceLine>> services() {
    return real.services();
  }

  @Override
  public Outcome<HostedService> service(ServiceId id) {
    return real.service(id)
        .flatMap(
            service ->
                pretended.service(id).map(twin -> new MixedService(service, twin, sandbox, parts)));
  }

  @Override
  public Billing billing() {
    return orders().billing();
  }

  @Override
  public Renewals renewals() {
    return orders().renewals();
  }

  private Account orders() {
    return parts.contains(Part.ORDERS) ? pretended : real;
  }

  @Override
  public Offers offers() {
    return real.offers();
  }
}
