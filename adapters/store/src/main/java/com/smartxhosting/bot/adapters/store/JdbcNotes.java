package com.smartxhosting.bot.adapters.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.channel.ChannelNotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The {@link ChannelNotes} in a {@link Database} with the store's tables: readable at once, written
 * a little later and together with the turns of that moment.
 */
public final class JdbcNotes implements ChannelNotes, AutoCloseable {

  private static final int KNOWN_NOTES = 20_000;
  private static final long DELAY_MS = 100;
  private static final long DELAY_AFTER_FAILURE_MS = 1_000;
  private static final String LANE = "notes"; // one lane, so that the last value wins

  private final Database database;
  private final Map<NoteId, Change> pending = new ConcurrentHashMap<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Cache<NoteId, Change> known;

  private JdbcNotes(Database database) {
    this.database = database;
    // where other nodes write too, only what is pending here is surely the latest
    this.known = Caffeine.newBuilder().maximumSize(database.shared() ? 0 : KNOWN_NOTES).build();
  }

  /** Opens the notes of a database that {@link JdbcStore#open} has made ready. */
  public static JdbcNotes open(Database database) {
    return new JdbcNotes(database);
  }

  @Override
  public void write(Note note) {
    change(new NoteId(note.conversation(), note.name()), new Change(Optional.of(note.value())));
  }

  @Override
  public void erase(String conversation, String name) {
    change(new NoteId(conversation, name), new Change(Optional.empty()));
  }

  private void change(NoteId id, Change change) {
    pending.put(id, change);
    known.put(id, change);
    flushIn(DELAY_MS);
  }

  private void flushIn(long milliseconds) {
    if (scheduled.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS).execute(this::flush);
    }
  }

  private CompletableFuture<Map<NoteId, Change>> flush() {
    scheduled.set(false); // before the notes are read: a later one needs a flush of its own
    var written = database.submit(LANE, new Noting(pending));
    return written.whenComplete(
        (notes, failure) -> {
          if (failure == null) {
            notes.forEach(pending::remove);
          } else {
            flushIn(DELAY_AFTER_FAILURE_MS);
          }
        });
  }

  @Override
  public Optional<String> read(String conversation, String name) {
    var id = new NoteId(conversation, name);
    var latest = Optional.ofNullable(pending.get(id)).or(() -> recent(id));
    return latest.orElseGet(() -> stored(id)).value();
  }

  private Optional<Change> recent(NoteId id) {
    return Optional.ofNullable(known.getIfPresent(id));
  }

  private Change stored(NoteId id) {
    var stored =
        new Change(
            database.read(
                handle ->
                    handle
                        .createQuery(
                            "SELECT value FROM notes"
                                + " WHERE conversation = :conversation AND name = :name")
                        .bind("conversation", id.conversation())
                        .bind("name", id.name())
                        .mapTo(String.class)
                        .findOne()));
    known.asMap().putIfAbsent(id, stored); // unless it was changed meanwhile
    return stored;
  }

  @Override
  public List<Note> all(String channel, String namePrefix) {
    flush().join();
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT conversation, name, value FROM notes"
                        + " WHERE substr(conversation, 1, length(:channel)) = :channel"
                        + " AND substr(name, 1, length(:prefix)) = :prefix"
                        + " ORDER BY conversation, name")
                .bind("channel", channel + ":")
                .bind("prefix", namePrefix)
                .map((row, _) -> new Note(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  /** Writes what is pending. Before the database is closed. */
  @Override
  public void close() {
    flush().join();
  }

  /** A note's name. */
  record NoteId(String conversation, String name) {}

  /**
   * What becomes of a note.
   *
   * @param value empty when it is erased
   */
  record Change(Optional<String> value) {}
}
