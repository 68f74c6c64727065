package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Customer;

/**
 * A client of the company's, as WHMCS knows him.
 *
 * @param email where the company's mail to this account goes
 * @param currency an ISO 4217 code
 * @param language WHMCS's word for it, such as {@code german}; empty when he has chosen none
 */
record Client(
    Customer customer, String email, Standing standing, String currency, String language) {

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
        fields.text("language"));
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
