package com.smartxhosting.bot.adapters.app;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The pretended company's books, as they lie on the disk while the bot is at work. */
record SandboxBooks(Path folder) {

  /** Everything a customer has set in his zones and mailboxes but the servers' own numbers. */
  List<String> kept() throws SQLException {
    var kept = new ArrayList<String>();
    kept.addAll(rows("SELECT domain, host, type, ttl, value FROM record"));
    kept.addAll(
        rows("SELECT domain, local, password, quota, panel_login, description FROM mailbox"));
    kept.sort(null);
    return kept;
  }

  /** The certificates that anybody has looked at, and which of them are in use. */
  List<String> certificates() throws SQLException {
    return rows(
        "SELECT domain, name, request, public_key, chain, in_use FROM certificate ORDER BY id");
  }

  List<String> rows(String query) throws SQLException {
    try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sandbox.db"));
        var statement = books.createStatement();
        var found = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        var row = new StringBuilder();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.append(found.getString(column)).append('|');
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }

  /** Somebody else's hand. */
  void change(String update) throws SQLException {
    try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sandbox.db"));
        var statement = books.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 5000");
      if (statement.executeUpdate(update) != 1) {
        throw new AssertionError("Not one row to change: " + update);
      }
    }
  }
}
