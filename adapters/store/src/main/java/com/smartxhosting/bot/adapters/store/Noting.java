package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.adapters.store.JdbcNotes.Change;
import com.smartxhosting.bot.adapters.store.JdbcNotes.NoteId;
import java.sql.SQLException;
import java.util.Map;

/** Notes to write: those pending at the moment; yields which they were. */
final class Noting extends Work<Map<NoteId, Change>> {

  private final Map<NoteId, Change> pending;
  private Map<NoteId, Change> written = Map.of();

  Noting(Map<NoteId, Change> pending) {
    this.pending = pending;
  }

  @Override
  void add(Writer writer) throws SQLException {
    written = Map.copyOf(pending);
    for (var note : written.entrySet()) {
      add(writer, note.getKey(), note.getValue());
    }
  }

  private static void add(Writer writer, NoteId id, Change change) throws SQLException {
    if (change.value().isPresent()) {
      writer
          .batch(Write.WRITE_NOTE)
          .text(id.conversation())
          .text(id.name())
          .text(change.value().get())
          .row();
    } else {
      writer.batch(Write.ERASE_NOTE).text(id.conversation()).text(id.name()).row();
    }
  }

  @Override
  Verdict<Map<NoteId, Change>> judge(Writer writer) {
    return Verdict.keep(written);
  }
}
