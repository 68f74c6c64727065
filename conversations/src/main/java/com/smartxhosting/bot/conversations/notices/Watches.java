package com.smartxhosting.bot.conversations.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is watched. What a method has returned is on the disk; several processes share it. */
public interface Watches {

  /** Nothing happens when there is one of this id. */
  void begin(Watch watch);

  /** Nothing happens when it is over. */
  void end(String id);

  /**
   * Those that are due, longest first, for this process alone: nobody else gets them before the
   * hold has passed, so another takes over only what a process that died has left.
   */
  List<Watch> take(Instant now, Duration hold, int most);

  /**
   * Stores what came of a look, and the notices that it gives rise to, all or nothing.
   *
   * @param before as it was taken; nothing is stored when it has been looked at or ended since
   * @param after empty when it is over
   * @return whether it was stored
   */
  boolean settle(Watch before, Optional<Watch> after, List<Notice> notices);

  /** A customer's, those due first at the front. */
  List<Watch> of(String customer);

  /** Begins a watch over the account of every linked customer who has none. */
  void coverAccounts(Instant now, Instant firstLook);
}
