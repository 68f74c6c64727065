package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.web.OneUseLinks.StoredLink;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Links to the pages of our own {@link WebServer}. */
public final class StoredPageLinks implements PageLinks {

  private final OneUseLinks links;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Supplier<PublicAddress> address;

  /**
   * @param address {@link WebServer#address}, asked for each link: the port may not be known before
   *     the server listens
   */
  public StoredPageLinks(
      OneUseLinks links, Tokens tokens, InstantSource clock, Supplier<PublicAddress> address) {
    this.links = links;
    this.tokens = tokens;
    this.clock = clock;
    this.address = address;
  }

  @Override
  public Outcome<Link> create(String key, Actor actor, Destination destination) {
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
            destination,
            until,
            Optional.empty()));
    var page = address.get();
    return Outcome.ok(new Link(new Secret(page.of("/go/" + token)), page.localOnly()));
  }
}
