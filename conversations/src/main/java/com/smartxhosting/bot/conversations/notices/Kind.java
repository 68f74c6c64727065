package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.words.Text;
import java.util.Arrays;
import java.util.List;

/** The kinds of notices. */
public enum Kind {
  DNS,
  ORDER,
  RENEWAL,
  CANCELLATION,
  INVOICE,
  USAGE,
  /** What a guided customer waits for, who cannot go on without it; there is no switch for it. */
  GUIDANCE,
  /** All about certificates: issued or why not, and about to end. Its name is stored. */
  EXPIRY;

  /** Those that a customer can switch off. */
  static List<Kind> switches() {
    return Arrays.stream(values()).filter(kind -> kind != GUIDANCE).toList();
  }

  public Text label() {
    return Text.of("notices.kind." + name());
  }
}
