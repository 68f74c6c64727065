package com.smartxhosting.bot.conversations.billing;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A bill.
 *
 * @param total before credit
 * @param credit what of it the customer's credit has paid
 */
public record Invoice(
    String number, State state, LocalDate due, List<Item> items, Money total, Money credit) {

  /** Whether it waits for money. */
  public enum State {
    UNPAID,
    PAID,
    /** Nothing is owed, and what it was for is not delivered. */
    CANCELLED
  }

  /**
   * A line on it.
   *
   * @param service that it is for; empty when it is for something else
   */
  public record Item(Optional<ServiceId> service, String description, Money amount) {}

  public Invoice {
    items = List.copyOf(items);
  }

  /** What is still to be paid, as long as it is unpaid. */
  public Money open() {
    return total.minus(credit);
  }
}
