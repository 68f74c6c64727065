package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.guidance.Doors;
import com.smartxhosting.bot.words.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What is served.
 *
 * @param doors into the chats in which what was shared can be opened
 * @param words must hold the bundle {@value #BUNDLE}
 * @param panel only where the hosting company is a pretend one, as the till
 * @param visits where customers log in on the company's website, if it tells us who does
 * @param secrets where secrets are entered and fetched, asked for when the server starts
 * @param healthy whether this process can serve customers now
 */
public record Site(
    LinkDesk links,
    Optional<VisitDesk> visits,
    Doors doors,
    Words words,
    Optional<PretendPanel> panel,
    Optional<PretendTill> till,
    List<Webhook> webhooks,
    Supplier<Optional<SecretDesk>> secrets,
    BooleanSupplier healthy,
    InstantSource clock) {

  /** The texts of our pages. */
  public static final String BUNDLE = "com.smartxhosting.bot.adapters.web.texts";

  public Site {
    webhooks = List.copyOf(webhooks);
  }
}
