package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.Merging;
import com.smartxhosting.bot.channel.Outbox;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The cards that wait for one chat: replies before notices, each in its order. */
final class RepliesFirst implements Outbox.Queue<Show> {

  private final Merging<Show> replies = new Merging<>(Show::mergedWith);
  private final Deque<Show> notices = new ArrayDeque<>();

  @Override
  public void add(Show show) {
    overtakeNotices();
    if (show.notice()) {
      notices.addLast(show);
    } else {
      replies.add(show);
    }
  }

  @Override
  public void putBack(Show show) {
    if (show.notice()) {
      notices.addFirst(replies.isEmpty() && notices.isEmpty() ? show : show.aside());
    } else {
      replies.putBack(show);
    }
  }

  @Override
  public Optional<Show> next() {
    return replies.next().or(() -> Optional.ofNullable(notices.pollFirst()));
  }

  /** A notice that comes after a newer card may still be read, but its buttons are old. */
  private void overtakeNotices() {
    for (int left = notices.size(); left > 0; left--) {
      notices.addLast(notices.removeFirst().aside());
    }
  }
}
