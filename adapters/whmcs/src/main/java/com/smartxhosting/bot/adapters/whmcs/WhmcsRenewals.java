package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.renewals.Renewal;
import com.smartxhosting.bot.conversations.renewals.Renewal.Standing;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paying for one client's services before they are billed. */
record WhmcsRenewals(Office office, WhmcsAccount account) implements Renewals {

  private static final Pattern EARLY =
      Pattern.compile("can ?not be renewed at this time", Pattern.CASE_INSENSITIVE);

  private static final Comparator<Renewal> SOONEST_FIRST =
      Comparator.comparing(renewal -> renewal.due().orElse(LocalDate.MAX));

  private Client client() {
    return account.client();
  }

  @Override
  public Outcome<List<Renewal>> all() {
    return office
        .ledger()
        .productsNow(client().id())
        .flatMap(
            products ->
                office
                    .bills()
                    .unpaid(client().id())
                    .flatMap(
                        bills ->
                            office
                                .ledger()
                                .cancelRequests()
                                .map(requests -> all(products, bills, requests))));
  }

  private List<Renewal> all(
      List<ClientsProduct> products, List<Bill> bills, Map<String, CancelRequest> requests) {
    return products.stream()
        .filter(product -> !ended(product))
        .map(
            product ->
                new Renewal(
                    account.line(product),
                    client().money(product.recurring()),
                    product.nextDue(),
                    standing(product, bills, Optional.ofNullable(requests.get(product.id())))))
        .sorted(SOONEST_FIRST)
        .toList();
  }

  private static boolean ended(ClientsProduct product) {
    return switch (product.status()) {
      case PENDING, ACTIVE, SUSPENDED, COMPLETED -> false;
      case TERMINATED, CANCELLED, FRAUD -> true;
    };
  }

  private Standing standing(
      ClientsProduct product, List<Bill> bills, Optional<CancelRequest> leaving) {
    var waiting = bills.stream().filter(bill -> bill.isFor(product.service())).findFirst();
    if (waiting.isPresent()) {
      var bill = waiting.get();
      return new Standing.Invoiced(bill.id(), client().money(bill.open()));
    }
    if (leaving.isPresent()) {
      return notNow("whmcs.renewal.leaving", product);
    }
    return switch (product.status()) {
      case ACTIVE ->
          product.nextDue().isPresent()
              ? new Standing.Possible()
              : notNow("whmcs.renewal.not-billed", product);
      case PENDING -> notNow("whmcs.renewal.pending", product);
      case SUSPENDED -> notNow("whmcs.renewal.suspended", product);
      case COMPLETED, TERMINATED, CANCELLED, FRAUD -> notNow("whmcs.renewal.not-billed", product);
    };
  }

  private static Standing notNow(String why, ClientsProduct product) {
    return new Standing.NotNow(Text.of(why).with("service", product.called()));
  }

  @Override
  public Outcome<Order> order(List<ServiceId> services, String paymentMethod, Money confirmed) {
    return all()
        .flatMap(all -> possible(all, services))
        .flatMap(
            picked -> {
              var total =
                  client()
                      .money(
                          picked.stream()
                              .map(each -> each.amount().amount())
                              .reduce(BigDecimal.ZERO, BigDecimal::add));
              return total.isSameAs(confirmed)
                  ? place(picked, paymentMethod, confirmed)
                  : Outcome.refused(Text.of("whmcs.order.price").with("now", total.written()));
            });
  }

  private static Outcome<List<Renewal>> possible(List<Renewal> all, List<ServiceId> services) {
    var picked = new ArrayList<Renewal>();
    for (var service : new LinkedHashSet<>(services)) {
      var found = all.stream().filter(each -> each.service().id().equals(service)).findFirst();
      if (found.isEmpty()) {
        return Outcome.refused(WhmcsAccount.unknown(service));
      }
      var obstacle = obstacle(found.get());
      if (obstacle.isPresent()) {
        return Outcome.refused(obstacle.get());
      }
      picked.add(found.get());
    }
    return picked.isEmpty()
        ? Outcome.refused(Text.of("whmcs.renewal.nothing"))
        : Outcome.ok(List.copyOf(picked));
  }

