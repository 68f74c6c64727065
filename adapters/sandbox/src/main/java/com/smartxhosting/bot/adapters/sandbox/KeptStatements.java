package com.smartxhosting.bot.adapters.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConnection;

/**
 * Keeps the statements of a connection prepared. SQLite takes longer to prepare a short query than
 * to answer it, and neither its driver nor the pool remembers one.
 */
final class KeptStatements extends DefaultStatementBuilder {

  private final Map<String, PreparedStatement> idle = new HashMap<>();
  private final Map<Statement, String> lent = new IdentityHashMap<>();

  /** For connections that live as long as their pool. */
  static StatementBuilderFactory perConnection() {
    var all = new ConcurrentHashMap<Connection, KeptStatements>();
    return connection -> all.computeIfAbsent(real(connection), _ -> new KeptStatements());
  }

  /** The pool's own connection closes all its statements whenever it is given back. */
  private static Connection real(Connection pooled) {
    try {
      return pooled.unwrap(SQLiteConnection.class);
    } catch (SQLException e) {
      throw new IllegalStateException("The sandbox keeps its books in SQLite", e);
    }
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    var kept = idle.remove(sql);
    var statement = kept == null ? super.create(real(connection), sql, context) : kept;
    lent.put(statement, sql);
    return statement;
  }

  /**
   * @param written the statement with its parameters' names, which is not what was prepared
   */
  @Override
  public void close(Connection connection, String written, Statement statement)
      throws SQLException {
    var sql = lent.remove(statement);
    if (sql == null || idle.containsKey(sql)) {
      statement.close();
      return;
    }
    var prepared = (PreparedStatement) statement;
    prepared.clearParameters();
    idle.put(sql, prepared);
  }
}
