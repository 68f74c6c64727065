package com.smartxhosting.bot.adapters.app.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/**
 * Sees from outside what the company has done, as soon as it is done: before its answer has reached
 * the bot.
 */
final class Deeds implements AutoCloseable {

  private final Path outbox;
  private final Connection books;

  /**
   * @param folder where the company keeps its books
   */
  Deeds(Path folder) throws SQLException {
    this.outbox = folder.resolve("sandbox-mail.txt");
    var reading = new SQLiteConfig();
    reading.setReadOnly(true);
    reading.setBusyTimeout(10_000);
    this.books =
        DriverManager.getConnection(
            "jdbc:sqlite:" + folder.resolve("sandbox.db"), reading.toProperties());
  }

  /** Another number after every mail sent and after whatever was written into the books. */
  long soFar() throws SQLException, IOException {
    return mails() + written();
  }

  private long mails() throws IOException {
    return Files.exists(outbox) ? Files.size(outbox) : 0;
  }

  private long written() throws SQLException {
    try (var statement = books.createStatement();
        var row = statement.executeQuery("PRAGMA data_version")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    books.close();
  }
}
