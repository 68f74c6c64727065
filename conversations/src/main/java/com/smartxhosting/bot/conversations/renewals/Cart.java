package com.smartxhosting.bot.conversations.renewals;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a customer is about to renew.
 *
 * @param method how he wants to pay
 */
public record Cart(List<Item> items, Optional<String> method) {

  static final Cart EMPTY = new Cart(List.of(), Optional.empty());

  /** More would make an invoice that nobody can read on a phone. */
  static final int MOST = 20;

  /**
   * A service in the cart.
   *
   * @param name what the customer calls it
   * @param due when it is billed next
   */
  public record Item(ServiceId service, String name, Money amount, LocalDate due) {}

  public Cart {
    items = List.copyOf(items);
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  boolean isFull() {
    return items.size() >= MOST;
  }

  boolean holds(ServiceId service) {
    return items.stream().anyMatch(item -> item.service().equals(service));
  }

  Cart with(Item item) {
    var more = new ArrayList<>(items);
    more.add(item);
    return new Cart(more, method);
  }

  Cart without(ServiceId service) {
    return new Cart(
        items.stream().filter(item -> !item.service().equals(service)).toList(), method);
  }

  Cart paidWith(String another) {
    return new Cart(items, Optional.of(another));
  }

  List<ServiceId> services() {
    return items.stream().map(Item::service).toList();
  }

  /** What all of it costs; only for a cart that is not empty. */
  Money total() {
    return items.stream().map(Item::amount).reduce(Money::plus).orElseThrow();
  }
}
