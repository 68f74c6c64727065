package com.smartxhosting.bot.conversations.billing;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;

/** What one customer has ordered, what he owes for it, and how he pays. */
public interface Billing {

  /** Invoices that wait for money, the one due first in front. */
  Outcome<List<Invoice>> unpaid();

  /**
   * One of his invoices, paid or not; refused, in the same words, when there is none of this number
   * or it is somebody else's.
   */
  Outcome<Invoice> invoice(String number);

  /** How orders may be paid, the customer's usual way first. */
  Outcome<List<PaymentMethod>> paymentMethods();

  /** What he has paid in advance; orders are paid with it before anything else. */
  Outcome<Money> credit();

  /**
   * Lets a browser in to where an invoice is paid, at the moment it is needed: the address is good
   * once and for a minute. Refused when nothing of the invoice is open.
   *
   * @return the address to send the browser to; whoever has it acts as the customer
   */
  Outcome<Secret> payPage(String invoice);

  /** His orders of the last months, the newest first. */
  Outcome<List<Order>> orders();

  /** One of his orders, as it stands now; refused like {@link #invoice}. */
  Outcome<Order> order(String number);
}
