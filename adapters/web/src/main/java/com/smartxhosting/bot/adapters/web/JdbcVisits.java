package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.conversations.account.Visitor;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.secret.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps the links to the website's login in a table beside our other links. */
public final class JdbcVisits implements Visits {

  private final Database database;
  private final Codec codec;

  /**
   * @param database in which {@link JdbcOneUseLinks#MODULE} has been migrated
   */
  public JdbcVisits(Database database, Vault vault) {
    this.database = database;
    this.codec = new Codec(vault, List.of(Visitor.class));
  }

  @Override
  public void put(StoredVisit visit) {
    database.write(
        handle -> {
          replace(handle, visit);
          return forgetBefore(handle, visit.until().minus(JdbcOneUseLinks.REMEMBERED));
        });
  }

  private static void replace(Handle handle, StoredVisit visit) {
    handle
        .createUpdate(
            """
            INSERT INTO web_visits (conversation, name, until_ms)
            VALUES (:conversation, :name, :until)
            ON CONFLICT (conversation) DO UPDATE SET
              name = excluded.name, until_ms = excluded.until_ms,
              round = NULL, round_until_ms = NULL, used_ms = NULL, visitor = NULL
            WHERE web_visits.name <> excluded.name
            """)
        .bind("conversation", visit.conversation())
        .bind("name", visit.name())
        .bind("until", visit.until().toEpochMilli())
        .execute();
  }

  private static int forgetBefore(Handle handle, Instant longAgo) {
    return handle
        .createUpdate("DELETE FROM web_visits WHERE until_ms < :longAgo")
        .bind("longAgo", longAgo.toEpochMilli())
        .execute();
  }

  @Override
  public Optional<StoredVisit> find(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM web_visits WHERE name = :name")
                .bind("name", name)
                .map(JdbcVisits::visit)
                .findOne());
  }

  @Override
  public boolean leave(String name, String round, Instant now, Instant until) {
    return database.write(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE web_visits SET round = :round, round_until_ms = :until
                        WHERE name = :name AND used_ms IS NULL AND until_ms > :now
                        """)
                    .bind("round", round)
                    .bind("until", until.toEpochMilli())
                    .bind("name", name)
                    .bind("now", now.toEpochMilli())
                    .execute())
        == 1;
  }

  @Override
  public Optional<StoredVisit> comeBack(String round, Instant now) {
    return database.write(
        handle -> {
          var visit =
              handle
                  .createQuery("SELECT * FROM web_visits WHERE round = :round")
                  .bind("round", round)
                  .map(JdbcVisits::visit)
                  .findOne();
          var first =
              handle
                  .createUpdate(
                      """
                      UPDATE web_visits SET round = NULL
                      WHERE round = :round AND round_until_ms > :now AND used_ms IS NULL
                      """)
                  .bind("round", round)
                  .bind("now", now.toEpochMilli())
                  .execute();
          return visit.filter(_ -> first == 1);
        });
  }

  @Override
  public boolean arrive(String name, Visitor visitor, Instant now) {
    return database.write(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE web_visits SET used_ms = :now, visitor = :visitor
                        WHERE name = :name AND used_ms IS NULL
                        """)
                    .bind("now", now.toEpochMilli())
                    .bind("visitor", codec.write(visitor, Visitor.class))
                    .bind("name", name)
                    .execute())
        == 1;
  }

  @Override
  public Optional<Visitor> arrived(String conversation) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT visitor FROM web_visits
                        WHERE conversation = :conversation AND visitor IS NOT NULL
                        """)
                    .bind("conversation", conversation)
                    .mapTo(String.class)
                    .findOne())
        .map(json -> codec.read(json, Visitor.class));
  }

  private static StoredVisit visit(ResultSet row, StatementContext context) throws SQLException {
    var used = row.getLong("used_ms"); // 0 for NULL
    return new StoredVisit(
        row.getString("name"),
        row.getString("conversation"),
        Instant.ofEpochMilli(row.getLong("until_ms")),
        used == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used)));
  }
}
