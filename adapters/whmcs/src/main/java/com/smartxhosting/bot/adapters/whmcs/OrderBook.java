package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.Order.Kind;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The orders of clients that change or renew what they have. */
final class OrderBook {

  /** Each that does not say what it is about is looked into by a call of its own. */
  private static final int LATEST = 25;

  private final Dealings dealings;
  private final Ledger ledger;
  private final Bills bills;

  OrderBook(Dealings dealings, Ledger ledger, Bills bills) {
    this.dealings = dealings;
    this.ledger = ledger;
    this.bills = bills;
  }

  /** The latest ones, the newest first. */
  Outcome<List<Order>> latest(Client client) {
    return dealings
        .all(Call.of("GetOrders").with("userid", client.id()), "orders", "order")
        .map(rows -> his(rows, client))
        .flatMap(rows -> read(rows, client));
  }

  /** As it is now; empty when there is none of this number, or it is another client's. */
  Outcome<Optional<Order>> now(Client client, String number) {
    var call = Call.of("GetOrders").with("userid", client.id()).with("id", number);
    return Ledger.isNumber(number)
        ? dealings
            .read(call, reply -> reply.list("orders", "order"))
            .map(
                rows ->
                    his(rows, client).stream()
                        .filter(row -> Long.toString(row.number()).equals(number))
                        .toList())
            .flatMap(rows -> read(rows, client))
            .map(orders -> orders.stream().findFirst())
        : Outcome.ok(Optional.empty());
  }

  private static List<OrderRow> his(List<Fields> rows, Client client) {
    return rows.stream()
        .map(OrderRow::new)
        .filter(row -> row.isOf(client.id()) && row.kind().isPresent())
        .sorted(Comparator.comparingLong(OrderRow::number).reversed())
        .limit(LATEST)
        .toList();
  }

  private Outcome<List<Order>> read(List<OrderRow> rows, Client client) {
    return rows.isEmpty()
        ? Outcome.ok(List.of())
        : ledger.products(client.id()).flatMap(products -> read(rows, client, products));
  }

  private Outcome<List<Order>> read(
      List<OrderRow> rows, Client client, List<ClientsProduct> products) {
    var orders = new ArrayList<Order>();
    for (var row : rows) {
      var kind = row.kind().orElseThrow();
      var services = services(row, kind, client, products);
      if (!(services instanceof Outcome.Ok<List<ServiceId>>(var known))) {
        return services.map(_ -> List.of());
      }
      orders.add(row.order(kind, known, client));
    }
    return Outcome.ok(List.copyOf(orders));
  }

  private Outcome<List<ServiceId>> services(
      OrderRow row, Kind kind, Client client, List<ClientsProduct> products) {
    var named = row.services(kind, products);
    if (!named.isEmpty() || row.invoice().isEmpty()) {
      return Outcome.ok(named);
    }
    return bills
        .now(client.id(), row.invoice().get())
        .map(found -> found.map(bill -> OrderRow.services(bill, products)).orElseGet(List::of));
  }
}
