package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.secret.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps our links in a table beside the conversations. */
public final class JdbcOneUseLinks implements OneUseLinks {

  /** The name under which {@link Database#migrate} finds the table. */
  public static final String MODULE = "web";

  /** How long an old link is still told from one that never was. */
  static final Duration REMEMBERED = Duration.ofDays(1);

  private final Database database;
  private final Codec codec;

  /**
   * @param database in which {@link #MODULE} has been migrated
   */
  public JdbcOneUseLinks(Database database, Vault vault) {
    this.database = database;
    this.codec = new Codec(vault, List.of(Destination.class));
  }

  @Override
  public void put(StoredLink link) {
    database.write(
        handle -> {
          insert(handle, link);
          return forgetBefore(handle, link.until().minus(REMEMBERED));
        });
  }

  private void insert(Handle handle, StoredLink link) {
    handle
        .createUpdate(
            """
            INSERT INTO web_links
              (name, conversation, customer, destination, until_ms)
            VALUES (:name, :conversation, :customer, :destination, :until)
            ON CONFLICT (name) DO NOTHING
            """)
        .bind("name", link.name())
        .bind("conversation", link.conversation())
        .bind("customer", link.customer())
        .bind("destination", codec.write(link.destination(), Destination.class))
        .bind("until", link.until().toEpochMilli())
        .execute();
  }

  private static int forgetBefore(Handle handle, Instant longAgo) {
    return handle
        .createUpdate("DELETE FROM web_links WHERE until_ms < :longAgo")
        .bind("longAgo", longAgo.toEpochMilli())
        .execute();
  }

  @Override
  public Optional<StoredLink> find(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM web_links WHERE name = :name")
                .bind("name", name)
                .map(this::link)
                .findOne());
  }

  @Override
  public boolean claim(String name, Instant now) {
    return database.write(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE web_links SET used_ms = :now
                        WHERE name = :name AND used_ms IS NULL AND until_ms > :now
                        """)
                    .bind("name", name)
                    .bind("now", now.toEpochMilli())
                    .execute())
        == 1;
  }

  @Override
  public void giveBack(String name) {
    database.write(
        handle ->
            handle
                .createUpdate("UPDATE web_links SET used_ms = NULL WHERE name = :name")
                .bind("name", name)
                .execute());
  }

  private StoredLink link(ResultSet row, StatementContext context) throws SQLException {
    var used = row.getLong("used_ms"); // 0 for NULL
    return new StoredLink(
        row.getString("name"),
        row.getString("conversation"),
        row.getString("customer"),
        codec.read(row.getString("destination"), Destination.class),
        Instant.ofEpochMilli(row.getLong("until_ms")),
        used == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used)));
  }
}
