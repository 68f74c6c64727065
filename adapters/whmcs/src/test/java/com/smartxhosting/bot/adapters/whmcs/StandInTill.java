package com.smartxhosting.bot.adapters.whmcs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.whmcs.StandInShop.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stand-in's orders and invoices, and the money that is paid for them. */
public final class StandInTill {

  private static final Pattern OPTION = Pattern.compile("configoptions\\[(\\d+)]");
  private static final String WAY_IN =
      "https://billing.sandbox-hosting.example/oauth/singlesignon.php?access_token=";

  /** What is due later is not billed yet. */
  private static final int DAYS_AHEAD = 30;

  private enum Told {
    YES,
    NO
  }

  /** An upgrade that was ordered. */
  private record Upgrade(String service, Map<String, String> values, BigDecimal recurring) {}

  private final StandInBooks books;
  private final StandInShop shop;
  private final AwkwardJson json;
  private final LocalDate today;
  private final List<ObjectNode> invoices = new ArrayList<>();
  private final List<ObjectNode> orders = new ArrayList<>();
  private final Map<Integer, Upgrade> upgrades = new TreeMap<>();
  private final Map<String, String> waysIn = new HashMap<>();
  private final Set<String> early = new HashSet<>();
  private final Set<String> signOnBlocked = new HashSet<>();
  private Told pricesTold = Told.YES;
  private BigDecimal surcharge = BigDecimal.ZERO;
  private int turn;

  StandInTill(StandInBooks books, StandInShop shop, AwkwardJson json, LocalDate today) {
    this.books = books;
    this.shop = shop;
    this.json = json;
    this.today = today;
  }

  void copyInvoicesFrom(StandInTill other) {
    other.invoices.forEach(each -> invoices.add(each.deepCopy()));
  }

  // ---- what there is

  ObjectNode invoice(String client, String due) {
    var id = 9_000 + invoices.size();
    var invoice =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("invoiceid", id)
            .put("userid", Integer.parseInt(client))
            .put("invoicenum", "")
            .put("duedate", due)
            .put("datepaid", "0000-00-00 00:00:00")
            .put("credit", "0.00")
            .put("tax", "0.00")
            .put("tax2", "0.00")
            .put("status", "Unpaid")
            .put("currencycode", "EUR")
            .put("transactions", "");
    invoice.putObject("items").putArray("item");
    invoices.add(invoice);
    return invoice;
  }

  /** Adds a line. WHMCS's total is what is left after credit. */
  static void bill(ObjectNode invoice, String type, int about, String what, BigDecimal amount) {
    invoice
        .withArray("/items/item")
        .addObject()
        .put("id", invoice.path("id").asInt() * 10)
        .put("type", type)
        .put("relid", about)
        .put("description", what)
        .put("amount", amount.toPlainString())
        .put("taxed", 0);
    var whole = money(invoice, "subtotal").add(amount).toPlainString();
    invoice.put("subtotal", whole).put("total", whole).put("balance", whole);
  }

  void unpaid(String client, String service, String total, String due) {
    bill(
        invoice(client, due),
        "Hosting",
        Integer.parseInt(service),
        "Hosting &amp; more",
        new BigDecimal(total));
  }

  /** An order of something new, as every customer has made one. */
  ObjectNode productOrder(String client, String service) {
    var order = order(client, BigDecimal.TEN, "").put("status", "Active");
    json.list(
        order,
        "lineitems",
        "lineitem",
        List.of(
            JsonNodeFactory.instance
                .objectNode()
                .put("id", service)
                .put("type", "product")
                .put("relid", service)
                .put("status", "Active")));
    return order;
  }

  // ---- what an operator does

  /** From now on invoices come to more than what was reckoned. */
  void addToInvoices(String amount) {
    surcharge = new BigDecimal(amount);
  }

  /** It was renewed not long ago. */
  void renewLater(String service) {
    early.add(service);
  }

  void blockSignOn(String client) {
    signOnBlocked.add(client);
  }

  /** From now on nothing tells what an upgrade would cost. */
  void keepPricesToItself() {
    pricesTold = Told.NO;
  }

  /** What a browser does behind a way in. */
  public void pay(String address) {
    pay(invoice(waysIn.remove(address)).orElseThrow());
  }

  // ---- what tests look at

