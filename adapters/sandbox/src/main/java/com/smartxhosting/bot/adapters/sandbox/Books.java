package com.smartxhosting.bot.adapters.sandbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** The company's books: one SQLite database, with one who writes and several who read. */
final class Books implements AutoCloseable {

  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 10_000;

  private final HikariDataSource writer;
  private final HikariDataSource reader;
  private final Jdbi writing;
  private final Jdbi reading;

  // who waits for the pool waits with a time limit, which costs a virtual thread far more than this
  private final Semaphore writers = new Semaphore(1);
  private final Semaphore readers = new Semaphore(READERS);

  private Books(HikariDataSource writer, HikariDataSource reader) {
    this.writer = writer;
    this.reader = reader;
    this.writing = Jdbi.create(writer);
    this.reading = Jdbi.create(reader);
    var statements = KeptStatements.perConnection();
    writing.setStatementBuilderFactory(statements);
    reading.setStatementBuilderFactory(statements);
    try {
      migrate(writer);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  static Books in(Path file) {
    var url = "jdbc:sqlite:" + file;
    var readers = config(TransactionMode.DEFERRED);
    readers.setJournalMode(JournalMode.WAL);
    var writers = config(TransactionMode.IMMEDIATE);
    writers.setJournalMode(JournalMode.WAL);
    var writer = pool("sandbox-writer", 1, source(url, writers));
    return new Books(writer, pool("sandbox-readers", READERS, source(url, readers)));
  }

  /** Books that are gone when they are closed. In memory, one connection is all there is. */
  static Books inMemory() {
    var only =
        pool("sandbox-memory", 1, source("jdbc:sqlite::memory:", config(TransactionMode.DEFERRED)));
    return new Books(only, only);
  }

  /** Sees everything that was written before. */
  <T> T read(Function<Handle, T> work) {
    return within(readers, () -> reading.withHandle(work::apply));
  }

  /** All or nothing; nobody else writes meanwhile, and readers see it as soon as it returns. */
  <T> T write(Function<Handle, T> work) {
    return within(writers, () -> writing.inTransaction(work::apply));
  }

  void change(Consumer<Handle> work) {
    write(
        books -> {
          work.accept(books);
          return books;
        });
  }

  private static <T> T within(Semaphore room, Supplier<T> work) {
    room.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      room.release();
    }
  }

  /** What went wrong, without a word of what was read or written. */
  static String reason(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException e) {
        return e.getResultCode().name();
      }
    }
    return trouble.getClass().getSimpleName();
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }

  private static void migrate(DataSource writer) {
    Flyway.configure()
        .dataSource(writer)
        .locations("classpath:com/smartxhosting/bot/adapters/sandbox/migrations")
        .load()
        .migrate();
  }

  private static SQLiteConfig config(TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setTransactionMode(mode);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // a crash of the machine may lose the last moments, a crash of the process nothing
    config.setSynchronous(SynchronousMode.NORMAL);
    return config;
  }

  private static DataSource source(String url, SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static HikariDataSource pool(String name, int size, DataSource source) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0); // a connection to a file does not age, and memory would be lost
    config.setIdleTimeout(0);
    return new HikariDataSource(config);
  }
}
