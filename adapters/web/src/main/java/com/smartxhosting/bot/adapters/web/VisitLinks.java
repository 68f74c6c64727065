package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.web.Visits.StoredVisit;
import com.smartxhosting.bot.conversations.account.LoginPages;
import com.smartxhosting.bot.conversations.account.Visitor;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Links from chats to the page of ours from which customers go to the website's login. */
public final class VisitLinks implements LoginPages {

  private final Visits visits;
  private final Passes passes;
  private final InstantSource clock;
  private final Supplier<PublicAddress> address;

  /**
   * @param address {@link WebServer#address}, asked for each link: the port may not be known before
   *     the server listens
   */
  public VisitLinks(
      Visits visits, Passes passes, InstantSource clock, Supplier<PublicAddress> address) {
    this.visits = visits;
    this.passes = passes;
    this.clock = clock;
    this.address = address;
  }

  /** Where the website has to send browsers back to; operators tell it so. */
  public static URI back(PublicAddress ours) {
    return URI.create(ours.of(VisitRoutes.BACK));
  }

  @Override
  public Outcome<Link> link(String key, Actor actor) {
    var token = passes.link(key);
    visits.put(
        new StoredVisit(
            passes.nameOfLink(token),
            actor.conversation(),
            clock.instant().plus(PageLinks.LIFETIME),
            Optional.empty()));
    var page = address.get();
    return Outcome.ok(new Link(new Secret(page.of(VisitRoutes.LINK + token)), page.localOnly()));
  }

  @Override
  public Optional<Visitor> visitor(Actor actor) {
    return visits.arrived(actor.conversation());
  }
}
