package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers.Server;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Billing;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Hosting;
import com.smartxhosting.bot.conversations.services.ServiceDetails.SslStatus;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** One service, opened for its client: whoever made this has checked whose it is. */
record WhmcsService(Office office, Client client, ClientsProduct product, ServiceLine line)
    implements HostedService {

  @Override
  public Outcome<ServiceDetails> details() {
    return office
        .bills()
        .unpaid(client.id())
        .map(bills -> new ServiceDetails(billing(bills), hosting(), product.options()));
  }

  private Billing billing(List<Bill> bills) {
    return new Billing(
        product.registered(),
        client.money(product.recurring()),
        product.nextDue(),
        product.cycle(),
        product.paymentMethod(),
        bills.stream()
            .filter(bill -> bill.isFor(product.service()))
            .map(bill -> bill.reminder(client.currency()))
            .toList());
  }

  /** WHMCS knows nothing of certificates on the server. */
  private Hosting hosting() {
    return new Hosting(
        product.domain(),
        SslStatus.UNKNOWN,
        product.server().map(Server::name).orElse(""),
        product.address(),
        product.nameServers().isEmpty() ? office.settings().nameServers() : product.nameServers());
  }

  @Override
  public Outcome<Usage> usage() {
    return product
        .counted()
        .map(count -> Outcome.ok(new Usage(count.disk(), count.traffic(), count.at())))
        .orElseGet(
            () -> Outcome.refused(Text.of("whmcs.usage.none").with("service", product.called())));
  }

  @Override
  public Outcome<Panel> panel() {
    return Closed.unless(
        product,
        () ->
            product
                .server()
                .map(
                    server ->
                        office
                            .servers()
                            .panel(server, new Subscription(product.domain(), product.login())))
                .orElseGet(
                    () ->
                        Outcome.refused(
                            Text.of("whmcs.service.no-server").with("service", product.called()))));
  }

  @Override
  public Outcome<ServicePassword> password() {
    return Closed.unless(
        product,
        () ->
            product.login().isEmpty()
                ? Outcome.refused(
                    Text.of("whmcs.password.no-login").with("service", product.called()))
                : Outcome.ok(new WhmcsPassword(office, product)));
  }

  @Override
  public Cancellations cancellations() {
    return new WhmcsCancellations(office, product);
  }

  @Override
  public Upgrades upgrades() {
    return new WhmcsUpgrades(office, client, product);
  }
}
