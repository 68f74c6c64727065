package com.smartxhosting.bot.conversations.offers;

import java.time.LocalDate;

/** Keeps which customers do not want offers, and who has had one today. */
public interface OfferWishes {

  /** Whether a customer wants offers; everybody does who has not said otherwise. */
  boolean wanted(String customer);

  void want(String customer, boolean offers);

  /**
   * Claims this day's offer for a customer. However many ask at once, one is told true, on each day
   * once; for whoever wants none, nobody.
   */
  boolean claim(String customer, LocalDate day);
}
