package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.web.Holders.Holder;
import com.smartxhosting.bot.adapters.web.LinkDesk.Standing.Dead;
import com.smartxhosting.bot.adapters.web.LinkDesk.Standing.Good;
import com.smartxhosting.bot.adapters.web.OneUseLinks.StoredLink;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Incident;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a one-use link is worth, and opens the way for its holder once. Knows no HTTP. */
public final class LinkDesk {

  private static final Logger LOG = LoggerFactory.getLogger(LinkDesk.class);

  private final OneUseLinks links;
  private final Tokens tokens;
  private final Holders holders;
  private final Accounts accounts;
  private final Porter porter;
  private final InstantSource clock;

  public LinkDesk(
      OneUseLinks links,
      Tokens tokens,
      Holders holders,
      Accounts accounts,
      Porter porter,
      InstantSource clock) {
    this.links = links;
    this.tokens = tokens;
    this.holders = holders;
    this.accounts = accounts;
    this.porter = porter;
    this.clock = clock;
  }

  /** What a link is worth. */
  sealed interface Standing {

    /**
     * It works.
     *
     * @param left for how long
     */
    record Good(StoredLink link, Holder holder, Customer customer, Duration left)
        implements Standing {}

    /** It does not work, or no more. */
    enum Dead implements Standing {
      USED,
      EXPIRED,
      /** The chat belongs to another account now, or to none. */
      UNLINKED,
      /** The customer has frozen his account. */
      FROZEN,
      UNKNOWN
    }
  }

  /** What pressing the button has brought about. */
  sealed interface Entry {

    /** The back end was asked; the address to go to is the answer. */
    record Tried(Outcome<Secret> outcome, Good link) implements Entry {}

    record TurnedAway(Dead link) implements Entry {}
  }

  /** Looks, and changes nothing: whoever previews a link must not spend it. */
  Standing look(String token) {
    if (!Tokens.plausible(token)) {
      return Dead.UNKNOWN;
    }
    return links.find(tokens.nameOf(token)).map(this::standing).orElse(Dead.UNKNOWN);
  }

  private Standing standing(StoredLink link) {
    var left = Duration.between(clock.instant(), link.until());
    if (link.used().isPresent()) {
      return Dead.USED;
    }
    if (!left.isPositive()) {
      return Dead.EXPIRED;
    }
    return holders
        .of(link.conversation())
        .flatMap(holder -> holder.actor().customer().map(whom -> good(link, holder, whom, left)))
        .orElse(Dead.UNLINKED);
  }

  private Standing good(StoredLink link, Holder holder, Customer whom, Duration left) {
    if (!whom.id().equals(link.customer())) {
      return Dead.UNLINKED;
    }
    return porter.bars(whom) ? Dead.FROZEN : new Good(link, holder, whom, left);
  }

  /**
   * Spends the link and opens the way. A link that has opened nothing is given back, so that the
   * customer can press again.
   *
   * @param browser its address, the only one from which a panel's session will work
   */
  Entry enter(String token, String browser) {
    return switch (look(token)) {
      case Dead dead -> new Entry.TurnedAway(dead);
      case Good good ->
          links.claim(good.link().name(), clock.instant())
              ? new Entry.Tried(spend(good, browser), good)
              : new Entry.TurnedAway(Dead.USED);
    };
  }

  private Outcome<Secret> spend(Good good, String browser) {
    var outcome = mint(good.link(), good.holder().actor(), browser);
    switch (outcome) {
      case Outcome.Ok<Secret> _ -> porter.letIn(good.holder().actor(), good.link().destination());
      case Outcome.Unknown<Secret> _ -> {}
      case Outcome.Refused<Secret> _, Outcome.Failed<Secret> _ ->
          links.giveBack(good.link().name());
    }
    return outcome;
  }

  private Outcome<Secret> mint(StoredLink link, Actor actor, String browser) {
    try {
      return accounts.open(actor).flatMap(account -> mint(link.destination(), account, browser));
    } catch (RuntimeException e) {
      return Outcome.unknown(Incident.log(LOG, "Following a link broke off", e));
    }
  }

  private static Outcome<Secret> mint(Destination destination, Account account, String browser) {
    return switch (destination) {
      case Destination.Login(var service, var target, var domain) ->
          account
              .service(service)
              .flatMap(HostedService::panel)
              .flatMap(panel -> panel.logins().mint(target, domain, browser));
      case Destination.WordPress(var service, var installation, _) ->
          account
              .service(service)
              .flatMap(HostedService::panel)
              .flatMap(panel -> panel.logins().mintAdmin(installation, browser));
      case Destination.Payment(var invoice) -> account.billing().payPage(invoice);
    };
  }
}
