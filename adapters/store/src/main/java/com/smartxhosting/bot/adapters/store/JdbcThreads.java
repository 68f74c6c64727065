package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.guidance.Threads;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The {@link Threads} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcThreads implements Threads {

  private static final String ADD =
      "INSERT INTO relay_remarks (id, run, writer, name, words, made)"
          + " VALUES (:id, :run, :writer, :name, :words, :made) ON CONFLICT DO NOTHING";

  private static final String OPEN =
      "INSERT INTO relay_threads (run, open) VALUES (:run, TRUE)"
          + " ON CONFLICT (run) DO UPDATE SET open = TRUE";

  private static final String OF =
      "SELECT * FROM relay_remarks WHERE run = :run ORDER BY made DESC, id DESC LIMIT :most";

  private final Database database;
  private final Vault vault;

  /**
   * @param vault seals the words
   */
  public JdbcThreads(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  @Override
  public void add(Remark remark) {
    var words = vault.seal(remark.words().reveal());
    database.write(
        handle -> {
          boolean first = add(handle, remark, words);
          return first && handle.createUpdate(OPEN).bind("run", remark.run()).execute() == 1;
        });
  }

  private static boolean add(Handle handle, Remark remark, String words) {
    return handle
            .createUpdate(ADD)
            .bind("id", remark.id())
            .bind("run", remark.run())
            .bind("writer", remark.writer().name())
            .bind("name", remark.name())
            .bind("words", words)
            .bind("made", Times.micros(remark.at()))
            .execute()
        == 1;
  }

  @Override
  public List<Remark> of(String run, int most) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(OF)
                    .bind("run", run)
                    .bind("most", most)
                    .map((row, _) -> remark(row))
                    .list())
        .reversed();
  }

  private Remark remark(ResultSet row) throws SQLException {
    return new Remark(
        row.getString("id"),
        row.getString("run"),
        Writer.valueOf(row.getString("writer")),
        row.getString("name"),
        new Secret(vault.open(row.getString("words"))),
        Times.instant(row.getLong("made")));
  }

  @Override
  public boolean isOpen(String run) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT open FROM relay_threads WHERE run = :run")
                .bind("run", run)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
  }

  @Override
  public void close(String run) {
    database.write(
        handle -> handle.execute("UPDATE relay_threads SET open = FALSE WHERE run = ?", run));
  }
}
