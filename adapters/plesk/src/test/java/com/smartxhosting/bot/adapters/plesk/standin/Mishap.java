package com.smartxhosting.bot.adapters.plesk.standin;

/** What goes wrong with a call. */
public enum Mishap {
  /** The server understood, failed and says so; nothing is done. */
  FAILS,
  /** The connection breaks before anything is done. */
  LOSES_REQUEST,
  /** It is done, and the connection breaks before a word is said. */
  LOSES_ANSWER,
  /** It is done, and the connection breaks in the middle of the answer. */
  BREAKS_OFF,
  /** It is done, and the answer comes when the test lets it, which is too late. */
  HANGS,
  /** A page for people, with status 200; nothing is done. */
  SHOWS_PAGE,
  /** A page for people, with status 503; nothing is done. */
  MAINTENANCE,
  /** Status 403; nothing is done. */
  FORBIDS,
  /** Elsewhere, please; nothing is done. */
  REDIRECTS,
  /** It is done, and the answer never ends. */
  FLOODS,
  /** It is done, and the answer unpacks to more than anybody can hold. */
  BOMBS,
  /** It is done, and the answer brings a document type with a text of its own. */
  DECLARES,
  /** It is done, and the answer wants to read a file. */
  INCLUDES,
  /** The key is not for this address, as the XML interface says it; nothing is done. */
  LOCKS_OUT;

  /** Whether the server has done what it was asked when this becomes visible. */
  public boolean afterTheAct() {
    return switch (this) {
      case LOSES_ANSWER, BREAKS_OFF, HANGS, FLOODS, BOMBS, DECLARES, INCLUDES -> true;
      case FAILS, LOSES_REQUEST, SHOWS_PAGE, MAINTENANCE, FORBIDS, REDIRECTS, LOCKS_OUT -> false;
    };
  }
}
