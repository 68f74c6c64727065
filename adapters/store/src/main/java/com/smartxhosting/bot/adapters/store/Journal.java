package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.engine.Store.Entry;
import com.smartxhosting.bot.words.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What customers have changed, to be read again. */
final class Journal {

  private static final String ENTRIES =
      "SELECT journal.*, (SELECT MAX(undo.ended) FROM journal undo"
          + " WHERE undo.undoes = journal.key) AS undone FROM journal";

  private final Database database;
  private final Json json;

  Journal(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  List<Entry> of(String customer, int from, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    ENTRIES
                        + " WHERE customer = :customer"
                        + " ORDER BY asked DESC, seq DESC LIMIT :most OFFSET :from")
                .bind("customer", customer)
                .bind("most", most)
                .bind("from", from)
                .map((row, _) -> entry(row))
                .list());
  }

  Optional<Entry> entry(String customer, String key) {
    return database.read(
        handle ->
            handle
                .createQuery(ENTRIES + " WHERE key = :key AND customer = :customer")
                .bind("key", key)
                .bind("customer", customer)
                .map((row, _) -> entry(row))
                .findOne());
  }

  int size(String customer) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM journal WHERE customer = :customer")
                .bind("customer", customer)
                .mapTo(Integer.class)
                .one());
  }

  private Entry entry(ResultSet row) throws SQLException {
    var how = Optional.ofNullable(row.getString("how")).map(Ending::valueOf);
    return new Entry(
        row.getString("key"),
        row.getString("conversation"),
        row.getString("customer"),
        row.getString("service"),
        json.text(row.getString("title")),
        json.text(row.getString("before_it")),
        json.text(row.getString("after_it")),
        how,
        how.isPresent() ? json.text(row.getString("detail")) : Text.NONE,
        Times.instant(row.getLong("asked")),
        ended(row, how),
        Optional.ofNullable(row.getString("way_back")).map(json::wayBack),
        undone(row));
  }

  private static Optional<Instant> undone(ResultSet row) throws SQLException {
    var undone = row.getLong("undone");
    return row.wasNull() ? Optional.empty() : Optional.of(Times.instant(undone));
  }

  private static Optional<Instant> ended(ResultSet row, Optional<Ending> how) throws SQLException {
    return how.isPresent() ? Optional.of(Times.instant(row.getLong("ended"))) : Optional.empty();
  }
}
