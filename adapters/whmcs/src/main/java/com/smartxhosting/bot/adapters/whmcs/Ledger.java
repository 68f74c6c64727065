package com.smartxhosting.bot.adapters.whmcs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Invoice;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What WHMCS knows of clients and what they have. What a turn asks for again and again is
 * remembered for seconds, and those who ask at the same time share one call.
 */
final class Ledger {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private static final Duration SECONDS = Duration.ofSeconds(5);
  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final long MOST = 10_000;

  /** Each is looked into by a call of its own. */
  private static final int INVOICES_LOOKED_INTO = 40;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  private final Dealings dealings;
  private final ZoneId zone;
  private final Cache<String, Outcome<Optional<Client>>> clients;
  private final Cache<String, Outcome<List<ClientsProduct>>> products;
  private final Cache<String, Outcome<Billed>> invoices;
  private final Cache<String, Outcome<Long>> departments;

  Ledger(Dealings dealings, ZoneId zone, Ticker ticker) {
    this.dealings = dealings;
    this.zone = zone;
    this.clients = cache(SECONDS, ticker);
    this.products = cache(SECONDS, ticker);
    this.invoices = cache(MINUTES, ticker);
    this.departments = cache(MINUTES, ticker);
  }

  private static <T> Cache<String, Outcome<T>> cache(Duration life, Ticker ticker) {
    return Caffeine.newBuilder().expireAfterWrite(life).maximumSize(MOST).ticker(ticker).build();
  }

  private static <T> Outcome<T> remembered(
      Cache<String, Outcome<T>> cache, String key, Supplier<Outcome<T>> asking) {
    var outcome = cache.get(key, _ -> asking.get());
    if (!(outcome instanceof Outcome.Ok<T>)) {
      cache.asMap().remove(key, outcome);
    }
    return outcome;
  }

  /** Empty when there is none of this number. */
  Outcome<Optional<Client>> client(String id) {
    return NUMBER.matcher(id).matches()
        ? remembered(clients, id, () -> clientNow(id))
        : Outcome.ok(Optional.empty());
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
    return remembered(
        products,
        client,
        () ->
            dealings
                .all(Call.of("GetClientsProducts").with("clientid", client), "products", "product")
                .map(rows -> rows.stream().flatMap(row -> product(client, row).stream()).toList()));
  }

  /** As it is now; empty when there is none of this number, or it is another client's. */
  Outcome<Optional<ClientsProduct>> productNow(String client, String service) {
    return NUMBER.matcher(service).matches()
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

  /** What is to be paid for one service, the oldest first. */
  Outcome<List<Invoice>> unpaid(String client, String service) {
    var call =
        Call.of("GetInvoices")
            .with("userid", client)
            .with("status", "Unpaid")
            .with("orderby", "duedate")
            .with("order", "asc");
    return dealings
        .all(call, "invoices", "invoice")
        .map(
            rows ->
                rows.stream()
                    .filter(row -> row.text("userid").equals(client))
                    .limit(INVOICES_LOOKED_INTO)
                    .toList())
        .flatMap(rows -> billedFor(rows, service));
  }

  private Outcome<List<Invoice>> billedFor(List<Fields> rows, String service) {
    var found = new ArrayList<Invoice>();
    for (var row : rows) {
      var outcome = billed(row.text("id"));
      if (!(outcome instanceof Outcome.Ok<Billed>(var billed))) {
        return outcome.map(_ -> List.of());
      }
      if (billed.services().contains(service)) {
        found.add(billed.invoice(row.text("currencycode")));
      }
    }
    found.sort(Comparator.comparing(Invoice::due));
    return Outcome.ok(List.copyOf(found));
  }

  private Outcome<Billed> billed(String invoice) {
    return remembered(
        invoices,
        invoice,
        () -> dealings.read(Call.of("GetInvoice").with("invoiceid", invoice), Billed::of));
  }

  /** The request for the end of a service; WHMCS can only list those of everybody. */
  Outcome<Optional<CancelRequest>> cancelRequest(String service) {
    return dealings
        .all(Call.of("GetCancelledPackages"), "packages", "package")
        .map(
            rows ->
                rows.stream()
                    .filter(row -> row.text("relid").equals(service))
                    .map(CancelRequest::of)
                    .max(Comparator.comparing(CancelRequest::requested)));
  }

  /** Where tickets go unless the settings say otherwise. */
  Outcome<Long> firstDepartment() {
    return remembered(
        departments,
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
