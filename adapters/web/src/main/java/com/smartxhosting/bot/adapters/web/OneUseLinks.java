package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.pages.Destination;
import java.time.Instant;
import java.util.Optional;

/** Keeps what our links stand for, under names that give no link away. */
public interface OneUseLinks {

  /** Keeps a link; one that is kept under this name already stays as it is. */
  void put(StoredLink link);

  Optional<StoredLink> find(String name);

  /**
   * Spends a link. However many ask at once, one is told true.
   *
   * @return false when it is spent already, too old or not there
   */
  boolean claim(String name, Instant now);

  /** Makes a spent link good again. For him alone who has claimed it, when it opened nothing. */
  void giveBack(String name);

  /**
   * What a link stands for.
   *
   * @param conversation where it was asked for
   * @param customer whose things it leads to; whoever holds the conversation must still be him
   * @param until when it stops working
   * @param used when it was spent
   */
  record StoredLink(
      String name,
      String conversation,
      String customer,
      Destination destination,
      Instant until,
      Optional<Instant> used) {}
}
