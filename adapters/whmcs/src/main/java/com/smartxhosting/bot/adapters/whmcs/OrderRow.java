package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.Order.Kind;
import com.smartxhosting.bot.conversations.billing.Order.State;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An order, as WHMCS lists it. WHMCS does not say outright what an order is for: whatever sells
 * nothing new and renews nothing is an upgrade.
 */
record OrderRow(Fields row) {

  private static final Set<String> NEW = Set.of("product", "addon", "domain");
  private static final Set<String> PAID = Set.of("paid", "payment pending", "complete");
  private static final Set<String> GONE = Set.of("cancelled", "fraud", "refunded");
  private static final Set<String> CARRIED_OUT = Set.of("completed", "active");

  long number() {
    return row.number("id");
  }

  boolean isOf(String client) {
    return row.text("userid").equals(client);
  }

  /** Empty when it is for something that is not ordered here. */
  Optional<Kind> kind() {
    if (!renewed().isEmpty() || items().stream().anyMatch(item -> type(item).contains("renew"))) {
      return Optional.of(Kind.RENEWAL);
    }
    var other =
        !row.text("renewals").isEmpty()
            || items().stream().anyMatch(item -> NEW.contains(type(item)));
    return other ? Optional.empty() : Optional.of(Kind.UPGRADE);
  }

  private List<String> renewed() {
    return row.inner("renewalsByType").map(types -> types.numbers("services")).orElse(List.of());
  }

  private List<Fields> items() {
    return row.list("lineitems", "lineitem");
  }

  private static String type(Fields item) {
    return item.text("type").toLowerCase(Locale.ROOT);
  }

  /** Empty when there was nothing to pay. */
  Optional<String> invoice() {
    return row.number("invoiceid") > 0 ? Optional.of(row.text("invoiceid")) : Optional.empty();
  }

  /**
   * What it is about, as far as it says so itself. The number in an upgrade's line may be the
   * upgrade's own, so its domain counts.
   */
  List<ServiceId> services(Kind kind, List<ClientsProduct> products) {
    return switch (kind) {
      case RENEWAL -> renewed().stream().map(ServiceId::new).toList();
      case UPGRADE ->
          items().stream()
              .flatMap(item -> upgraded(item, products).stream())
              .map(ClientsProduct::service)
              .distinct()
              .toList();
    };
  }

  private static Optional<ClientsProduct> upgraded(Fields item, List<ClientsProduct> products) {
    var domain = Domains.shown(item.text("domain"));
    var called =
        products.stream()
            .filter(product -> !domain.isEmpty() && product.domain().equals(domain))
            .toList();
    return called.size() == 1
        ? Optional.of(called.getFirst())
        : called.stream().filter(each -> each.id().equals(item.text("relid"))).findFirst();
  }

  /** What its invoice is about, where it does not say so itself. */
  static List<ServiceId> services(Bill bill, List<ClientsProduct> products) {
    return bill.lines().stream()
        .flatMap(line -> line.service().or(() -> named(line.description(), products)).stream())
        .distinct()
        .toList();
  }

  private static Optional<ServiceId> named(String description, List<ClientsProduct> products) {
    var words = description.toLowerCase(Locale.ROOT);
    return products.stream()
        .filter(product -> !product.domain().isEmpty() && words.contains(product.domain()))
        .max(Comparator.comparingInt(product -> product.domain().length()))
        .map(ClientsProduct::service);
  }

  Order order(Kind kind, List<ServiceId> services, Client client) {
    return new Order(
        row.text("id"),
        kind,
        services,
        Map.of(),
        client.money(row.amount("amount")),
        invoice(),
        state(kind));
  }

  private State state(Kind kind) {
    var status = row.text("status").toLowerCase(Locale.ROOT);
    var payment = row.text("paymentstatus").toLowerCase(Locale.ROOT);
    if (GONE.contains(status) || GONE.contains(payment)) {
      return State.CANCELLED;
    }
    if (invoice().isPresent() && !PAID.contains(payment)) {
      return State.UNPAID;
    }
    return switch (kind) {
      case RENEWAL -> State.ACTIVE; // the payment itself moves the due date on
      case UPGRADE -> status.equals("active") || carriedOut() ? State.ACTIVE : State.PENDING;
    };
  }

  private boolean carriedOut() {
    return items().stream()
        .anyMatch(item -> CARRIED_OUT.contains(item.text("status").toLowerCase(Locale.ROOT)));
  }
}
