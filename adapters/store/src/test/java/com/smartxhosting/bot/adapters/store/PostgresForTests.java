package com.smartxhosting.bot.adapters.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real server for all tests of this process, and a database with empty tables for each. */
final class PostgresForTests {

  private static final String TEMPLATE = "template_store";
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresForTests() {}

  private static EmbeddedPostgres start() {
    try {
      var server = EmbeddedPostgres.builder().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      execute(server, "CREATE DATABASE " + TEMPLATE);
      try (var database = Database.postgres(server.getJdbcUrl("postgres", TEMPLATE))) {
        database.migrate("store");
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String database() {
    var name = "test" + DATABASES.incrementAndGet();
    execute(SERVER, "CREATE DATABASE %s TEMPLATE %s".formatted(name, TEMPLATE));
    return SERVER.getJdbcUrl("postgres", name);
  }

  static void dropConnections() {
    execute(
        SERVER,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'hosting-assistant'");
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
