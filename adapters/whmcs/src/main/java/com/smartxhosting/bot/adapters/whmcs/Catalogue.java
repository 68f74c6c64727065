package com.smartxhosting.bot.adapters.whmcs;

import com.github.benmanes.caffeine.cache.Ticker;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;

/** What the company sells, and how it may be paid. */
final class Catalogue {

  private final Dealings dealings;
  private final Memory<Version> version;

  Catalogue(Dealings dealings, Ticker ticker) {
    this.dealings = dealings;
    this.version = Memory.ofMinutes(ticker);
  }

  /** The options of what a client has, at the prices for him. */
  Outcome<List<ProductOption>> options(ClientsProduct product, String currency) {
    return dealings.read(
        Call.of("GetProducts").with("pid", product.product()),
        reply ->
            reply.list("products", "product").stream()
                .filter(row -> row.text("pid").equals(product.product()))
                .flatMap(row -> row.list("configoptions", "configoption").stream())
                .map(row -> ProductOption.of(row, currency, product.cycle()))
                .toList());
  }

  Outcome<List<PaymentMethod>> paymentMethods() {
    return dealings.read(
        Call.of("GetPaymentMethods"),
        reply ->
            reply.list("paymentmethods", "paymentmethod").stream()
                .map(row -> new PaymentMethod(row.text("module"), row.bare("displayname")))
                .toList());
  }

  Outcome<List<Fields>> promotions() {
    return dealings.read(Call.of("GetPromotions"), reply -> reply.list("promotions", "promotion"));
  }

  Outcome<Version> version() {
    return version.of(
        "whmcs",
        () ->
            dealings.read(
                Call.of("WhmcsDetails"),
                reply ->
                    Version.of(reply).orElseThrow(() -> new Unreadable("it tells no version"))));
  }
}
