package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.services.Usage.Amount;
import java.util.List;

/** How full something is, in the steps in which that is told. */
final class Filling {

  private static final List<Integer> LEVELS = List.of(80, 90, 100);

  /** So far below a step it must fall, before reaching it again is news. */
  private static final int SLACK = 5;

  private Filling() {}

  /**
   * The highest step reached, in per cent; 0 for none.
   *
   * @param before the step that was told last, which holds a little longer
   */
  static int level(Amount amount, int before) {
    if (amount.unlimited() || amount.limit() <= 0) {
      return 0;
    }
    double percent = 100.0 * amount.used() / amount.limit();
    int reached =
        LEVELS.stream().filter(level -> percent >= level).mapToInt(level -> level).max().orElse(0);
    return reached < before && percent >= before - SLACK ? before : reached;
  }
}