  public long ordersOf(String client) {
    return orders.stream().filter(order -> order.path("userid").asText().equals(client)).count();
  }

  List<String> statesOf(String client) {
    return orders.stream()
        .filter(order -> order.path("userid").asText().equals(client))
        .map(order -> order.path("status").asText())
        .toList();
  }

  // ---- what is called

  ObjectNode getInvoices(Map<String, String> form) {
    return books.page(
        form,
        invoices,
        row ->
            StandInBooks.fits(row, "userid", form, "userid")
                && StandInBooks.fits(row, "status", form, "status"),
        "invoices",
        "invoice");
  }

  ObjectNode getInvoice(Map<String, String> form) {
    return invoice(form.get("invoiceid"))
        .map(invoice -> json.success().<ObjectNode>setAll(invoice.deepCopy()))
        .orElseGet(() -> json.error("Invoice ID Not Found"));
  }

  ObjectNode getOrders(Map<String, String> form) {
    return books.page(
        form,
        orders,
        row ->
            StandInBooks.fits(row, "userid", form, "userid")
                && StandInBooks.fits(row, "id", form, "id"),
        "orders",
        "order");
  }

  ObjectNode upgradeProduct(Map<String, String> form) {
    var found = books.find(form.get("serviceid"));
    if (found.isEmpty()) {
      return json.error("Service ID Not Found");
    }
    if (!shop.takes(form.get("paymentmethod"))) {
      return shop.noSuchMethod();
    }
    if (!"configoptions".equals(form.get("type"))) {
      return json.error("Invalid Upgrade Type");
    }
    var service = found.get();
    var changes = changes(service, form);
    return form.containsKey("calconly")
        ? calculated(service, changes)
        : upgraded(service, changes, form.get("paymentmethod"));
  }

  /** Whatever is not named goes back to nothing. */
  private static Map<Option, String> changes(ObjectNode service, Map<String, String> form) {
    var wanted = new HashMap<String, String>();
    form.forEach(
        (name, value) -> {
          var option = OPTION.matcher(name);
          if (option.matches()) {
            wanted.put(option.group(1), value);
          }
        });
    var changes = new HashMap<Option, String>();
    for (var option : StandInShop.options()) {
      var value = wanted.getOrDefault(option.id(), option.nothing());
      if (!option.sells(value)) {
        throw new IllegalArgumentException("Nobody sells %s of %s".formatted(value, option.id()));
      }
      if (!value.equals(StandInShop.set(service, option))) {
        changes.put(option, value);
      }
    }
    return changes;
  }

  /** Each time in another of the forms that nobody documents. */
  private ObjectNode calculated(ObjectNode service, Map<Option, String> changes) {
    var reply = json.success();
    if (pricesTold == Told.NO) {
      return reply.put("upgradeinprogress", 0);
    }
    var at = 0;
    var form = turn++ % 3;
    var total = BigDecimal.ZERO;
    for (var change : changes.entrySet()) {
      at++;
      var price = prorated(service, recurring(service, change.getKey(), change.getValue()));
      total = total.add(price);
      if (form != 1) {
        reply
            .put("configname" + at, change.getKey().name())
            .put("newvalue" + at, change.getKey().told(change.getValue()))
            .put("price" + at, written(price));
      }
    }
    return switch (form) {
      case 0 ->
          reply
              .put("subtotal", written(total))
              .put("discount", "€0.00")
              .put("total", written(total));
      case 1 -> reply.put("price", written(total));
      default -> reply;
    };
  }

  private static String written(BigDecimal amount) {
    return "€%s EUR".formatted(amount.toPlainString());
  }

  private BigDecimal recurring(ObjectNode service, Option option, String value) {
    var months = StandInShop.months(service);
    return shop.price(option, value, months)
        .subtract(shop.price(option, StandInShop.set(service, option), months));
  }

