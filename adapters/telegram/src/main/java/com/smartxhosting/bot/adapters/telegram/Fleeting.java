package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes messages with secrets away: what was shown after a minute, what was typed at once. Every
 * one is noted until that is done, so that a restart does not leave it standing.
 */
final class Fleeting {

  private static final Duration SHOWN = Duration.ofMinutes(1);
  private static final String NOTE = "fleeting:";

  private final ChannelNotes notes;
  private final LiveMessages live;
  private final Errands errands;
  private final BotApi api;
  private final Words words;
  private final Time time;
  private final ConcurrentHashMap<Message, Instant> shown = new ConcurrentHashMap<>();

  private record Message(String conversation, int number) {}

  Fleeting(
      ChannelNotes notes, LiveMessages live, Errands errands, BotApi api, Words words, Time time) {
    this.notes = notes;
    this.live = live;
    this.errands = errands;
    this.api = api;
    this.words = words;
    this.time = time;
  }

  /** Takes up what was shown before a restart. */
  void resume() {
    for (var note : notes.all(TelegramChannel.NAME, NOTE)) {
      var message =
          new Message(note.conversation(), Integer.parseInt(note.name().substring(NOTE.length())));
      var chat = note.conversation().substring(TelegramChannel.NAME.length() + 1);
      takeAwayAt(message, chat, Instant.ofEpochMilli(Long.parseLong(note.value())));
    }
  }

  /** A message that shows a secret. */
  void remember(String conversation, String chat, int number) {
    remember(conversation, chat, number, time.instant().plus(SHOWN));
  }

  /** A message in which a customer typed a secret. */
  void takeAwayNow(String conversation, String chat, int number) {
    remember(conversation, chat, number, time.instant());
  }

  private void remember(String conversation, String chat, int number, Instant end) {
    notes.write(new Note(conversation, NOTE + number, Long.toString(end.toEpochMilli())));
    takeAwayAt(new Message(conversation, number), chat, end);
  }

  /** The message shows something else by now. */
  void forget(String conversation, int number) {
    if (!shown.isEmpty() && shown.remove(new Message(conversation, number)) != null) {
      notes.erase(conversation, NOTE + number);
    }
  }

  private void takeAwayAt(Message message, String chat, Instant end) {
    shown.put(message, end);
    errands.start(
        () -> {
          time.sleepUntil(end);
          if (shown.remove(message, end)) {
            takeAway(message, chat);
            notes.erase(message.conversation(), NOTE + message.number());
          }
        });
  }

  private void takeAway(Message message, String chat) throws InterruptedException {
    if (errands.deleted(message.conversation(), chat, message.number())) {
      var before = live.of(message.conversation());
      if (before.is(message.number())) {
        live.put(message.conversation(), before.removed());
      }
      return;
    }
    // Telegram deletes nothing older than 48 hours, but lets it be written over.
    var gone = words.plain(Text.of("telegram.gone"), words.nearest(""));
    api.call(Requests.edit(chat, message.number(), Page.words(gone)));
  }
}
