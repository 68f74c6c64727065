package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.words.Text;

/** The kinds of notices, each of which a customer can switch off. */
public enum Kind {
  DNS,
  ORDER,
  RENEWAL,
  CANCELLATION,
  INVOICE,
  USAGE,
  /** All about certificates: issued or why not, and about to end. Its name is stored. */
  EXPIRY;

  public Text label() {
    return Text.of("notices.kind." + name());
  }
}
