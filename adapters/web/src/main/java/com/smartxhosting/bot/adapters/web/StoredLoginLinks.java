package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.web.OneUseLinks.StoredLink;
import com.smartxhosting.bot.conversations.login.LoginLinks;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Login links to the pages of our own {@link WebServer}. */
public final class StoredLoginLinks implements LoginLinks {

  private final OneUseLinks links;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Supplier<PublicAddress> address;

  /**
   * @param address {@link WebServer#address}, asked for each link: the port may not be known before
   *     the server listens
   */
  public StoredLoginLinks(
      OneUseLinks links, Tokens tokens, InstantSource clock, Supplier<PublicAddress> address) {
    this.links = links;
    this.tokens = tokens;
    this.clock = clock;
    this.address = address;
  }

  @Override
  public Outcome<Link> create(
      String key, Actor actor, ServiceId service, Target target, String domain) {
    if (actor.customer().isEmpty()) {
      return Outcome.refused(Text.of("web.link-first"));
    }
    var token = tokens.forKey(key);
    var until = clock.instant().plus(LIFETIME);
    var customer = actor.customer().get().id();
    links.put(
        new StoredLink(
            tokens.nameOf(token),
            actor.conversation(),
            customer,
            service,
            target,
            domain,
            until,
            Optional.empty()));
    var page = address.get();
    return Outcome.ok(new Link(new Secret(page.of("/go/" + token)), page.localOnly()));
  }
}
