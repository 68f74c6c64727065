package com.smartxhosting.bot.adapters.whmcs;

import com.github.benmanes.caffeine.cache.Ticker;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What WHMCS knows of clients and what they have. What a turn asks for again and again is
 * remembered for seconds, and those who ask at the same time share one call.
 */
final class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  private final Dealings dealings;
  private final ZoneId zone;
  private final Memory<Optional<Client>> clients;
  private final Memory<List<ClientsProduct>> products;
  private final Memory<Long> departments;

  Ledger(Dealings dealings, ZoneId zone, Ticker ticker) {
    this.dealings = dealings;
    this.zone = zone;
    this.clients = Memory.ofSeconds(ticker);
    this.products = Memory.ofSeconds(ticker);
    this.departments = Memory.ofMinutes(ticker);
  }

  /** Whatever else was typed as a number, WHMCS has nothing of it. */
  static boolean isNumber(String typed) {
    return NUMBER.matcher(typed).matches();
  }

  /** Empty when there is none of this number. */
  Outcome<Optional<Client>> client(String id) {
    return isNumber(id) ? clients.of(id, () -> clientNow(id)) : Outcome.ok(Optional.empty());
  }

  /** As it is now, for what must not go to somebody who has left or moved. */
  Outcome<Optional<Client>> clientNow(String id) {
    var call = Call.of("GetClientsDetails").with("clientid", id);
    return dealings.read(
        call,
        reply -> Optional.of(Client.of(reply.inner("client").orElse(reply))),
        message ->
            message.equalsIgnoreCase("Client Not Found")
                ? Outcome.ok(Optional.empty())
                : dealings.incidents().failed(call, message));
  }

  /** All that a client has, in WHMCS's order. */
  Outcome<List<ClientsProduct>> products(String client) {
    return products.of(client, () -> productsNow(client));
  }

  Outcome<List<ClientsProduct>> productsNow(String client) {
    return dealings
        .all(Call.of("GetClientsProducts").with("clientid", client), "products", "product")
        .map(rows -> rows.stream().flatMap(row -> product(client, row).stream()).toList());
  }

  /** As it is now; empty when there is none of this number, or it is another client's. */
  Outcome<Optional<ClientsProduct>> productNow(String client, String service) {
    return isNumber(service)
        ? dealings.read(
            Call.of("GetClientsProducts").with("clientid", client).with("serviceid", service),
            reply ->
                reply.list("products", "product").stream()
                    .flatMap(row -> product(client, row).stream())
                    .filter(product -> product.id().equals(service))
                    .findFirst())
        : Outcome.ok(Optional.empty());
  }

  /**
   * Whatever WHMCS was asked for, only what is the client's leaves this place: the credentials may
   * see everything.
   */
  private Optional<ClientsProduct> product(String client, Fields row) {
    if (!row.text("clientid").equals(client)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ClientsProduct.of(row, zone));
    } catch (Unreadable e) {
      LOG.warn("WHMCS: service {} is left out, because {}", row.text("id"), e.getMessage());
      return Optional.empty();
    }
  }

  /** The request for the end of a service. */
  Outcome<Optional<CancelRequest>> cancelRequest(String service) {
    return cancelRequests().map(requests -> Optional.ofNullable(requests.get(service)));
  }

  /** The latest request for each service; WHMCS can only list those of everybody. */
  Outcome<Map<String, CancelRequest>> cancelRequests() {
    return dealings
        .all(Call.of("GetCancelledPackages"), "packages", "package")
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.text("relid"),
                            CancelRequest::of,
                            BinaryOperator.maxBy(Comparator.comparing(CancelRequest::requested)))));
  }

  /** Where tickets go unless the settings say otherwise. */
  Outcome<Long> firstDepartment() {
    return departments.of(
        "first",
        () ->
            dealings.read(
                Call.of("GetSupportDepartments").with("ignore_dept_assignments", "1"),
                reply ->
                    reply.list("departments", "department").stream()
                        .findFirst()
                        .map(department -> department.number("id"))
                        .orElseThrow(() -> new Unreadable("there is no support department"))));
  }
}
