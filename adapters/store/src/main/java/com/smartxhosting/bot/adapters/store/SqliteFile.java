package com.smartxhosting.bot.adapters.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite database in a file that belongs to this process alone.
 *
 * <p>{@code synchronous=FULL} syncs the log at every commit, so that a turn survives a power cut
 * and not only {@code kill -9}; one sync serves a whole group of turns, which is what makes that
 * affordable.
 */
final class SqliteFile implements Backing {

  private static final int WRITER_CACHE_KB = 16_000;
  // 32 MB of log: hot pages are written to the file once for many turns
  private static final int CHECKPOINT_PAGES = 8_000;

  private final Path file;
  private final FileChannel lockFile;

  private SqliteFile(Path file, FileChannel lockFile) {
    this.file = file;
    this.lockFile = lockFile;
  }

  static SqliteFile open(Path path) {
    var file = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(file.getParent());
      return new SqliteFile(file, lock(file.resolveSibling(file.getFileName() + ".lock")));
    } catch (IOException e) {
      throw new DatabaseUnusable(
          "The database folder %s cannot be written to (%s)."
              .formatted(file.getParent(), e.getClass().getSimpleName()),
          "Give this user the right to write there, or set another data folder.",
          e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      var holder = holder(channel);
      channel.close();
      throw new DatabaseUnusable(
          "The database beside %s is in use by another process%s.".formatted(path, holder),
          "Stop that one first, or set another data folder; several processes share a PostgreSQL.");
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()), 0);
    return channel;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      // the first bytes hold the process number, which on some systems a lock would hide
      FileLock lock = channel.tryLock(1_000, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false; // held by this very process
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    var text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    var number = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    return number.isEmpty() ? "" : " (number " + number + ")";
  }

  @Override
  public String name() {
    return "The database file " + file;
  }

  @Override
  public DataSource source() {
    var config = common();
    config.setCacheSize(-WRITER_CACHE_KB);
    config.setPragma(Pragma.WAL_AUTOCHECKPOINT, Integer.toString(CHECKPOINT_PAGES));
    // the driver begins the next transaction right after a commit: if it began at once to write,
    // it would keep the file locked while nobody writes
    config.setTransactionMode(TransactionMode.DEFERRED);
    return source(config);
  }

  @Override
  public DataSource reading() {
    var config = common();
    config.setReadOnly(true);
    return source(config);
  }

  private static SQLiteConfig common() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setPragma(Pragma.SECURE_DELETE, "ON"); // what is erased shall not linger in the file
    config.setBusyTimeout(5_000);
    config.setGetGeneratedKeys(false);
    return config;
  }

  private DataSource source(SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  @Override
  public int readers() {
    return 4;
  }

  @Override
  public int lanes() {
    return 1; // SQLite has one writer
  }

  @Override
  public int group() {
    return 512;
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public Map<String, String> dialect() {
    return Map.of("clustered", "WITHOUT ROWID");
  }

  @Override
  public Fault fault(SQLException failure) {
    return switch (failure.getErrorCode() & 0xff) { // the low byte is the primary result code
      case 18, 19, 20 -> Fault.REFUSAL; // SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH
      default -> Fault.DATABASE;
    };
  }

  @Override
  public DatabaseUnusable explain(SQLException failure) {
    return switch (failure.getErrorCode() & 0xff) {
      case 26, 11 -> // SQLITE_NOTADB, SQLITE_CORRUPT
          new DatabaseUnusable(
              "The file %s is not a readable SQLite database.".formatted(file),
              "Move it away, restore it from a backup, or set another data folder.",
              failure);
      case 8, 14, 3 -> // SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM
          new DatabaseUnusable(
              "The file %s cannot be written to (%s).".formatted(file, failure.getMessage()),
              "Give this user the right to write there, or set another data folder.",
              failure);
      case 13 -> // SQLITE_FULL
          new DatabaseUnusable(
              "The disk of %s is full.".formatted(file), "Make room and start again.", failure);
      default ->
          new DatabaseUnusable(
              "The file %s cannot be used (%s).".formatted(file, failure.getMessage()),
              "Check the file and its folder, or set another data folder.",
              failure);
    };
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw Trouble.unavailable(e);
    }
  }
}
