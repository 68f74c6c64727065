package com.smartxhosting.bot.conversations.offers;

import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;

/** What the company offers a customer. */
@FunctionalInterface
public interface Offers {

  /**
   * All promotions that customers may be told of, whether they hold now or not, and never a code
   * that was meant for somebody else.
   */
  Outcome<List<Promotion>> promotions();
}
