package com.smartxhosting.bot.adapters.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A connection that writes, with its prepared statements: each is prepared once in its life. */
final class Writer implements AutoCloseable {

  private final Connection connection;
  private final Handle handle;
  private final Map<Write, Batch> batches = new EnumMap<>(Write.class);

  private Writer(Connection connection) {
    this.connection = connection;
    this.handle = Jdbi.open(connection);
  }

  static Writer on(DataSource source) throws SQLException {
    var connection = source.getConnection();
    connection.setAutoCommit(false);
    return new Writer(connection);
  }

  Batch batch(Write write) throws SQLException {
    var known = batches.get(write);
    if (known != null) {
      return known;
    }
    var batch = new Batch(connection.prepareStatement(write.sql()));
    batches.put(write, batch);
    return batch;
  }

  /** Runs what the batches hold; an {@link EnumMap} goes through them in their order. */
  void run() throws SQLException {
    for (var batch : batches.values()) {
      batch.run();
    }
  }

  void clear() throws SQLException {
    for (var batch : batches.values()) {
      batch.clear();
    }
  }

  /** The same transaction, for those who write with Jdbi. */
  Handle handle() {
    return handle;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException _) {
      // it is given up, usually because it no longer works
    }
  }
}
