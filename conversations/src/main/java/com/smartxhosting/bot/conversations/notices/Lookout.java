package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;

/** Looks after the watches of one topic. */
interface Lookout {

  /**
   * Takes a look. May take seconds; never fails for a back end that does not answer.
   *
   * @param account the customer's own
   */
  Sight look(Watch watch, Account account, Instant now);

  /** How long a watch of this topic goes on at most. */
  Duration longest();

  /** Says that it has gone on for too long, and what was seen last. */
  News late(Watch watch, Account account);

  /** What is watched, as a line of a list. */
  Text title(Watch watch);
}
