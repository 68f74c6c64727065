package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.web.PublicAddress;
import com.smartxhosting.bot.adapters.web.RehearsalPage;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.function.Supplier;

/**
 * Links of a rehearsal, which lead to a page that says so. An invoice is paid by asking for one, so
 * that the agent sees what comes after.
 */
record RehearsalLinks(Sandbox company, Supplier<PublicAddress> address) implements PageLinks {

  private static final String VISIT = "visit=";

  @Override
  public Outcome<Link> create(String key, Actor actor, Destination destination) {
    return switch (destination) {
      case Destination.Login _, Destination.WordPress _ -> Outcome.ok(link());
      case Destination.Payment(var invoice) ->
          company
              .accounts()
              .open(actor)
              .flatMap(account -> account.billing().payPage(invoice))
              .map(this::paid);
    };
  }

  private Link paid(Secret till) {
    var page = till.reveal();
    company.pay(page.substring(page.indexOf(VISIT) + VISIT.length()));
    return link();
  }

  private Link link() {
    var ours = address.get();
    return new Link(RehearsalPage.address(ours), ours.localOnly());
  }
}
