package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.account.Links;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the chat in which somebody is told something: never one that is not his own. */
public final class Reach {

  private final Links links;
  private final ChannelNotes notes;
  private final Predicate<Actor> isAgent;

  /**
   * @param notes in which channels say which chats let nothing through
   * @param isAgent looked up anew each time: whoever is removed hears nothing more
   */
  public Reach(Links links, ChannelNotes notes, Predicate<Actor> isAgent) {
    this.links = links;
    this.notes = notes;
    this.isAgent = isAgent;
  }

  Optional<Actor> chat(Notice notice) {
    return switch (notice.reader()) {
      case Reader.OfCustomer(var customer) -> chat(customer, notice.chat(), notice.made());
      case Reader.OfAgent(var conversation) -> ofAgent(conversation, notice.made());
    };
  }

  /** An agent's own chat; empty when he is one no longer, or has shut out the bot since. */
  public Optional<Actor> ofAgent(String conversation, Instant since) {
    return Optional.of(Actor.of(conversation))
        .filter(isAgent)
        .filter(actor -> !unwanted(actor, since));
  }

  /**
   * @param wanted the conversation to prefer, as long as it acts for the customer
   * @param since from when on he has shut nothing, or we would have been let through again
   * @return empty when he is linked nowhere, or has shut out the bot
   */
  public Optional<Actor> chat(String customer, String wanted, Instant since) {
    var all = links.ofCustomer(customer).stream().map(Reach::actor).toList();
    return all.stream()
        .filter(actor -> actor.conversation().equals(wanted))
        .findFirst()
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
        .filter(actor -> !unwanted(actor, since));
  }

  private static Actor actor(Link link) {
    return Actor.stranger(link.channel(), link.chat()).become(link.customer(), Instant.EPOCH);
  }

  private boolean unwanted(Actor actor, Instant since) {
    return notes
        .read(actor.conversation(), ChannelNotes.UNWANTED)
        .map(Instant::parse)
        .filter(refused -> !refused.isBefore(since))
        .isPresent();
  }
}
