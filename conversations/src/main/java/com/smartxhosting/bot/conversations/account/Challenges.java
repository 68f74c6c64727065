package com.smartxhosting.bot.conversations.account;

/** Keeps {@link Challenge}s. Shared by all nodes, and called from many threads at once. */
public interface Challenges {

  /** What is known under this key; a fresh one when nothing is. */
  Challenge find(String key);

  /**
   * Stores a changed challenge with the next version, unless somebody has stored another since this
   * one was read.
   *
   * @param changed has the version that {@link #find} gave
   * @return whether it was stored
   */
  boolean save(Challenge changed);
}
