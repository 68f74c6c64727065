package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Links that a test keeps in memory. */
final class MemoryLinks implements Links {

  private final List<Link> kept = new ArrayList<>();

  @Override
  public Optional<Link> of(Actor actor) {
    return kept.stream().filter(link -> link.of(actor)).findFirst();
  }

  @Override
  public List<Link> ofCustomer(String customer) {
    return kept.stream()
        .filter(link -> link.customer().id().equals(customer))
        .sorted(Comparator.comparing(Link::since))
        .toList();
  }

  @Override
  public void put(Link link) {
    remove(link.actor());
    kept.add(link);
  }

  @Override
  public void remove(Actor actor) {
    kept.removeIf(link -> link.of(actor));
  }
}
