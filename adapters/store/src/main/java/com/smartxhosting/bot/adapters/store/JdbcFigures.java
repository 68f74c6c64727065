package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.agents.Figures;
import com.smartxhosting.bot.engine.Footprint.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@link Figures} of a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcFigures implements Figures {

  private static final String SHARED =
      "SELECT %1$s AS name, COUNT(*) AS shared FROM shares WHERE %2$s GROUP BY %1$s";

  /** The median is the one in the middle, or between the two in the middle. */
  private static final String BEGUN =
      "WITH runs AS (SELECT %1$s AS name, r.begun,"
          + " (SELECT MIN(f.made) FROM footprints AS f WHERE f.run = r.id AND f.what = 'DONE')"
          + " AS done FROM shares JOIN share_runs AS r ON r.share = shares.id WHERE %2$s),"
          + " spans AS (SELECT name, done - begun AS span,"
          + " ROW_NUMBER() OVER (PARTITION BY name ORDER BY done - begun) AS place,"
          + " COUNT(*) OVER (PARTITION BY name) AS many FROM runs WHERE done IS NOT NULL)"
          + " SELECT name, COUNT(*) AS begun, COUNT(done) AS done,"
          + " (SELECT AVG(span) FROM spans WHERE spans.name = runs.name"
          + " AND place IN ((many + 1) / 2, (many + 2) / 2)) AS median"
          + " FROM runs GROUP BY name";

  private static final String OF_FLOW = "flow = :flow";

  private static final String RUNS =
      "FROM shares AS s JOIN share_runs AS r ON r.share = s.id"
          + " %s JOIN footprints AS f ON f.run = r.id"
          + " WHERE s.flow = :flow AND s.version = :version";

  private static final String REACHED =
      "SELECT f.step, COUNT(DISTINCT f.run) AS runs "
          + RUNS.formatted("")
          + " AND f.number > 0 GROUP BY f.step";

  /** The first that it was done, or else the last of all. */
  private static final String HALTS =
      "WITH ends AS (SELECT COALESCE(f.what, 'OPENED') AS what, COALESCE(f.step, '') AS step,"
          + " COALESCE(f.number, 0) AS number, COALESCE(f.steps, 0) AS steps,"
          + " COALESCE(f.made, r.begun) AS made, ROW_NUMBER() OVER (PARTITION BY r.id"
          + " ORDER BY CASE f.what WHEN 'DONE' THEN 0 ELSE 1 END,"
          + " CASE f.what WHEN 'DONE' THEN f.seq ELSE -f.seq END) AS place "
          + RUNS.formatted("LEFT")
          + ") SELECT what, step, number, steps, MAX(made) AS made, COUNT(*) AS runs"
          + " FROM ends WHERE place = 1 GROUP BY what, step, number, steps ORDER BY number, what";

  private final Database database;

  public JdbcFigures(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, Tally> flows() {
    return tallies("flow", "1 = 1", Map.of());
  }

  @Override
  public Map<Integer, Tally> versions(String flow) {
    var tallies = new HashMap<Integer, Tally>();
    tallies("version", OF_FLOW, Map.of("flow", flow))
        .forEach((version, tally) -> tallies.put(Integer.valueOf(version), tally));
    return tallies;
  }

  private Map<String, Tally> tallies(String name, String which, Map<String, ?> bound) {
    return database.read(
        handle -> {
          var tallies = new HashMap<String, Tally>();
          handle
              .createQuery(SHARED.formatted(name, which))
              .bindMap(bound)
              .map((row, _) -> Map.entry(row.getString("name"), row.getLong("shared")))
              .forEach(
                  shared ->
                      tallies.put(
                          shared.getKey(), new Tally(shared.getValue(), 0, 0, Optional.empty())));
          begun(handle, name, which, bound)
              .forEach(
                  (key, begun) ->
                      tallies.computeIfPresent(
                          key,
                          (_, shared) ->
                              new Tally(
                                  shared.shared(), begun.begun(), begun.done(), begun.median())));
          return tallies;
        });
  }

  private static Map<String, Tally> begun(
      Handle handle, String name, String which, Map<String, ?> bound) {
    var begun = new HashMap<String, Tally>();
    handle
        .createQuery(BEGUN.formatted(name, which))
        .bindMap(bound)
        .map((row, _) -> Map.entry(row.getString("name"), tally(row)))
        .forEach(entry -> begun.put(entry.getKey(), entry.getValue()));
    return begun;
  }

  private static Tally tally(ResultSet row) throws SQLException {
    var median = row.getDouble("median");
    return new Tally(
        0,
        row.getLong("begun"),
        row.getLong("done"),
        row.wasNull()
            ? Optional.empty()
            : Optional.of(Duration.of(Math.round(median), ChronoUnit.MICROS)));
  }

  @Override
  public Map<String, Long> reached(String flow, int version) {
    return database.read(
        handle -> {
          var reached = new HashMap<String, Long>();
          handle
              .createQuery(REACHED)
              .bind("flow", flow)
              .bind("version", version)
              .map((row, _) -> Map.entry(row.getString("step"), row.getLong("runs")))
              .forEach(step -> reached.put(step.getKey(), step.getValue()));
          return reached;
        });
  }

  @Override
  public List<Halt> halts(String flow, int version) {
    return database.read(
        handle ->
            handle
                .createQuery(HALTS)
                .bind("flow", flow)
                .bind("version", version)
                .map(
                    (row, _) ->
                        new Halt(
                            What.valueOf(row.getString("what")),
                            row.getString("step"),
                            row.getInt("number"),
                            row.getInt("steps"),
                            Times.instant(row.getLong("made")),
                            row.getLong("runs")))
                .list());
  }
}
