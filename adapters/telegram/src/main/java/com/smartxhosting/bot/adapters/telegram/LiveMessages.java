package com.smartxhosting.bot.adapters.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import java.time.InstantSource;

/** Where each conversation goes on; kept in the notes, and those at hand in memory. */
final class LiveMessages {

  private static final String NOTE = "live";
  private static final int AT_HAND = 20_000;

  private final ChannelNotes notes;
  private final InstantSource clock;
  private final Cache<String, Live> atHand = Caffeine.newBuilder().maximumSize(AT_HAND).build();

  LiveMessages(ChannelNotes notes, InstantSource clock) {
    this.notes = notes;
    this.clock = clock;
  }

  Live of(String conversation) {
    return atHand.get(
        conversation, key -> notes.read(key, NOTE).map(Live::decoded).orElse(Live.NONE));
  }

  /** An edit in place mostly leaves this as it was, and then nothing is written. */
  void put(String conversation, Live live) {
    if (!of(conversation).equals(live)) {
      atHand.put(conversation, live);
      notes.write(new Note(conversation, NOTE, live.encoded()));
    }
  }

  /** The customer lets none of our messages through; whoever writes to him of himself may ask. */
  void unwanted(String conversation) {
    notes.write(new Note(conversation, ChannelNotes.UNWANTED, clock.instant().toString()));
  }
}
