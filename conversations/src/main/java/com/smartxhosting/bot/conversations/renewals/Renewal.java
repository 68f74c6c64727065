package com.smartxhosting.bot.conversations.renewals;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.words.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a service can be renewed, and what that costs.
 *
 * @param amount a billing cycle
 * @param due when it is billed next; empty for what is not billed again
 */
public record Renewal(
    ServiceLine service, Money amount, Optional<LocalDate> due, Standing standing) {

  /** Whether it can be renewed. */
  public sealed interface Standing {

    /** As far as one can tell before it is ordered. */
    record Possible() implements Standing {}

    /** An invoice for it waits already, and is to be paid instead. */
    record Invoiced(String invoice, Money open) implements Standing {}

    /**
     * @param why in words for the customer
     */
    record NotNow(Text why) implements Standing {}
  }
}