  private static Optional<Text> obstacle(Renewal renewal) {
    return switch (renewal.standing()) {
      case Standing.Possible() -> Optional.empty();
      case Standing.Invoiced(var invoice, _) ->
          Optional.of(
              Text.of("whmcs.renewal.invoiced")
                  .with("service", renewal.service().name())
                  .with("invoice", invoice));
      case Standing.NotNow(var why) -> Optional.of(why);
    };
  }

  private Outcome<Order> place(List<Renewal> picked, String paymentMethod, Money confirmed) {
    return office
        .catalogue()
        .version()
        .flatMap(
            version ->
                version.atLeast(Version.RENEWS)
                    ? addOrder(picked, paymentMethod, confirmed)
                    : writeInvoice(picked, confirmed));
  }

  private Outcome<Order> addOrder(List<Renewal> picked, String paymentMethod, Money confirmed) {
    var call =
        listing(
            Call.of("AddOrder")
                .with("clientid", client().id())
                .with("paymentmethod", paymentMethod),
            "servicerenewals",
            picked);
    return office
        .dealings()
        .write(call, reply -> reply.text("orderid"), message -> objection(call, picked, message))
        .flatMap(placed -> new Till(office, client()).settle(call, placed, confirmed));
  }

  private static Call listing(Call call, String parameter, List<Renewal> picked) {
    for (var at = 0; at < picked.size(); at++) {
      call = call.with("%s[%d]".formatted(parameter, at), picked.get(at).service().id().value());
    }
    return call;
  }

  private <T> Outcome<T> objection(Call call, List<Renewal> picked, String message) {
    if (Till.isAboutMethod(message)) {
      return Outcome.refused(Till.method());
    }
    return EARLY.matcher(message).find()
        ? Outcome.refused(early(picked, message))
        : office.dealings().incidents().failed(call, message);
  }

  private static Text early(List<Renewal> picked, String message) {
    var which =
        picked.stream()
            .filter(each -> message.contains(each.service().id().value()))
            .findFirst()
            .orElse(picked.getFirst());
    return Text.of("whmcs.renewal.early").with("service", which.service().name());
  }

  /** Asked twice, WHMCS writes one invoice all the same. */
  private Outcome<Order> writeInvoice(List<Renewal> picked, Money confirmed) {
    var call =
        listing(Call.of("GenInvoices").with("clientid", client().id()), "serviceids", picked);
    return office
        .dealings()
        .<Fields>write(
            call, reply -> reply, message -> office.dealings().incidents().failed(call, message))
        .flatMap(
            _ ->
                switch (office.bills().unpaid(client().id())) {
                  case Outcome.Ok<List<Bill>>(var bills) -> written(picked, bills, confirmed);
                  case Outcome.Refused<List<Bill>> _,
                      Outcome.Failed<List<Bill>> _,
                      Outcome.Unknown<List<Bill>> _ ->
                      office.dealings().incidents().unknown(call, "invoices cannot be looked at");
                });
  }

  private Outcome<Order> written(List<Renewal> picked, List<Bill> bills, Money confirmed) {
    var services = picked.stream().map(each -> each.service().id()).collect(Collectors.toSet());
    var about = bills.stream().filter(bill -> services.stream().anyMatch(bill::isFor)).toList();
    if (about.isEmpty()) {
      return Outcome.refused(
          Text.of("whmcs.renewal.early").with("service", picked.getFirst().service().name()));
    }
    var order = RenewalByInvoice.order(about.getFirst(), client());
    return about.size() == 1
            && Set.copyOf(order.services()).equals(services)
            && order.total().isSameAs(confirmed)
        ? Outcome.ok(order)
        : Outcome.refused(
            Text.of("whmcs.renewal.otherwise")
                .with("invoices", String.join(", ", about.stream().map(Bill::id).toList())));
  }
}
