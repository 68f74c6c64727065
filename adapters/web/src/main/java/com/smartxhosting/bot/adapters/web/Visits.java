package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.account.Visitor;
import java.time.Instant;
import java.util.Optional;

/** Keeps the links by which customers log in on the company's website, one a chat. */
public interface Visits {

  /**
   * Keeps a link in the place of the one that the chat had, which works no more; one that is kept
   * under this name already stays as it is.
   */
  void put(StoredVisit visit);

  Optional<StoredVisit> find(String name);

  /**
   * A browser leaves to log in. One that has left before by the same link comes back in vain.
   *
   * @param round names what it has to come back with
   * @param until when it is too late for that
   * @return false when the link is used, too old or not there
   */
  boolean leave(String name, String round, Instant now, Instant until);

  /** A browser comes back. However many do with the same, one is told. */
  Optional<StoredVisit> comeBack(String round, Instant now);

  /**
   * Puts down who has logged in, which uses the link up.
   *
   * @return false when it is used already, or the chat has another by now
   */
  boolean arrive(String name, Visitor visitor, Instant now);

  /** Who has logged in by the link that the chat has now. */
  Optional<Visitor> arrived(String conversation);

  /**
   * A link.
   *
   * @param conversation where it was asked for
   * @param until when it stops working
   * @param used when somebody had logged in by it
   */
  record StoredVisit(String name, String conversation, Instant until, Optional<Instant> used) {}
}
