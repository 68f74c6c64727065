package com.smartxhosting.bot.adapters.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import com.smartxhosting.bot.secret.Vault;
import java.time.Instant;
import java.util.Optional;

/** Where each conversation goes on; kept in the notes, and those at hand in memory. */
final class LiveMessages {

  private static final String NOTE = "live";
  private static final int AT_HAND = 20_000;

  private final ChannelNotes notes;
  private final Vault vault;
  private final Cache<String, Optional<Live>> atHand =
      Caffeine.newBuilder().maximumSize(AT_HAND).build();

  LiveMessages(ChannelNotes notes, Vault vault) {
    this.notes = notes;
    this.vault = vault;
  }

  Optional<Live> of(String conversation) {
    return atHand.get(
        conversation,
        key -> notes.read(key, NOTE).flatMap(encoded -> Live.decoded(encoded, vault)));
  }

  /** An edit in place mostly leaves this as it was, and then nothing is written. */
  void put(String conversation, Live live) {
    if (!of(conversation).equals(Optional.of(live))) {
      atHand.put(conversation, Optional.of(live));
      notes.write(new Note(conversation, NOTE, live.encoded(vault)));
    }
  }

  /** This message is not there any more. */
  void removed(String conversation, MessageId message) {
    if (of(conversation).filter(live -> live.is(message)).isPresent()) {
      atHand.put(conversation, Optional.empty());
      notes.erase(conversation, NOTE);
    }
  }

  /** The customer lets none of our messages through; whoever writes to him of himself may ask. */
  void unwanted(String conversation, Instant since) {
    notes.write(new Note(conversation, ChannelNotes.UNWANTED, since.toString()));
  }
}
