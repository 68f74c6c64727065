package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.billing.Invoice;
import java.util.Optional;

/** Where invoices of a pretend hosting company are paid, since nobody takes money for it. */
public interface PretendTill {

  /** Where its page is; the visit follows as {@code ?visit=}. */
  String PATH = "/sandbox/invoice";

  /** Shows a bill; empty when there is no such visit, or no more. */
  Optional<Bill> look(String visit);

  /** Pays it, if it waits for that; like {@link #look} otherwise. */
  Optional<Bill> pay(String visit);

  /**
   * @param customer whom it is written to
   */
  record Bill(String customer, Invoice invoice) {}
}
