package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;

/** Lets customers to their accounts, and nobody else. */
record SandboxAccounts(Premises premises) implements Accounts {

  @Override
  public Outcome<Account> open(Actor actor) {
    return actor
        .customer()
        .map(this::open)
        .orElseGet(() -> Outcome.refused(Text.of("sandbox.account.unlinked")));
  }

  private Outcome<Account> open(Customer customer) {
    premises.endOfDay();
    return premises.read(
        books ->
            books
                .createQuery("select id, name from customer where id = :id and status <> 'CLOSED'")
                .bind("id", customer.id())
                .map((row, at) -> new Customer(row.getString("id"), row.getString("name")))
                .findOne()
                .<Outcome<Account>>map(found -> Outcome.ok(new SandboxAccount(premises, found)))
                .orElseGet(() -> Outcome.refused(Text.of("sandbox.account.closed"))));
  }
}
