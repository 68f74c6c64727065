package com.smartxhosting.bot.conversations.ssl;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Orders as long as a test lives. */
public final class MemoryOrders implements OpenOrders {

  private final Map<String, Order> orders = new ConcurrentHashMap<>();

  @Override
  public Optional<Order> find(String server, String site) {
    return Optional.ofNullable(orders.get(server + "/" + site));
  }

  @Override
  public void keep(String server, String site, Order order) {
    orders.put(server + "/" + site, order);
  }

  @Override
  public void forget(String server, String site) {
    orders.remove(server + "/" + site);
  }
}
