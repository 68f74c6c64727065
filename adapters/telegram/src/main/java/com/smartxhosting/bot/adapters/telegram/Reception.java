package com.smartxhosting.bot.adapters.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.adapters.telegram.Updates.Meaning;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Hands on what customers say, and sends those away who speak to the bot before others. */
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final Duration SAID_ONCE_IN = Duration.ofMinutes(10);
  private static final int GROUPS = 10_000;
  private static final int ATTEMPTS = 3;

  private final Bot bot;
  private final Updates updates;
  private final Inbox inbox;
  private final Errands errands;
  private final Words words;
  private final Cache<String, Boolean> told;

  Reception(Bot bot, Updates updates, Inbox inbox, Errands errands, Words words, Time time) {
    this.bot = bot;
    this.updates = updates;
    this.inbox = inbox;
    this.errands = errands;
    this.words = words;
    this.told =
        Caffeine.newBuilder()
            .maximumSize(GROUPS)
            .expireAfterWrite(SAID_ONCE_IN)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(time.millis()))
            .build();
  }

  /**
   * Returns when the inbox has all of it.
   *
   * @throws RuntimeException when it could not be stored; take the same again later
   */
  void take(List<Update> batch) {
    var arrivals = new ArrayList<Arrival>();
    var groups = new ArrayList<Group>();
    for (var update : batch) {
      switch (meaning(update)) {
        case Meaning.Said(var arrival) -> arrivals.add(arrival);
        case Meaning.InGroup(var group) -> groups.add(group);
        case Meaning.Nothing() -> {}
      }
    }
    if (!arrivals.isEmpty()) {
      inbox.accept(arrivals);
    }
    for (var group : groups) {
      try {
        showTheDoor(group);
      } catch (RuntimeException e) {
        LOG.warn("A group was not told where to write: {}", e.getClass().getSimpleName());
      }
    }
  }

  private Meaning meaning(Update update) {
    try {
      return updates.read(update);
    } catch (RuntimeException e) {
      LOG.warn(
          "Update {} makes no sense and is left out: {}",
          update.getUpdateId(),
          e.getClass().getSimpleName());
      return new Meaning.Nothing();
    }
  }

  private void showTheDoor(Group group) {
    var language = words.nearest(group.language());
    var sentence = words.plain(Text.of("telegram.group"), language);
    var conversation = TelegramChannel.NAME + ":" + group.chat();
    group
        .callback()
        .ifPresent(
            callback ->
                errands.start(
                    () ->
                        errands.done(conversation, Requests.answer(callback, sentence), ATTEMPTS)));
    if (told.asMap().putIfAbsent(group.chat(), true) == null) {
      var door =
          Keyboard.single(words.plain(Text.of("telegram.group.open"), language), bot.privateChat());
      errands.start(
          () -> errands.done(conversation, Requests.words(group.chat(), sentence, door), ATTEMPTS));
    }
  }
}
