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

  public Money plus(Money other) {
    return new Money(amount.add(other.amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** The smaller of the two. */
  public Money atMost(Money other) {
    return amount.compareTo(other.amount) <= 0 ? this : other;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  /** Whether it is as much, however many zeros it is written with. */
  public boolean isSameAs(Money other) {
    return currency.equals(other.currency) && amount.compareTo(other.amount) == 0;
  }

  /** As it is written on an invoice: {@code 12.95 EUR}. */
  public String written() {
    return amount.toPlainString() + " " + currency;
  }
}
