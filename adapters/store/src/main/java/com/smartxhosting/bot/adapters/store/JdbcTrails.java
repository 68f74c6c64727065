package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.Trails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The {@link Trails} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcTrails implements Trails {

  private final Database database;

  public JdbcTrails(Database database) {
    this.database = database;
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

  private static Footprint footprint(ResultSet row) throws SQLException {
    return new Footprint(
        row.getString("run"),
        row.getString("conversation"),
        What.valueOf(row.getString("what")),
        row.getString("step"),
        row.getInt("number"),
        row.getInt("steps"),
        row.getString("dialog"),
        row.getString("place"),
        Times.instant(row.getLong("made")));
  }
}
