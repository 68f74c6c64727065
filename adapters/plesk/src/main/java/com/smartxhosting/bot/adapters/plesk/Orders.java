package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.OpenOrders;
import com.smartxhosting.bot.conversations.ssl.OpenOrders.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was ordered of Let's Encrypt at one server and is not there yet. The server does not tell,
 * so it is remembered here; whoever orders again then goes on with what waits.
 */
final class Orders {

  /** Let's Encrypt itself gives up an order after a week. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final OpenOrders kept;
  private final String server;
  private final InstantSource clock;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  Orders(OpenOrders kept, String server, InstantSource clock) {
    this.kept = kept;
    this.server = server;
    this.clock = clock;
  }

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

  /**
   * @param why names the reason that customers are told
   */
  record Refused(Coverage coverage, String why, Instant at) implements Order {}

  Optional<Order> find(Site site) {
    return kept.find(server, site.id())
        .filter(order -> order.at().plus(KEPT).isAfter(clock.instant()))
        .map(Orders::read);
  }

  Order keep(Site site, Order order) {
    kept.keep(server, site.id(), written(order));
    return order;
  }

  void forget(Site site) {
    kept.forget(server, site.id());
  }

  private static Order read(OpenOrders.Order order) {
    return switch (order.stage()) {
      case PLACED -> new Placed(order.coverage(), order.at());
      case LOST -> new Lost(order.coverage(), order.at());
      case CHALLENGED ->
          new Challenged(
              order.coverage(),
              Optional.of(order.detail()).filter(text -> !text.isEmpty()),
              order.at(),
              order.next());
      case REFUSED -> new Refused(order.coverage(), order.detail(), order.at());
    };
  }

  private static OpenOrders.Order written(Order order) {
    return switch (order) {
      case Placed(var coverage, var at) -> new OpenOrders.Order(Stage.PLACED, coverage, "", at, at);
      case Lost(var coverage, var at) -> new OpenOrders.Order(Stage.LOST, coverage, "", at, at);
      case Challenged(var coverage, var text, var at, var next) ->
          new OpenOrders.Order(Stage.CHALLENGED, coverage, text.orElse(""), at, next);
      case Refused(var coverage, var why, var at) ->
          new OpenOrders.Order(Stage.REFUSED, coverage, why, at, at);
    };
  }

  /** Does something for a domain unless somebody else here is at it. */
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
