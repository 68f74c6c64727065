package com.smartxhosting.bot.conversations.notices;

import java.util.Collection;
import java.util.List;

/**
 * Notices that are not told yet. One that is told goes in the same breath in which its conversation
 * is stored.
 */
public interface WaitingNotices {

  /** The oldest first. */
  List<Notice> all(int most);

  /** Gives them up untold. */
  void drop(Collection<String> ids);
}
