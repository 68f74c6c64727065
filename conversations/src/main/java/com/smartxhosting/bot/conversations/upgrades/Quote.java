package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What an upgrade costs if it is ordered today.
 *
 * @param until the day up to which this order pays; from then on {@code recurring} counts
 * @param prorated for the days until then; below zero where less is had than was paid for
 * @param setup once
 * @param recurring by how much each further billing cycle becomes dearer
 * @param credit what of the total the customer's credit pays
 */
public record Quote(
    List<Line> lines,
    LocalDate until,
    BillingCycle cycle,
    Money prorated,
    Money setup,
    Money recurring,
    Money credit) {

  /**
   * One option.
   *
   * @param option its number
   * @param recurring by how much it becomes dearer a billing cycle
   */
  public record Line(String option, String from, String to, Money recurring) {}

  public Quote {
    lines = List.copyOf(lines);
  }

  /** Before credit; below zero when the customer gets credit back. */
  public Money total() {
    return prorated.plus(setup);
  }

  /** What is to be paid today. */
  public Money due() {
    var left = total().minus(credit);
    return left.isNegative() ? left.minus(left) : left;
  }

  /** Whether the customer would pay the same, now and later. */
  public boolean costsTheSameAs(Quote other) {
    return total().isSameAs(other.total())
        && credit.isSameAs(other.credit)
        && recurring.isSameAs(other.recurring);
  }
}