  private BigDecimal prorated(ObjectNode service, BigDecimal recurring) {
    var due = LocalDate.parse(service.path("nextduedate").asText());
    var since = due.minusMonths(StandInShop.months(service));
    var whole = ChronoUnit.DAYS.between(since, due);
    var left = Math.clamp(ChronoUnit.DAYS.between(today, due), 0, whole);
    return recurring
        .multiply(BigDecimal.valueOf(left))
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  private ObjectNode upgraded(ObjectNode service, Map<Option, String> changes, String method) {
    var id = service.path("id").asText();
    if (upgrades.entrySet().stream()
        .anyMatch(each -> each.getValue().service().equals(id) && waits(each.getKey()))) {
      return json.error(
          "Unable to accept upgrade order. Previous upgrade invoice for service is still unpaid.");
    }
    var values = new HashMap<String, String>();
    var recurring = BigDecimal.ZERO;
    var total = BigDecimal.ZERO;
    for (var change : changes.entrySet()) {
      var dearer = recurring(service, change.getKey(), change.getValue());
      values.put(change.getKey().id(), change.getValue());
      recurring = recurring.add(dearer);
      total = total.add(prorated(service, dearer));
    }
    var number = 2_001 + upgrades.size(); // like a service's number
    upgrades.put(number, new Upgrade(id, values, recurring));
    var client = service.path("clientid").asText();
    var order = order(client, total, method);
    var reply =
        json.success()
            .put("id", Integer.toString(number))
            .put("orderid", order.path("id").asInt())
            .put("order_number", order.path("ordernum").asText());
    if (total.signum() > 0) {
      var invoice = invoice(client, today.toString());
      bill(
          invoice,
          "Upgrade",
          number,
          "Upgrade/Downgrade: %s%nOptions".formatted(service.path("domain").asText()),
          total.add(surcharge));
      order.put("invoiceid", invoice.path("id").asInt()).put("paymentstatus", "Unpaid");
      reply.put("invoiceid", invoice.path("id").asInt());
    } else {
      books.addCredit(client, total.negate());
      carryOut(number);
      reply.putNull("invoiceid");
    }
    // an order with an invoice says every other time only there what it is about
    if (total.signum() <= 0 || number % 2 == 0) {
      json.list(order, "lineitems", "lineitem", List.of(line(number, service, total)));
    }
    return reply;
  }

  private static ObjectNode line(int number, ObjectNode service, BigDecimal total) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", Integer.toString(number))
        .put("type", "upgrade")
        .put("relid", number)
        .put("domain", service.path("domain").asText())
        .put("amount", total.toPlainString())
        .put("status", total.signum() > 0 ? "Pending" : "Completed");
  }

  private boolean waits(int upgrade) {
    return invoices.stream()
        .filter(invoice -> invoice.path("status").asText().equals("Unpaid"))
        .flatMap(invoice -> invoice.path("items").path("item").valueStream())
        .anyMatch(
            item ->
                item.path("type").asText().equals("Upgrade")
                    && item.path("relid").asInt() == upgrade);
  }

  private ObjectNode order(String client, BigDecimal amount, String method) {
    var number = 70 + orders.size();
    var order =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", number)
            .put("ordernum", Long.toString(7_858_259_000L + number))
            .put("userid", client)
            .put("date", today + " 10:15:00")
            .put("renewals", "")
            .put("amount", amount.toPlainString())
            .put("paymentmethod", method)
            .put("invoiceid", 0)
            .put("status", "Pending")
            .put("ipaddress", "198.51.100.7")
            .put("paymentstatus", "");
    order.putObject("renewalsByType").putArray("services");
    orders.add(order);
    return order;
  }

  ObjectNode addOrder(Map<String, String> form) {
    var client = form.get("clientid");
    if (!books.hasClient(client)) {
      return json.error("Client ID Not Found");
    }
    if (!shop.takes(form.get("paymentmethod"))) {
      return shop.noSuchMethod();
    }
    if (form.containsKey("servicerenewals")) {
      return json.error("Expecting parameter 'servicerenewals' to be an array");
    }
    var wanted = books.renewsByOrder() ? listed(form, "servicerenewals") : List.<String>of();
    if (wanted.isEmpty()) {
      return json.error("No items added to cart so order cannot proceed");
    }
    var found = wanted.stream().flatMap(id -> books.find(id).stream()).toList();
    if (found.size() < wanted.size()
        || found.stream().anyMatch(each -> !each.path("clientid").asText().equals(client))) {
      return json.error("Service ID not owned by Client ID provided");
    }
    for (var service : found) {
      if (early.contains(service.path("id").asText()) || StandInShop.months(service) == 0) {
        return json.error(
            "Service ID %s can not be renewed at this time."
                .formatted(service.path("id").asText()));
      }
    }
    var invoice = renewalInvoice(client, found);
    var order = order(client, money(invoice, "total"), form.get("paymentmethod"));
    order.put("invoiceid", invoice.path("id").asInt()).put("paymentstatus", "Unpaid");
    renewed(order, wanted);
    return json.success()
        .put("orderid", order.path("id").asText())
        .put("serviceids", "")
        .put("addonids", "")
        .put("domainids", "")
        .put("invoiceid", invoice.path("id").asText());
  }

