package com.smartxhosting.bot.adapters.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The cards that wait for one chat: replies before notices, each in its order. Not synchronized.
 */
final class Queue {

  private final Deque<Show> replies = new ArrayDeque<>();
  private final Deque<Show> notices = new ArrayDeque<>();

  void add(Show show) {
    overtakeNotices();
    if (show.notice()) {
      notices.addLast(show);
      return;
    }
    var last = Optional.ofNullable(replies.peekLast());
    var merged = last.flatMap(waiting -> waiting.mergedWith(show));
    if (merged.isPresent()) {
      replies.removeLast();
    }
    replies.addLast(merged.orElse(show));
  }

  /** Takes back what could not be delivered yet, unless something newer waits for its message. */
  void putBack(Show show) {
    if (show.notice()) {
      notices.addFirst(replies.isEmpty() && notices.isEmpty() ? show : show.aside());
      return;
    }
    var next = Optional.ofNullable(replies.peekFirst());
    var merged = next.flatMap(show::mergedWith);
    if (merged.isPresent()) {
      replies.removeFirst();
    }
    replies.addFirst(merged.orElse(show));
  }

  Optional<Show> next() {
    return Optional.ofNullable(replies.isEmpty() ? notices.pollFirst() : replies.pollFirst());
  }

  /** A notice that comes after a newer card may still be read, but its buttons are old. */
  private void overtakeNotices() {
    for (int left = notices.size(); left > 0; left--) {
      notices.addLast(notices.removeFirst().aside());
    }
  }
}
