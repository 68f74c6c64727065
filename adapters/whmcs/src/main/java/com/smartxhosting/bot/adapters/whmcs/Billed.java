package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Invoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one invoice is for.
 *
 * @param balance what is still to be paid of it
 * @param services the numbers of the services that it bills
 */
record Billed(String number, BigDecimal balance, LocalDate due, Set<String> services) {

  static Billed of(Fields reply) {
    var number = reply.text("invoicenum");
    return new Billed(
        number.isEmpty() ? reply.text("invoiceid") : number,
        reply.amount(reply.has("balance") ? "balance" : "total"),
        reply.day("duedate").orElse(LocalDate.EPOCH),
        reply.list("items", "item").stream()
            .filter(item -> item.text("type").equals("Hosting"))
            .map(item -> item.text("relid"))
            .collect(Collectors.toUnmodifiableSet()));
  }

  Invoice invoice(String currency) {
    return new Invoice(number, new Money(balance, currency), due);
  }
}
