package com.smartxhosting.bot.conversations.renewals;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.renewals.Cart.Item;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Orders the renewal of what was confirmed, at its price.
 *
 * @param newest the newest order when this one was confirmed: whatever is newer may be this one
 */
public record OrderRenewal(List<Item> items, String method, String newest)
    implements Effect<Order, RenewDialog.Message> {

  public OrderRenewal {
    items = List.copyOf(items);
  }

  Cart cart() {
    return new Cart(items, Optional.of(method));
  }

  /** Whether an order is this one. */
  boolean is(Order order) {
    return order.kind() == Order.Kind.RENEWAL
        && Set.copyOf(order.services()).equals(Set.copyOf(cart().services()));
  }

  /** Whether an order may be this one, as nobody says what it is about. */
  boolean mayBe(Order order) {
    return order.kind() == Order.Kind.RENEWAL && order.services().isEmpty();
  }

  @Override
  public RenewDialog.Message reply(Outcome<Order> outcome) {
    return new RenewDialog.Message.Ordered(outcome);
  }

  @Override
  public Text title() {
    return Text.of("renewals.entry")
        .with("count", items.size())
        .with("name", items.getFirst().name());
  }

  /** It spends the customer's credit, or has him owe money. */
  @Override
  public Risk risk() {
    return Risk.SENSITIVE;
  }

  @Override
  public Text after() {
    return Text.words(cart().total().written());
  }

  @Override
  public String service() {
    return items.size() == 1 ? items.getFirst().service().value() : "";
  }
}
