package com.smartxhosting.bot.conversations.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Notices that are not told yet. One that is told goes in the same breath in which its conversation
 * is stored.
 */
public interface WaitingNotices {

  /** The oldest first. */
  List<Notice> all(int most);

  /**
   * Adds a notice, unless one of its id was ever added here, be it told by now or not. Of many who
   * add it at once, one does.
   *
   * @return whether it was added
   */
  boolean addOnce(Notice notice);

  /** When a notice of this id was added by {@link #addOnce}. */
  Optional<Instant> addedAt(String id);

  /** Gives them up untold. */
  void drop(Collection<String> ids);
}
