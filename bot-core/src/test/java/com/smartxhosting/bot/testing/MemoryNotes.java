package com.smartxhosting.bot.testing;

import com.smartxhosting.bot.channel.ChannelNotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Notes that outlive a channel, as a database's would. */
public final class MemoryNotes implements ChannelNotes {

  private final Map<String, Note> notes = new ConcurrentSkipListMap<>();

  @Override
  public void write(Note note) {
    notes.put(note.conversation() + " " + note.name(), note);
  }

  @Override
  public Optional<String> read(String conversation, String name) {
    return Optional.ofNullable(notes.get(conversation + " " + name)).map(Note::value);
  }

  @Override
  public void erase(String conversation, String name) {
    notes.remove(conversation + " " + name);
  }

  @Override
  public List<Note> all(String channel, String namePrefix) {
    return notes.values().stream()
        .filter(note -> note.conversation().startsWith(channel + ":"))
        .filter(note -> note.name().startsWith(namePrefix))
        .toList();
  }
}
