package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.RecentRuns;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The {@link Trails} and the {@link RecentRuns} in a {@link Database} that {@link JdbcStore#open}
 * has made ready.
 */
public final class JdbcTrails implements Trails, RecentRuns {

  private final Database database;
  private final Json json;

  /**
   * @param vault of the store
   */
  public JdbcTrails(Database database, Vault vault) {
    this.database = database;
    this.json = new Json(vault);
  }

  @Override
  public List<Footprint> of(String run) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM footprints WHERE run = :run ORDER BY seq")
                .bind("run", run)
                .map((row, _) -> footprint(row))
                .list());
  }

  /** A footprint's number is the time, or a little more. */
  @Override
  public Set<String> between(Instant from, Instant until) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT run FROM footprints WHERE seq >= :from AND seq < :until")
                .bind("from", Times.micros(from))
                .bind("until", Times.micros(until))
                .mapTo(String.class)
                .set());
  }

  private Footprint footprint(ResultSet row) throws SQLException {
    return new Footprint(
        row.getString("run"),
        row.getString("conversation"),
        What.valueOf(row.getString("what")),
        row.getString("step"),
        row.getInt("number"),
        row.getInt("steps"),
        row.getString("dialog"),
        row.getString("place"),
        text(row.getString("why")),
        text(row.getString("given")),
        Times.instant(row.getLong("made")));
  }

  private Text text(String stored) {
    return stored.isEmpty() ? Text.NONE : json.text(stored);
  }
}
