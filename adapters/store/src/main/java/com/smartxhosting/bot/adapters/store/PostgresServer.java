package com.smartxhosting.bot.adapters.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server that several processes may share. */
final class PostgresServer implements Backing {

  private static final String PREFIX = "jdbc:postgresql:";

  private final PGSimpleDataSource source;

  private PostgresServer(PGSimpleDataSource source) {
    this.source = source;
  }

  static PostgresServer at(String url) {
    if (!url.startsWith(PREFIX)) {
      throw unreadable();
    }
    var source = new PGSimpleDataSource();
    // before the URL, which may say otherwise
    source.setApplicationName("hosting-assistant");
    source.setConnectTimeout(5);
    source.setSocketTimeout(30);
    source.setTcpKeepAlive(true);
    source.setLogServerErrorDetail(false); // details quote rows, and so what customers wrote
    try {
      source.setURL(url);
    } catch (IllegalArgumentException _) {
      throw unreadable(); // its message holds the URL and so the password
    }
    return new PostgresServer(source);
  }

  private static DatabaseUnusable unreadable() {
    return new DatabaseUnusable(
        "The database URL is not one of PostgreSQL.",
        "Write it as jdbc:postgresql://host:5432/database?user=name&password=secret, or leave it out"
            + " to use a file.");
  }

  @Override
  public String name() {
    return "The database %s on %s:%d"
        .formatted(database(), source.getServerNames()[0], source.getPortNumbers()[0]);
  }

  private String database() {
    return Optional.ofNullable(source.getDatabaseName()).orElse(user());
  }

  private String user() {
    return Optional.ofNullable(source.getUser()).orElse(System.getProperty("user.name"));
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public DataSource reading() {
    return source;
  }

  @Override
  public int readers() {
    return 8;
  }

  @Override
  public int lanes() {
    return 4;
  }

  @Override
  public int group() {
    return 64;
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public Map<String, String> dialect() {
    return Map.of("clustered", "");
  }

  @Override
  public Fault fault(SQLException failure) {
    return switch (state(failure).substring(0, 2)) {
      case "40" -> Fault.CLASH; // serialization failure, deadlock
      case "22", "23" -> Fault.REFUSAL; // data, constraints
      case "08", "57" -> Fault.CONNECTION; // lost, or ended by the server
      default -> Fault.DATABASE;
    };
  }

  private static String state(SQLException failure) {
    var state = failure.getSQLState();
    return state == null || state.length() != 5 ? "-----" : state;
  }

  @Override
  public DatabaseUnusable explain(SQLException failure) {
    var said = failure.getMessage();
    return switch (state(failure)) {
      case "28P01", "28000" ->
          unusable(
              "refuses the user %s (%s).".formatted(user(), said),
              "Check user and password in the database URL.",
              failure);
      case "3D000" ->
          unusable(
              "does not exist.", "Create it, or correct its name in the database URL.", failure);
      case "42501" ->
          unusable(
              "does not let the user %s create tables (%s).".formatted(user(), said),
              "Grant CREATE on its schema to that user.",
              failure);
      case "08001", "08004", "08006" ->
          unusable(
              "does not answer (%s).".formatted(said),
              "Check that the server runs and that host and port in the database URL are right.",
              failure);
      default ->
          unusable("cannot be used (%s).".formatted(said), "Check the database URL.", failure);
    };
  }

  private DatabaseUnusable unusable(String found, String remedy, SQLException failure) {
    return new DatabaseUnusable(name() + " " + found, remedy, failure);
  }

  @Override
  public void close() {
    // connections are closed by those who opened them
  }
}
