package com.smartxhosting.bot.adapters.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When something may be sent to a chat: obeys Telegram's "retry after", which does not say whether
 * it means the chat or the bot.
 */
final class Traffic {

  /** So many chats refused at the same time: it is the bot that sends too much. */
  private static final int BOT_WIDE = 3;

  private final Time time;
  private final Pace pace;
  private final ConcurrentHashMap<String, Instant> paused = new ConcurrentHashMap<>();
  private volatile Instant everybody = Instant.MIN;

  Traffic(Time time, int messagesPerSecond) {
    this.time = time;
    this.pace = new Pace(time, messagesPerSecond);
  }

  /** Returns when a message may go out. */
  void await(String chat, boolean notice) throws InterruptedException {
    pace.await(notice);
    for (var until = free(chat); time.instant().isBefore(until); until = free(chat)) {
      time.sleepUntil(until);
    }
  }

  /** Telegram wants this chat left alone for a while. */
  void refused(String chat, Duration wait) {
    var now = time.instant();
    var until = now.plus(wait);
    paused.values().removeIf(end -> !end.isAfter(now));
    paused.merge(chat, until, (one, other) -> one.isAfter(other) ? one : other);
    if (paused.size() >= BOT_WIDE) {
      everybody = until;
    }
  }

  private Instant free(String chat) {
    if (paused.isEmpty()) {
      return everybody;
    }
    var own = paused.getOrDefault(chat, Instant.MIN);
    return own.isAfter(everybody) ? own : everybody;
  }
}
