package com.smartxhosting.bot.channel;

import java.util.List;
import java.util.Optional;

/**
 * What a channel must remember across restarts, such as the number of a live message. Written
 * behind the turn: losing the last second of it costs a redrawn message and nothing else.
 */
public interface ChannelNotes {

  /** The name of a note that stands while a customer lets no message of ours through. */
  String UNWANTED = "unwanted";

  record Note(String conversation, String name, String value) {}

  void write(Note note);

  Optional<String> read(String conversation, String name);

  void erase(String conversation, String name);

  /** Every note whose name begins so, for a channel's start. */
  List<Note> all(String channel, String namePrefix);
}
