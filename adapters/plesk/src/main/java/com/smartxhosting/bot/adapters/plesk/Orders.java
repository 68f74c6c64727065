package com.smartxhosting.bot.adapters.plesk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was ordered of Let's Encrypt and is not there yet. The server does not tell, so it is known
 * as long as this process lives; whoever orders again then goes on with what waits.
 */
final class Orders {

  /** Let's Encrypt itself gives up an order after a week. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final int MOST = 10_000;

  private final Cache<String, Order> bySite =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  /** How far one has come. */
  sealed interface Order {
    Coverage coverage();

    Instant at();
  }

  /** The server has it and will see to the rest, or does so already. */
  record Placed(Coverage coverage, Instant at) implements Order {}

  /** Hosts do not lead to the server. */
  record Lost(Coverage coverage, Instant at) implements Order {}

  /**
   * A text is awaited in the DNS.
   *
   * @param text empty where the server puts it there itself
   * @param next when it is worth going on at the earliest
   */
  record Challenged(Coverage coverage, Optional<String> text, Instant at, Instant next)
      implements Order {}

  record Refused(Coverage coverage, Text reason, Instant at) implements Order {}

  Optional<Order> find(Site site) {
    return Optional.ofNullable(bySite.getIfPresent(site.id()));
  }

  Order keep(Site site, Order order) {
    bySite.put(site.id(), order);
    return order;
  }

  void forget(Site site) {
    bySite.invalidate(site.id());
  }

  /** Does something for a domain unless somebody else is at it. */
  void alone(Site site, Runnable work) {
    if (busy.add(site.id())) {
      try {
        work.run();
      } finally {
        busy.remove(site.id());
      }
    }
  }
}
