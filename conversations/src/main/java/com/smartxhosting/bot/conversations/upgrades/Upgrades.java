package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of one service, and orders to have them set otherwise. */
public interface Upgrades {

  /** All its options; refused, with the reason, unless they can be ordered now. */
  Outcome<List<ServiceOption>> options();

  /** An earlier order that is not paid: until it is, or is cancelled, no other can be placed. */
  Outcome<Optional<Order>> unpaidUpgrade();

  /**
   * What an order would cost today. Refused when a value is not on offer, when nothing would change
   * or when the payment method is not taken.
   *
   * @param wanted what options shall be set to, by their numbers; the others stay
   */
  Outcome<Quote> quote(Map<String, String> wanted, String paymentMethod);

  /**
   * Orders; refused, besides for the reasons of {@link #quote}, when it would now cost something
   * else than was confirmed, or when an earlier order is not paid.
   */
  Outcome<Order> order(Map<String, String> wanted, String paymentMethod, Quote confirmed);

  /**
   * Takes an order back that is not paid: it is cancelled with its invoice, and what credit has
   * paid of that is given back. Refused when it is paid or cancelled already, and, in the same
   * words, when it is no order of this service's options.
   */
  Outcome<Order> withdraw(String order);
}
