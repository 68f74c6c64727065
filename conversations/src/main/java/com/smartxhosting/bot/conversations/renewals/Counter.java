package com.smartxhosting.bot.conversations.renewals;

import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.renewals.Cart.Item;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;

/**
 * A page of the services that may be renewed, and all that a cart needs to be paid.
 *
 * @param page from 0
 * @param pages at least 1
 * @param kept of the cart, what can still be renewed, at what it costs now
 * @param credit what the customer has paid in advance
 * @param newest the number of the newest order there was; by it a later one is known
 */
public record Counter(
    List<Row> rows,
    int page,
    int pages,
    List<Item> kept,
    List<PaymentMethod> methods,
    Money credit,
    String newest) {

  /** A service on the list. */
  public sealed interface Row {

    /** Can be put into the cart. */
    record Open(Item item) implements Row {}

    /** Has an invoice, which is to be paid instead. */
    record Invoiced(String name, String invoice, Money open) implements Row {}

    record NotNow(String name, Text why) implements Row {}
  }

  public Counter {
    rows = List.copyOf(rows);
    kept = List.copyOf(kept);
    methods = List.copyOf(methods);
  }

  boolean takes(String method) {
    return methods.stream().anyMatch(each -> each.id().equals(method));
  }

  /** Where there is nothing to choose, nobody is asked. */
  Optional<String> onlyMethod() {
    return methods.size() == 1 ? Optional.of(methods.getFirst().id()) : Optional.empty();
  }

  String nameOf(String method) {
    return methods.stream()
        .filter(each -> each.id().equals(method))
        .findFirst()
        .map(PaymentMethod::name)
        .orElse(method);
  }
}
