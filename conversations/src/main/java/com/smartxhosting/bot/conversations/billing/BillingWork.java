package com.smartxhosting.bot.conversations.billing;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.billing.PayInvoice.LoadInvoice;
import com.smartxhosting.bot.conversations.billing.PayInvoice.MakePayLink;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;

/** Shows a customer's invoices, and makes links to pay them. */
public final class BillingWork {

  private final Accounts accounts;
  private final PageLinks links;

  public BillingWork(Accounts accounts, PageLinks links) {
    this.accounts = accounts;
    this.links = links;
  }

  public Outcome<Invoice> invoice(LoadInvoice query, Actor actor) {
    return accounts.open(actor).flatMap(account -> account.billing().invoice(query.number()));
  }

  /** The same key makes the same link, so this may simply be repeated. */
  public Outcome<Link> payLink(MakePayLink effect, Attempt attempt) {
    return accounts
        .open(attempt.actor())
        .flatMap(account -> account.billing().invoice(effect.number()))
        .flatMap(
            invoice ->
                switch (invoice.state()) {
                  case UNPAID ->
                      links.create(
                          attempt.key(),
                          attempt.actor(),
                          new Destination.Payment(invoice.number()));
                  case PAID -> Outcome.refused(Text.of("billing.paid"));
                  case CANCELLED -> Outcome.refused(Text.of("billing.cancelled"));
                });
  }
}
