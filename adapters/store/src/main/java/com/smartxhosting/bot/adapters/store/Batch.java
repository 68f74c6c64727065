package com.smartxhosting.bot.adapters.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/** One prepared statement, the rows it is to run for, and what each of them changed. */
final class Batch {

  private final PreparedStatement statement;
  private int position;
  private int rows;
  private int[] changes = {};

  Batch(PreparedStatement statement) {
    this.statement = statement;
  }

  Batch text(String value) throws SQLException {
    statement.setString(++position, value);
    return this;
  }

  Batch text(Optional<String> value) throws SQLException {
    if (value.isPresent()) {
      return text(value.get());
    }
    statement.setNull(++position, Types.VARCHAR);
    return this;
  }

  Batch number(long value) throws SQLException {
    statement.setLong(++position, value);
    return this;
  }

  Batch flag(boolean value) throws SQLException {
    statement.setBoolean(++position, value);
    return this;
  }

  Batch time(Instant value) throws SQLException {
    return number(Times.micros(value));
  }

  Batch time(Optional<Instant> value) throws SQLException {
    if (value.isPresent()) {
      return time(value.get());
    }
    statement.setNull(++position, Types.BIGINT);
    return this;
  }

  /**
   * Ends a row.
   *
   * @return its number, for {@link #changed}
   */
  int row() throws SQLException {
    statement.addBatch();
    position = 0;
    return rows++;
  }

  void run() throws SQLException {
    if (rows > 0) {
      changes = statement.executeBatch();
    }
  }

  boolean changed(int row) {
    return changes[row] > 0;
  }

  void clear() throws SQLException {
    if (rows > 0 || position > 0) {
      statement.clearBatch();
      rows = 0;
      position = 0;
    }
  }
}
