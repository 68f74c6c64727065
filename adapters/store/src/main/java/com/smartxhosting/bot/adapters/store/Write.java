package com.smartxhosting.bot.adapters.store;

/**
 * What turns write, in the order in which a group of them runs it. The counts of changed rows are
 * the store's fences: nothing here fails on a repeat or on a version passed by, it changes no row.
 */
enum Write {
  RECEIVE_INPUT(
      "INSERT INTO inputs (channel, input_id, seq, node, body) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING"),
  TAKE_INPUT(
      "UPDATE inputs SET taken = ?, body = NULL"
          + " WHERE channel = ? AND input_id = ? AND taken IS NULL"),
  BEGIN_SESSION(
      "INSERT INTO sessions (version, until, touched, acted, body, id) VALUES (?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING"),
  MOVE_SESSION(
      "UPDATE sessions SET version = ?, until = ?, touched = ?, acted = acted OR ?, body = ?"
          + " WHERE id = ? AND version = ?"),
  TELL("DELETE FROM notices WHERE id = ?"),
  END_REQUEST("DELETE FROM requests WHERE key = ?"),
  END_EFFECT(
      "UPDATE journal SET how = ?, detail = ?, ended = ?, way_back = ?, undoes = NULLIF(?, ''),"
          + " customer = COALESCE(NULLIF(?, ''), customer) WHERE key = ?"),
  OPEN_REQUEST(
      "INSERT INTO requests (key, conversation, frame, effect, type, ask, node, attempts)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING"),
  OPEN_EFFECT(
      "INSERT INTO journal"
          + " (key, seq, conversation, customer, service, title, before_it, after_it, asked)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
  LEAVE_FOOTPRINT(
      "INSERT INTO footprints"
          + " (run, seq, conversation, what, step, number, steps, dialog, place, why, given,"
          + " made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
  WRITE_NOTE(
      "INSERT INTO notes (conversation, name, value) VALUES (?, ?, ?)"
          + " ON CONFLICT (conversation, name) DO UPDATE SET value = excluded.value"),
  ERASE_NOTE("DELETE FROM notes WHERE conversation = ? AND name = ?");

  private final String sql;

  Write(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