  /** Every other time as numbers, and else as things with a number. */
  private static void renewed(ObjectNode order, List<String> services) {
    var list = order.withArray("/renewalsByType/services");
    for (var service : services) {
      if (order.path("id").asInt() % 2 == 0) {
        list.add(Integer.parseInt(service));
      } else {
        list.addObject().put("id", service);
      }
    }
  }

  private ObjectNode renewalInvoice(String client, List<ObjectNode> services) {
    var invoice = invoice(client, today.toString());
    for (var service : services) {
      bill(
          invoice,
          "Hosting",
          service.path("id").asInt(),
          "%s - %s".formatted(service.path("name").asText(), service.path("domain").asText()),
          money(service, "recurringamount").add(surcharge));
    }
    return invoice;
  }

  ObjectNode genInvoices(Map<String, String> form) {
    if (!books.hasClient(form.getOrDefault("clientid", ""))) {
      return json.error("Client ID Not Found");
    }
    var due =
        listed(form, "serviceids").stream()
            .flatMap(id -> books.find(id).stream())
            .filter(service -> service.path("status").asText().equals("Active"))
            .filter(service -> !early.contains(service.path("id").asText()))
            .filter(
                service ->
                    LocalDate.parse(service.path("nextduedate").asText())
                        .isBefore(today.plusDays(DAYS_AHEAD)))
            .filter(service -> !isBilled(service.path("id").asText()))
            .toList();
    if (!due.isEmpty()) {
      renewalInvoice(form.get("clientid"), due);
    }
    return json.success().put("numcreated", due.isEmpty() ? "0" : "1");
  }

  private static List<String> listed(Map<String, String> form, String parameter) {
    return form.keySet().stream()
        .filter(name -> name.startsWith(parameter + "["))
        .sorted()
        .map(form::get)
        .toList();
  }

  private boolean isBilled(String service) {
    return invoices.stream()
        .filter(invoice -> invoice.path("status").asText().equals("Unpaid"))
        .anyMatch(invoice -> bills(invoice, service));
  }

  private static boolean bills(ObjectNode invoice, String service) {
    return invoice
        .path("items")
        .path("item")
        .valueStream()
        .anyMatch(
            item ->
                item.path("type").asText().equals("Hosting")
                    && item.path("relid").asText().equals(service));
  }

  ObjectNode cancelOrder(Map<String, String> form) {
    var found =
        orders.stream()
            .filter(order -> order.path("id").asText().equals(form.get("orderid")))
            .filter(order -> order.path("status").asText().equals("Pending"))
            .findFirst();
    if (found.isEmpty()) {
      return json.error("Order ID not found or Status not Pending");
    }
    found.get().put("status", "Cancelled");
    if (turn++ % 2 == 0) {
      invoice(found.get().path("invoiceid").asText()).ifPresent(this::cancel);
    }
    return json.success();
  }

  ObjectNode updateInvoice(Map<String, String> form) {
    var found = invoice(form.get("invoiceid"));
    if (found.isEmpty()) {
      return json.error("Invoice ID Not Found");
    }
    if (!"Cancelled".equals(form.get("status"))) {
      throw new IllegalArgumentException("Nothing else of invoices is updated here");
    }
    cancel(found.get());
    return json.success().put("invoiceid", form.get("invoiceid"));
  }

  private void cancel(ObjectNode invoice) {
    if (invoice.path("status").asText().equals("Unpaid")) {
      invoice.put("status", "Cancelled");
      ordersOf(invoice).forEach(order -> order.put("paymentstatus", "Cancelled"));
    }
  }

  private Stream<ObjectNode> ordersOf(ObjectNode invoice) {
    return orders.stream()
        .filter(order -> order.path("invoiceid").asInt() == invoice.path("id").asInt());
  }

