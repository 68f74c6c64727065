package com.smartxhosting.bot.conversations.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Notices that are told as soon as they are added, for what people write to each other.
 *
 * @param called has the next round begin
 */
public record PromptNotices(WaitingNotices kept, Runnable called) implements WaitingNotices {

  @Override
  public List<Notice> all(int most) {
    return kept.all(most);
  }

  @Override
  public boolean addOnce(Notice notice) {
    boolean first = kept.addOnce(notice);
    called.run();
    return first;
  }

  @Override
  public Optional<Instant> addedAt(String id) {
    return kept.addedAt(id);
  }

  @Override
  public void drop(Collection<String> ids) {
    kept.drop(ids);
  }
}
