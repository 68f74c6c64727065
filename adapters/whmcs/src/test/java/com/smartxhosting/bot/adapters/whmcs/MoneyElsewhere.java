package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;

/** Accounts of one back end whose orders and payments another serves. */
record MoneyElsewhere(Accounts accounts, Accounts money) implements Accounts {

  @Override
  public Outcome<Account> open(Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> money.open(actor).map(other -> new Mixed(account, other)));
  }

  private record Mixed(Account account, Account money) implements Account {
    @Override
    public Customer customer() {
      return account.customer();
    }

    @Override
    public Outcome<List<ServiceLine>> services() {
      return account.services();
    }

    @Override
    public Outcome<HostedService> service(ServiceId id) {
      return account.service(id).map(service -> new MixedService(service, money));
    }

    @Override
    public Billing billing() {
      return money.billing();
    }

    @Override
    public Renewals renewals() {
      return money.renewals();
    }

    @Override
    public Offers offers() {
      return money.offers();
    }
  }

  private record MixedService(HostedService service, Account money) implements HostedService {
    @Override
    public ServiceLine line() {
      return service.line();
    }

    @Override
    public Outcome<ServiceDetails> details() {
      return service.details();
    }

    @Override
    public Outcome<Usage> usage() {
      return service.usage();
    }

    @Override
    public Outcome<Panel> panel() {
      return service.panel();
    }

    @Override
    public Outcome<ServicePassword> password() {
      return service.password();
    }

    @Override
    public Cancellations cancellations() {
      return service.cancellations();
    }

    @Override
    public Upgrades upgrades() {
      return switch (money.service(line().id())) {
        case Outcome.Ok<HostedService>(var other) -> other.upgrades();
        case Outcome.Refused<HostedService> _,
            Outcome.Failed<HostedService> _,
            Outcome.Unknown<HostedService> _ ->
            throw new AssertionError("Both back ends have the same services");
      };
    }
  }
}
