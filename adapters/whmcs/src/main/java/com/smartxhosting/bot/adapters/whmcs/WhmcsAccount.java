package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** One client's services. */
record WhmcsAccount(Office office, Client client) implements Account {

  @Override
  public Customer customer() {
    return client.customer();
  }

  @Override
  public Outcome<List<ServiceLine>> services() {
    return office
        .ledger()
        .products(customer().id())
        .map(products -> products.stream().map(this::line).toList());
  }

  @Override
  public Outcome<HostedService> service(ServiceId id) {
    return office
        .ledger()
        .productNow(customer().id(), id.value())
        .flatMap(
            found ->
                found
                    .<Outcome<HostedService>>map(
                        product ->
                            Outcome.ok(new WhmcsService(office, client, product, line(product))))
                    .orElseGet(() -> Outcome.refused(unknown(id))));
  }

  @Override
  public Billing billing() {
    return new WhmcsBilling(office, client);
  }

  @Override
  public Renewals renewals() {
    return new WhmcsRenewals(office, this);
  }

  @Override
  public Offers offers() {
    return new WhmcsOffers(office, client);
  }

  static Text unknown(ServiceId id) {
    return Text.of("whmcs.service.unknown").with("service", id.value());
  }

  ServiceLine line(ClientsProduct product) {
    return new ServiceLine(
        new ServiceId(product.id()),
        product.name(),
        product.domain(),
        product.status(),
        office.settings().kinds().getOrDefault(product.product(), ServiceKind.SHARED));
  }
}
