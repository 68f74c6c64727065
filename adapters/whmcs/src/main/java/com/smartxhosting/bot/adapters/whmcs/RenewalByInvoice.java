package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.Order.Kind;
import com.smartxhosting.bot.conversations.billing.Order.State;
import java.util.Map;
import java.util.Optional;

/**
 * The renewal that an invoice is. Before 8.8 WHMCS takes no orders to renew, but writes the invoice
 * of a service when it is asked to, so the invoice stands for the order.
 */
final class RenewalByInvoice {

  private static final String SIGN = "invoice-";

  private RenewalByInvoice() {}

  static Order order(Bill bill, Client client) {
    return new Order(
        SIGN + bill.id(),
        Kind.RENEWAL,
        bill.lines().stream().flatMap(line -> line.service().stream()).distinct().toList(),
        Map.of(),
        client.money(bill.total()),
        Optional.of(bill.id()),
        switch (bill.standing()) {
          case UNPAID, DRAFT -> State.UNPAID;
          case PAID -> State.ACTIVE;
          case CANCELLED -> State.CANCELLED;
        });
  }

  /** The number of the invoice; empty for the number of an order that is one. */
  static Optional<String> invoiceOf(String order) {
    return order.startsWith(SIGN) ? Optional.of(order.substring(SIGN.length())) : Optional.empty();
  }
}
