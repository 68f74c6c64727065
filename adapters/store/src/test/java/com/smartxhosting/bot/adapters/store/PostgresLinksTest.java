package com.smartxhosting.bot.adapters.store;

class PostgresLinksTest extends JdbcLinksContract {

  private final String url = PostgresForTests.database();

  @Override
  Database connect() {
    return Database.postgres(url);
  }
}
