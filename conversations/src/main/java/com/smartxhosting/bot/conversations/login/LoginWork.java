package com.smartxhosting.bot.conversations.login;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.login.OneClickLogin.Doors;
import com.smartxhosting.bot.conversations.login.OneClickLogin.LoadDoors;
import com.smartxhosting.bot.conversations.login.OneClickLogin.MakeLink;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;

/** Finds out where a customer may be let in, and makes links for him. */
public final class LoginWork {

  private final Accounts accounts;
  private final PageLinks links;

  public LoginWork(Accounts accounts, PageLinks links) {
    this.accounts = accounts;
    this.links = links;
  }

  public Outcome<Doors> doors(LoadDoors query, Actor actor) {
    return panel(query.service(), actor)
        .flatMap(
            panel ->
                panel
                    .logins()
                    .targets()
                    .flatMap(
                        targets -> panel.domains().map(domains -> new Doors(targets, domains))));
  }

  /** The same key makes the same link, so this may simply be repeated. */
  public Outcome<Link> make(MakeLink effect, Attempt attempt) {
    return panel(effect.of(), attempt.actor())
        .flatMap(
            panel ->
                panel
                    .domains()
                    .flatMap(
                        domains ->
                            domains.contains(effect.domain())
                                ? links.create(
                                    attempt.key(),
                                    attempt.actor(),
                                    new Destination.Login(
                                        effect.of(), effect.target(), effect.domain()))
                                : Outcome.refused(Text.of("login.not-yours"))));
  }

  private Outcome<Panel> panel(ServiceId service, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(service))
        .flatMap(HostedService::panel);
  }
}
