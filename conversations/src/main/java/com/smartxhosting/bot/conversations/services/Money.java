package com.smartxhosting.bot.conversations.services;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param currency an ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  /** As it is written on an invoice: {@code 12.95 EUR}. */
  public String written() {
    return amount.toPlainString() + " " + currency;
  }
}
