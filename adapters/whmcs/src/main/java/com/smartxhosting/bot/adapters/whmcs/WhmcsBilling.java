package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one client has ordered and owes. */
record WhmcsBilling(Office office, Client client) implements Billing {

  /** The client has switched single sign-on off, or was barred from it. */
  private static final Pattern NO_SIGN_ON =
      Pattern.compile("authentication blocked", Pattern.CASE_INSENSITIVE);

  @Override
  public Outcome<List<Invoice>> unpaid() {
    return office.bills().unpaid(client.id()).map(this::shown);
  }

  private List<Invoice> shown(List<Bill> bills) {
    return bills.stream().flatMap(bill -> bill.shown(client.currency()).stream()).toList();
  }

  @Override
  public Outcome<Invoice> invoice(String number) {
    return office
        .bills()
        .now(client.id(), number)
        .map(found -> found.flatMap(bill -> bill.shown(client.currency())))
        .flatMap(
            found ->
                found
                    .map(Outcome::ok)
                    .orElseGet(
                        () ->
                            Outcome.refused(
                                Text.of("whmcs.invoice.unknown").with("invoice", number))));
  }

  @Override
  public Outcome<List<PaymentMethod>> paymentMethods() {
    return office
        .catalogue()
        .paymentMethods()
        .map(
            methods ->
                methods.stream()
                    .sorted(Comparator.comparing(method -> !method.id().equals(client.gateway())))
                    .toList());
  }

  @Override
  public Outcome<Money> credit() {
    return office
        .ledger()
        .clientNow(client.id())
        .map(found -> client.money(found.orElse(client).credit()));
  }

  @Override
  public Outcome<Secret> payPage(String invoice) {
    return invoice(invoice)
        .flatMap(
            found ->
                found.state() == Invoice.State.UNPAID
                    ? signOn(found.number())
                    : Outcome.refused(
                        Text.of("whmcs.invoice.settled").with("invoice", found.number())));
  }

  /** May be asked again: a way in that nobody takes closes after a minute. */
  private Outcome<Secret> signOn(String invoice) {
    var call =
        Call.of("CreateSsoToken")
            .with("client_id", client.id())
            .with("destination", "sso:custom_redirect")
            .with("sso_redirect_path", "viewinvoice.php?id=" + invoice);
    return office
        .dealings()
        .read(
            call,
            reply -> address(reply.text("redirect_url")),
            message ->
                NO_SIGN_ON.matcher(message).find()
                    ? Outcome.refused(Text.of("whmcs.invoice.no-sign-on"))
                    : office.dealings().incidents().failed(call, message));
  }

  private static Secret address(String told) {
    try {
      return new Secret(WhmcsSettings.safe(URI.create(told)).toString());
    } catch (IllegalArgumentException e) {
      throw new Unreadable("its 'redirect_url' is no address to send a browser to");
    }
  }

  @Override
  public Outcome<List<Order>> orders() {
    return office.orders().latest(client);
  }

  @Override
  public Outcome<Order> order(String number) {
    return find(number)
        .flatMap(
            found ->
                found
                    .map(Outcome::ok)
                    .orElseGet(
                        () ->
                            Outcome.refused(Text.of("whmcs.order.unknown").with("order", number))));
  }

  private Outcome<Optional<Order>> find(String number) {
    return RenewalByInvoice.invoiceOf(number)
        .map(
            invoice ->
                office
                    .bills()
                    .now(client.id(), invoice)
                    .map(found -> found.map(bill -> RenewalByInvoice.order(bill, client))))
        .orElseGet(() -> office.orders().now(client, number));
  }
}
