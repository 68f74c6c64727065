package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.engine.StoreUnavailable;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database of this process: a SQLite file of its own, or a PostgreSQL shared with others.
 *
 * <p>Each module brings its tables under {@code db/MODULE} on the classpath, one set for both kinds
 * of database; {@code ${clustered}} stands for what ends a small table that is found by its key.
 */
public final class Database implements AutoCloseable {

  private final Backing backing;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final List<Lane> lanes;

  private Database(Backing backing) {
    this.backing = backing;
    this.pool = pool(backing);
    this.jdbi = Jdbi.create(pool);
    this.lanes =
        IntStream.range(0, backing.lanes()).mapToObj(number -> new Lane(backing, number)).toList();
  }

  /**
   * A database in a file, which is made with its folder if it is not there.
   *
   * @throws DatabaseUnusable when it cannot be written, is none, or another process has it
   */
  public static Database sqlite(Path file) {
    return open(SqliteFile.open(file));
  }

  /**
   * A database on a server.
   *
   * @param jdbcUrl with user and password, as {@code jdbc:postgresql://host/name?user=..}
   * @throws DatabaseUnusable when it does not answer or does not let us in
   */
  public static Database postgres(String jdbcUrl) {
    return open(PostgresServer.at(jdbcUrl));
  }

  private static Database open(Backing backing) {
    try (var connection = backing.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SELECT 1");
      return new Database(backing);
    } catch (SQLException e) {
      backing.close();
      throw backing.explain(e);
    }
  }

  private static HikariDataSource pool(Backing backing) {
    var config = new HikariConfig();
    config.setPoolName("store-read");
    config.setDataSource(backing.reading());
    config.setMaximumPoolSize(backing.readers());
    config.setReadOnly(!backing.shared()); // on a server it also writes for other modules
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(5_000);
    return new HikariDataSource(config);
  }

  /**
   * Brings a module's tables to what this code expects.
   *
   * @param module names the folder {@code db/MODULE} and the table that keeps the history
   * @throws DatabaseUnusable when they were written by a newer version, or cannot be made
   */
  public void migrate(String module) {
    Migrations.run(backing, module);
  }

  /**
   * Reads what is committed.
   *
   * @throws StoreUnavailable when the database cannot be read
   */
  public <R> R read(Function<Handle, R> statements) {
    try {
      return jdbi.withHandle(statements::apply);
    } catch (JdbiException e) {
      throw told(e);
    }
  }

  /**
   * Writes in one transaction and returns when it is on the disk. With SQLite it is shared with
   * everybody who writes at this moment, so it should be short, and it must change nothing but the
   * database: it may be run again. What it throws undoes its own statements alone.
   *
   * @throws StoreUnavailable when the database cannot be written
   */
  public <R> R write(Function<Handle, R> statements) {
    try {
      return backing.shared()
          ? transact(statements, 1)
          : carryOut("", new Guest<>(statements)).value();
    } catch (JdbiException e) {
      throw told(e);
    }
  }

  private RuntimeException told(JdbiException failure) {
    return fault(failure) == Fault.REFUSAL
        ? Trouble.refused(failure)
        : Trouble.unavailable(failure);
  }

  private Fault fault(JdbiException failure) {
    return failure.getCause() instanceof SQLException said ? backing.fault(said) : Fault.DATABASE;
  }

  private <R> R transact(Function<Handle, R> statements, int tries) {
    try {
      return jdbi.inTransaction(statements::apply);
    } catch (JdbiException e) {
      if (fault(e) == Fault.CLASH && tries < Fault.CLASH.tries()) {
        return transact(statements, tries + 1);
      }
      throw e;
    }
  }

  /** Whether other processes may write to it, so that nothing read stays true for long. */
  boolean shared() {
    return backing.shared();
  }

  /** Carries out work in the group of those who write now; all work of one name in its order. */
  <R> R carryOut(String name, Work<R> work) {
    return lane(name).carryOut(work);
  }

  /** Leaves work to be carried out. */
  <R> CompletableFuture<R> submit(String name, Work<R> work) {
    return lane(name).submit(work);
  }

  private Lane lane(String name) {
    return lanes.get(Math.floorMod(name.hashCode(), lanes.size()));
  }

  /** Writes what is under way, and gives the database back. */
  @Override
  public void close() {
    pool.close(); // first: the last to leave a SQLite file empties its log, and readers cannot
    lanes.forEach(Lane::close);
    backing.close();
  }
}
