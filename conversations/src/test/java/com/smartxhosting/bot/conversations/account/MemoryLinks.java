package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Links that a test keeps in memory. */
public final class MemoryLinks implements Links {

  private final List<Link> kept = new ArrayList<>();

  @Override
  public synchronized Optional<Link> of(Actor actor) {
    return kept.stream().filter(link -> link.of(actor)).findFirst();
  }

  @Override
  public synchronized List<Link> ofCustomer(String customer) {
    return kept.stream()
        .filter(link -> link.customer().id().equals(customer))
        .sorted(Comparator.comparing(Link::since))
        .toList();
  }

  @Override
  public synchronized Optional<Link> put(Link link) {
    var rival =
        ofCustomer(link.customer().id()).stream()
            .filter(other -> other.channel().equals(link.channel()) && !other.of(link.actor()))
            .findFirst();
    if (rival.isEmpty()) {
      remove(link.actor());
      kept.add(link);
    }
    return rival;
  }

  @Override
  public synchronized void remove(Actor actor) {
    kept.removeIf(link -> link.of(actor));
  }
}
