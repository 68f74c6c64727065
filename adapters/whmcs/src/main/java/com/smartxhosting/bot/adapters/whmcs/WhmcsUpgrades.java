package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.upgrades.Quote;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Orders that set the configurable options of one service otherwise. */
record WhmcsUpgrades(Office office, Client client, ClientsProduct product) implements Upgrades {

  private static final Pattern WAITING =
      Pattern.compile("previous upgrade invoice", Pattern.CASE_INSENSITIVE);

  @Override
  public Outcome<List<ServiceOption>> options() {
    return shelf().map(OptionShelf::offered);
  }

  /** What can be ordered for the service as it is now. */
  private Outcome<OptionShelf> shelf() {
    return office
        .ledger()
        .productNow(client.id(), product.id())
        .flatMap(
            found ->
                found
                    .map(now -> Closed.unless(now, () -> shelf(now)))
                    .orElseGet(() -> Outcome.refused(WhmcsAccount.unknown(product.service()))));
  }

  private Outcome<OptionShelf> shelf(ClientsProduct now) {
    if (now.nextDue().isEmpty()) {
      return Outcome.refused(refusal("whmcs.upgrade.not-billed"));
    }
    return office
        .catalogue()
        .options(now, client.currency())
        .flatMap(
            options ->
                options.isEmpty()
                    ? Outcome.refused(refusal("whmcs.upgrade.none"))
                    : shelf(now, options));
  }

  /**
   * WHMCS sets whatever an order does not name back to its default, so where one option cannot be
   * read none can be ordered.
   */
  private Outcome<OptionShelf> shelf(ClientsProduct now, List<ProductOption> options) {
    try {
      return Outcome.ok(OptionShelf.of(now, options, client.currency()));
    } catch (Unreadable e) {
      office.dealings().incidents().noticed("service " + now.id(), e.getMessage());
      return Outcome.refused(refusal("whmcs.upgrade.customer-area"));
    }
  }

  @Override
  public Outcome<Optional<Order>> unpaidUpgrade() {
    return office
        .orders()
        .latest(client)
        .map(orders -> orders.stream().filter(this::isUnpaidUpgrade).findFirst());
  }

  @Override
  public Outcome<Quote> quote(Map<String, String> wanted, String paymentMethod) {
    return shelf().flatMap(shelf -> quote(shelf, wanted, paymentMethod));
  }

  private Outcome<Quote> quote(
      OptionShelf shelf, Map<String, String> wanted, String paymentMethod) {
    var offered = shelf.offered();
    for (var wish : wanted.entrySet()) {
      if (offered.stream().noneMatch(option -> sells(option, wish))) {
        return Outcome.refused(Text.of("whmcs.upgrade.not-on-offer"));
      }
    }
    var lines = shelf.lines(wanted);
    if (lines.isEmpty()) {
      return Outcome.refused(refusal("whmcs.upgrade.no-change"));
    }
    var call = call(shelf, wanted, paymentMethod).with("calconly", "1");
    return office
        .dealings()
        .read(
            call,
            reply -> UpgradePrice.of(reply, lines.size()),
            message -> objection(call, message))
        .flatMap(
            price ->
                price
                    .map(total -> quote(shelf, lines, client.money(total)))
                    .orElseGet(() -> Outcome.refused(refusal("whmcs.upgrade.customer-area"))));
  }

  private static boolean sells(ServiceOption option, Map.Entry<String, String> wish) {
    return option.number().equals(wish.getKey())
        && option.read(wish.getValue()) instanceof Parsed.Valid<String>(var read)
        && read.equals(wish.getValue());
  }

  private Outcome<Quote> quote(OptionShelf shelf, List<Quote.Line> lines, Money total) {
    var nothing = Money.of("0.00", client.currency());
    return office
        .ledger()
        .clientNow(client.id())
        .map(now -> client.money(now.orElse(client).credit()))
        .map(
            credit ->
                new Quote(
                    lines,
                    shelf.product().nextDue().orElseThrow(),
                    shelf.product().cycle(),
                    total,
                    nothing,
                    lines.stream().map(Quote.Line::recurring).reduce(nothing, Money::plus),
                    total.isPositive() ? total.atMost(credit) : nothing));
  }

  private Call call(OptionShelf shelf, Map<String, String> wanted, String paymentMethod) {
    var call =
        Call.of("UpgradeProduct")
            .with("serviceid", product.id())
            .with("type", "configoptions")
            .with("paymentmethod", paymentMethod);
    for (var each : shelf.words(wanted).entrySet()) {
      call = call.with("configoptions[%s]".formatted(each.getKey()), each.getValue());
    }
    return call;
  }

  @Override
  public Outcome<Order> order(Map<String, String> wanted, String paymentMethod, Quote confirmed) {
    return unpaidUpgrade()
        .flatMap(
            earlier ->
                earlier.isPresent() ? Outcome.refused(refusal("whmcs.upgrade.waiting")) : shelf())
        .flatMap(
            shelf ->
                quote(shelf, wanted, paymentMethod)
                    .flatMap(
                        now ->
                            now.costsTheSameAs(confirmed)
                                ? order(call(shelf, wanted, paymentMethod), confirmed)
                                : Outcome.refused(
                                    Text.of("whmcs.order.price")
                                        .with("now", now.total().written()))));
  }

  private Outcome<Order> order(Call call, Quote confirmed) {
    return office
        .dealings()
        .write(call, reply -> reply.text("orderid"), message -> objection(call, message))
        .flatMap(placed -> new Till(office, client).settle(call, placed, confirmed.total()));
  }

  @Override
  public Outcome<Order> withdraw(String order) {
    return office
        .orders()
        .now(client, order)
        .flatMap(
            found ->
                found
                    .filter(this::isUnpaidUpgrade)
                    .map(this::withdraw)
                    .orElseGet(() -> Outcome.refused(refusal("whmcs.upgrade.not-unpaid"))));
  }

  /** WHMCS keeps what has been paid of an invoice that is cancelled. */
  private Outcome<Order> withdraw(Order order) {
    return office
        .bills()
        .now(client.id(), order.invoice().orElse(""))
        .flatMap(
            bill ->
                bill.filter(found -> found.credit().signum() > 0).isPresent()
                    ? Outcome.refused(refusal("whmcs.upgrade.part-paid"))
                    : new Till(office, client).cancel(order));
  }

  private boolean isUnpaidUpgrade(Order order) {
    return order.kind() == Order.Kind.UPGRADE
        && order.state() == Order.State.UNPAID
        && order.services().contains(product.service());
  }

  private <T> Outcome<T> objection(Call call, String message) {
    if (Till.isAboutMethod(message)) {
      return Outcome.refused(Till.method());
    }
    if (WAITING.matcher(message).find()) {
      return Outcome.refused(refusal("whmcs.upgrade.waiting"));
    }
    return message.equalsIgnoreCase("Service ID Not Found")
        ? Outcome.refused(WhmcsAccount.unknown(product.service()))
        : office.dealings().incidents().failed(call, message);
  }

  private Text refusal(String key) {
    return Text.of(key).with("service", product.called());
  }
}
