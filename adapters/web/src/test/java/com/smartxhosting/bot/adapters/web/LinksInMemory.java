package com.smartxhosting.bot.adapters.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps links as long as the test runs. */
final class LinksInMemory implements OneUseLinks {

  private final Map<String, StoredLink> links = new HashMap<>();

  @Override
  public synchronized void put(StoredLink link) {
    links.putIfAbsent(link.name(), link);
  }

  @Override
  public synchronized Optional<StoredLink> find(String name) {
    return Optional.ofNullable(links.get(name));
  }

  @Override
  public synchronized boolean claim(String name, Instant now) {
    var link = links.get(name);
    if (link == null || link.used().isPresent() || !link.until().isAfter(now)) {
      return false;
    }
    links.put(name, used(link, Optional.of(now)));
    return true;
  }

  @Override
  public synchronized void giveBack(String name) {
    links.computeIfPresent(name, (_, link) -> used(link, Optional.empty()));
  }

  private static StoredLink used(StoredLink link, Optional<Instant> when) {
    return new StoredLink(
        link.name(), link.conversation(), link.customer(), link.destination(), link.until(), when);
  }
}
