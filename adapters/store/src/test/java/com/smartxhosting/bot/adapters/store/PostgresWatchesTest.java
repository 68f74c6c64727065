package com.smartxhosting.bot.adapters.store;

class PostgresWatchesTest extends JdbcWatchesContract {

  private final String url = PostgresForTests.database();

  @Override
  Database connect() {
    return Database.postgres(url);
  }
}
