package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.renewals.Renewal;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.upgrades.Quote;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders and payments, which customers of a WHMCS make in its customer area: everything is refused
 * here, and they are told where to go.
 */
final class CustomerArea implements Billing, Renewals, Upgrades {

  private static <T> Outcome<T> elsewhere() {
    return Outcome.refused(Text.of("whmcs.money.elsewhere"));
  }

  @Override
  public Outcome<List<Invoice>> unpaid() {
    return elsewhere();
  }

  @Override
  public Outcome<Invoice> invoice(String number) {
    return elsewhere();
  }

  @Override
  public Outcome<List<PaymentMethod>> paymentMethods() {
    return elsewhere();
  }

  @Override
  public Outcome<Money> credit() {
    return elsewhere();
  }

  @Override
  public Outcome<Secret> payPage(String invoice) {
    return elsewhere();
  }

  @Override
  public Outcome<List<Order>> orders() {
    return elsewhere();
  }

  @Override
  public Outcome<Order> order(String number) {
    return elsewhere();
  }

  @Override
  public Outcome<List<Renewal>> all() {
    return elsewhere();
  }

  @Override
  public Outcome<Order> order(List<ServiceId> services, String paymentMethod, Money confirmed) {
    return elsewhere();
  }

  @Override
  public Outcome<List<ServiceOption>> options() {
    return elsewhere();
  }

  @Override
  public Outcome<Optional<Order>> unpaidUpgrade() {
    return elsewhere();
  }

  @Override
  public Outcome<Quote> quote(Map<String, String> wanted, String paymentMethod) {
    return elsewhere();
  }

  @Override
  public Outcome<Order> order(Map<String, String> wanted, String paymentMethod, Quote confirmed) {
    return elsewhere();
  }

  @Override
  public Outcome<Order> withdraw(String order) {
    return elsewhere();
  }
}
