package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.words.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Orders options at the price that was confirmed.
 *
 * @param name what the customer calls the service
 * @param before how the options are set, in words
 * @param newest the newest order when this one was confirmed: whatever is newer may be this one
 */
public record OrderUpgrade(
    ServiceId of,
    String name,
    Map<String, String> wanted,
    String method,
    Quote confirmed,
    Text before,
    Text after,
    String newest)
    implements Effect<Order, UpgradeDialog.Message> {

  public OrderUpgrade {
    wanted = Collections.unmodifiableMap(new TreeMap<>(wanted)); // one order, one JSON
  }

  static OrderUpgrade of(Basket basket, Shelf shelf, Quote quote) {
    return new OrderUpgrade(
        basket.service(),
        shelf.name(),
        basket.wanted(),
        basket.method().orElseThrow(),
        quote,
        UpgradeScreens.now(basket, shelf),
        UpgradeScreens.then(basket, shelf),
        shelf.newest());
  }

  /** Whether an order is this one. */
  boolean is(Order order) {
    return mayBe(order)
        && order.services().equals(List.of(of))
        && order.total().isSameAs(confirmed.total());
  }

  /** Whether nothing that is told of an order speaks against its being this one. */
  boolean mayBe(Order order) {
    return order.kind() == Order.Kind.UPGRADE
        && (order.services().isEmpty() || order.services().equals(List.of(of)))
        && (order.options().isEmpty() || order.options().equals(wanted));
  }

  @Override
  public UpgradeDialog.Message reply(Outcome<Order> outcome) {
    return new UpgradeDialog.Message.Ordered(outcome);
  }

  @Override
  public Text title() {
    return Text.of("upgrades.entry").with("name", name);
  }

  /** It spends the customer's credit, or has him owe money. */
  @Override
  public Risk risk() {
    return Risk.SENSITIVE;
  }

  @Override
  public Optional<WayBack> wayBack(Order placed) {
    return OrderReversal.of(this, placed);
  }

  @Override
  public String service() {
    return of.value();
  }
}