  ObjectNode applyCredit(Map<String, String> form) {
    var found = invoice(form.get("invoiceid"));
    if (found.isEmpty()) {
      return json.error("Invoice ID Not Found");
    }
    var invoice = found.get();
    if (!invoice.path("status").asText().equals("Unpaid")) {
      return json.error("Invoice Not in Unpaid Status");
    }
    var amount = new BigDecimal(form.get("amount"));
    if (amount.compareTo(books.credit(invoice.path("userid").asText())) > 0) {
      return json.error("Amount exceeds customer credit balance");
    }
    if (amount.compareTo(money(invoice, "balance")) > 0) {
      return json.error("Amount Exceeds Invoice Balance");
    }
    books.addCredit(invoice.path("userid").asText(), amount.negate());
    var left = money(invoice, "balance").subtract(amount);
    invoice
        .put("credit", money(invoice, "credit").add(amount).toPlainString())
        .put("total", left.toPlainString())
        .put("balance", left.toPlainString());
    if (left.signum() == 0) {
      pay(invoice);
    }
    return json.success()
        .put("invoiceid", invoice.path("id").asText())
        .put("amount", amount.toPlainString())
        .put("invoicepaid", Boolean.toString(left.signum() == 0));
  }

  ObjectNode createSsoToken(Map<String, String> form) {
    var client = form.get("client_id");
    if (!books.hasClient(client)) {
      return json.error("Invalid client_id");
    }
    if (signOnBlocked.contains(client)) {
      return json.error("SSO authentication blocked for client " + client);
    }
    var address = WAY_IN + "token-" + (++turn);
    waysIn.put(address, form.get("sso_redirect_path").substring("viewinvoice.php?id=".length()));
    return json.success().put("access_token", "token-" + turn).put("redirect_url", address);
  }

  // ---- what payments do

  private void pay(ObjectNode invoice) {
    invoice.put("status", "Paid").put("balance", "0.00").put("datepaid", today + " 10:16:00");
    ordersOf(invoice).forEach(order -> order.put("paymentstatus", "Paid"));
    invoice
        .path("items")
        .path("item")
        .forEach(
            item -> {
              switch (item.path("type").asText()) {
                case "Hosting" -> extend(item.path("relid").asText());
                case "Upgrade" -> carryOut(item.path("relid").asInt());
                default -> throw new IllegalStateException("Nothing else is billed");
              }
            });
  }

  private void extend(String id) {
    var service = books.service(id);
    service.put(
        "nextduedate",
        LocalDate.parse(service.path("nextduedate").asText())
            .plusMonths(StandInShop.months(service))
            .toString());
    if (service.path("status").asText().equals("Suspended") && !isBilled(id)) {
      service.put("status", "Active");
    }
  }

  private void carryOut(int number) {
    var upgrade = upgrades.get(number);
    var service = books.service(upgrade.service());
    for (var option : StandInShop.options()) {
      var value = upgrade.values().get(option.id());
      if (value != null) {
        if (option.id().equals(StandInShop.DISK)) {
          enlarge(
              service,
              megabytes(option, value) - megabytes(option, StandInShop.set(service, option)));
        }
        StandInShop.set(service, option, value);
      }
    }
    service.put(
        "recurringamount",
        money(service, "recurringamount").add(upgrade.recurring()).toPlainString());
    for (var order : orders) {
      if (order.path("lineitems").isMissingNode()) {
        if (order.path("paymentstatus").asText().equals("Paid")) {
          order.put("status", "Active");
        }
      } else {
        new Fields(order)
            .list("lineitems", "lineitem").stream()
                .filter(
                    line -> line.text("type").equals("upgrade") && line.number("relid") == number)
                .forEach(line -> line.values().put("status", "Completed"));
      }
    }
  }

  private static int megabytes(Option option, String value) {
    return option.choices().stream()
        .filter(each -> each.id().equals(value))
        .findFirst()
        .orElseThrow()
        .megabytes();
  }

  /** As the daily count would find it. */
  private static void enlarge(ObjectNode service, int megabytes) {
    var limit = service.path("disklimit").asInt();
    if (limit > 0) {
      service.put("disklimit", Integer.toString(limit + megabytes));
    }
  }

  private Optional<ObjectNode> invoice(String id) {
    return invoices.stream().filter(invoice -> invoice.path("id").asText().equals(id)).findFirst();
  }

  private static BigDecimal money(ObjectNode row, String name) {
    return new BigDecimal(row.path(name).asText("0.00"));
  }
}
