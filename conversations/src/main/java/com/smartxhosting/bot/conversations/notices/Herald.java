package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.engine.Input.Told;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells customers and agents what waits to be told: outside their quiet hours, only what they want
 * to hear, and whatever is due together in one message.
 */
public final class Herald {

  private static final int AT_ONCE = 1_000;

  /** News of so long ago would only confuse, and are not told any more. */
  public static final Duration STALE = Duration.ofDays(3);

  /** As many as can be read at a glance. */
  private static final int MOST_WORDS = 8;

  private final WaitingNotices waiting;
  private final Wishes.Book wishes;
  private final Reach reach;
  private final Mouth mouth;
  private final InstantSource clock;
  private final ZoneId zone;

  /** Puts a word above the present screen of a chat, and returns when that is stored. */
  @FunctionalInterface
  public interface Mouth {
    void tell(Actor chat, Told told);
  }

  /**
   * @param zone that of readers who have named none
   */
  public Herald(
      WaitingNotices waiting,
      Wishes.Book wishes,
      Reach reach,
      Mouth mouth,
      InstantSource clock,
      ZoneId zone) {
    this.waiting = waiting;
    this.wishes = wishes;
    this.reach = reach;
    this.mouth = mouth;
    this.clock = clock;
    this.zone = zone;
  }

  /** Tells all that may be told now. */
  public void round() {
    var now = clock.instant();
    var byReader = new LinkedHashMap<Reader, List<Notice>>();
    waiting
        .all(AT_ONCE)
        .forEach(
            notice ->
                byReader.computeIfAbsent(notice.reader(), _ -> new ArrayList<>()).add(notice));
    byReader.forEach((reader, notices) -> tell(reader, notices, now));
  }

  private void tell(Reader reader, List<Notice> notices, Instant now) {
    var wanted = wishes.of(reader.name());
    var dropped = new ArrayList<String>();
    Map<Actor, List<Notice>> byChat = new LinkedHashMap<>();
    for (var notice : notices) {
      var chat = reach.chat(notice);
      if (chat.isEmpty()
          || !wanted.wants(notice.kind())
          || notice.made().plus(STALE).isBefore(now)) {
        dropped.add(notice.id());
      } else {
        byChat.computeIfAbsent(chat.get(), _ -> new ArrayList<>()).add(notice);
      }
    }
    if (!dropped.isEmpty()) {
      waiting.drop(dropped);
    }
    if (wanted.quietAt(now, zone)) {
      byChat.values().forEach(due -> due.removeIf(notice -> !notice.kind().isAtOnce()));
    }
    byChat.forEach(this::tell);
  }

  /** What a person wrote stands alone, with the buttons that answer it. */
  private void tell(Actor chat, List<Notice> due) {
    var others = new ArrayList<Notice>();
    for (var notice : due) {
      if (notice.kind().isAtOnce()) {
        mouth.tell(chat, told(List.of(notice)));
      } else {
        others.add(notice);
      }
    }
    if (!others.isEmpty()) {
      mouth.tell(chat, told(others));
    }
  }

  private static Told told(List<Notice> due) {
    return Told.offering(word(due), offers(due)).telling(due.stream().map(Notice::id).toList());
  }

  private static Text word(List<Notice> due) {
    if (due.size() == 1) {
      return due.getFirst().word();
    }
    var lines = new ArrayList<Text>();
    lines.add(Text.of("notices.digest").with("count", due.size()));
    due.stream()
        .limit(MOST_WORDS)
        .forEach(notice -> lines.add(Text.of("notices.digest.line").with("word", notice.word())));
    if (due.size() > MOST_WORDS) {
      lines.add(Text.of("notices.digest.more").with("count", due.size() - MOST_WORDS));
    }
    return Text.joined(lines, "\n");
  }

  private static List<Offer> offers(List<Notice> due) {
    return due.stream().flatMap(notice -> notice.offers().stream()).toList();
  }
}
