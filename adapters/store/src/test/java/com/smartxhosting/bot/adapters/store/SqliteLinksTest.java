package com.smartxhosting.bot.adapters.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLinksTest extends JdbcLinksContract {

  @TempDir Path folder;

  @Override
  Database connect() {
    return Database.sqlite(folder.resolve("bot.db"));
  }
}
