package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers what was ordered of an authority and is not there yet, for servers that do not tell:
 * for every process that asks, and beyond its end.
 */
public interface OpenOrders {

  /**
   * @param server what the company calls it
   * @param site the server's own number of a domain
   */
  Optional<Order> find(String server, String site);

  /** In the place of what was remembered of the domain before. */
  void keep(String server, String site, Order order);

  void forget(String server, String site);

  /**
   * How far an order has come.
   *
   * @param detail what there is to say of its stage; nothing secret
   * @param at when that was found
   * @param next when it is worth going on at the earliest
   */
  record Order(Stage stage, Coverage coverage, String detail, Instant at, Instant next) {}

  /** What an order waits for. */
  enum Stage {
    /** Nothing but time: the server sees to the rest. */
    PLACED,
    /** Hosts that do not lead to the server. */
    LOST,
    /** A text in the DNS. */
    CHALLENGED,
    /** Nothing: it was turned down. */
    REFUSED
  }
}
