package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/** Lets customers to their accounts, and nobody else. */
record WhmcsAccounts(Office office) implements Accounts {

  @Override
  public Outcome<Account> open(Actor actor) {
    return actor
        .customer()
        .map(this::open)
        .orElseGet(() -> Outcome.refused(Text.of("whmcs.account.unlinked")));
  }

  private Outcome<Account> open(Customer customer) {
    return office.ledger().client(customer.id()).flatMap(this::open);
  }

  private Outcome<Account> open(Optional<Client> client) {
    return client
        .filter(Client::open)
        .<Outcome<Account>>map(open -> Outcome.ok(new WhmcsAccount(office, open)))
        .orElseGet(() -> Outcome.refused(Text.of("whmcs.account.closed")));
  }
}
