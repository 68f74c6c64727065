package com.smartxhosting.bot.adapters.whmcs;

/** What can come between WHMCS and whoever calls it. */
enum Mishap {
  /** The address that is called from is not on the list. */
  NOT_ALLOWED(Acts.NOT, Known.YES),
  /** A firewall answers with a page of its own. */
  FIREWALL_PAGE(Acts.NOT, Known.YES),
  REDIRECT_TO_ANOTHER_HOST(Acts.NOT, Known.YES),
  /** The page of the maintenance mode comes with 200. */
  MAINTENANCE_PAGE(Acts.NOT, Known.NO),
  BAD_GATEWAY(Acts.NOT, Known.NO),
  CLOSES_AT_ONCE(Acts.NOT, Known.NO),
  HANGS(Acts.NOT, Known.NO),
  ACTS_AND_CLOSES(Acts.FIRST, Known.NO),
  ACTS_AND_HANGS(Acts.FIRST, Known.NO),
  ACTS_AND_CLOSES_IN_THE_MIDDLE(Acts.FIRST, Known.NO),
  /** PHP ends with an error after the work is done. */
  ACTS_AND_ENDS_FATALLY(Acts.FIRST, Known.NO),
  ACTS_AND_ANSWERS_WITH_50_MB(Acts.FIRST, Known.NO),
  ACTS_AND_ANSWERS_WITH_A_GZIP_BOMB(Acts.FIRST, Known.NO);

  enum Acts {
    FIRST,
    NOT
  }

  /** Whether a caller can know that nothing was done. */
  enum Known {
    YES,
    NO
  }

  final Acts acts;
  final Known undone;

  Mishap(Acts acts, Known undone) {
    this.acts = acts;
    this.undone = undone;
  }
}
