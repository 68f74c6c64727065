package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.services.Money;
import java.math.BigDecimal;

/**
 * A client of the company's, as WHMCS knows him.
 *
 * @param email where the company's mail to this account goes
 * @param currency an ISO 4217 code
 * @param credit what he has paid in advance
 * @param gateway how he usually pays, as WHMCS calls it; empty when he has not chosen
 * @param language WHMCS's word for it, such as {@code german}; empty when he has chosen none
 */
record Client(
    Customer customer,
    String email,
    Standing standing,
    String currency,
    BigDecimal credit,
    String gateway,
    String language) {

  enum Standing {
    OPEN,
    CLOSED
  }

  static Client of(Fields fields) {
    return new Client(
        new Customer(fields.text("id"), name(fields)),
        fields.text("email"),
        fields.text("status").equalsIgnoreCase("Closed") ? Standing.CLOSED : Standing.OPEN,
        fields.text("currency_code"),
        fields.amountIfAny("credit"),
        fields.text("defaultgateway"),
        fields.text("language"));
  }

  String id() {
    return customer.id();
  }

  Money money(BigDecimal amount) {
    return new Money(amount, currency);
  }

  boolean open() {
    return standing == Standing.OPEN;
  }

  boolean hasAddress(String address) {
    return email.equalsIgnoreCase(address);
  }

  /** A company's name tells its accounts better apart than that of the person. */
  private static String name(Fields fields) {
    var company = fields.text("companyname");
    return company.isEmpty()
        ? (fields.text("firstname") + " " + fields.text("lastname")).strip()
        : company;
  }
}
