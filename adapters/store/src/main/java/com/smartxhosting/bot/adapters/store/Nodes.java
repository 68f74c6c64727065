package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Session.Stored;
import com.smartxhosting.bot.engine.Store.Backlog;
import com.smartxhosting.bot.engine.Store.Orphan;
import com.smartxhosting.bot.engine.UnreadableState;
import com.smartxhosting.bot.secret.Vault.UnsealableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of this node, and what it takes over from nodes that have died. */
final class Nodes {

  private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String BEAT =
      "INSERT INTO nodes (node, beat) VALUES (:node, :beat)"
          + " ON CONFLICT (node) DO UPDATE SET beat = excluded.beat";

  private static final String DEAD =
      "node <> :node AND node NOT IN (SELECT node FROM nodes WHERE beat >= :alive)";

  private record Waiting(long seq, String body) {}

  private final Database database;
  private final String node;
  private final Json json;

  Nodes(Database database, String node, Json json) {
    this.database = database;
    this.node = node;
    this.json = json;
  }

  void begin(Instant now) {
    database.write(
        handle -> {
          if (!database.shared()) {
            handle.execute("DELETE FROM nodes"); // the file is ours alone: all others are gone
          }
          return beat(handle, now);
        });
  }

  void beat(Instant now) {
    database.write(handle -> beat(handle, now));
  }

  private int beat(Handle handle, Instant now) {
    return handle.createUpdate(BEAT).bind("node", node).bind("beat", Times.micros(now)).execute();
  }

  void end() {
    database.write(handle -> handle.execute("DELETE FROM nodes WHERE node = ?", node));
  }

  Backlog adopt(Instant now) {
    beat(now); // committed first: whoever adopts next must see us alive
    return database.write(handle -> adopt(handle, now.minus(PATIENCE)));
  }

  private Backlog adopt(Handle handle, Instant alive) {
    // its row lock lets one node adopt at a time, and the next see what this one took
    handle.execute("UPDATE adopting SET node = ?", node);
    return new Backlog(inputs(handle, alive), requests(handle, alive));
  }

  private List<Arrival> inputs(Handle handle, Instant alive) {
    return handle
        .createQuery(
            "UPDATE inputs SET node = :node WHERE taken IS NULL AND %s RETURNING seq, body"
                .formatted(DEAD))
        .bind("node", node)
        .bind("alive", Times.micros(alive))
        .map((row, _) -> new Waiting(row.getLong("seq"), row.getString("body")))
        .stream()
        .sorted(Comparator.comparingLong(Waiting::seq))
        .flatMap(waiting -> open(waiting).stream())
        .toList();
  }

  /** An input of another key or version must not keep the others waiting. */
  private Optional<Arrival> open(Waiting waiting) {
    try {
      return Optional.of(json.arrival(waiting.body()));
    } catch (UnsealableException | UnreadableState e) {
      LOG.warn("An input of an earlier run stays unanswered. {}", e.getMessage());
      return Optional.empty();
    }
  }

  private List<Orphan> requests(Handle handle, Instant alive) {
    return handle
        .createQuery(
            "UPDATE requests SET node = :node, attempts = attempts + 1 WHERE %s RETURNING *"
                .formatted(DEAD))
        .bind("node", node)
        .bind("alive", Times.micros(alive))
        .map((row, _) -> orphan(row))
        .list();
  }

  private static Orphan orphan(ResultSet row) throws SQLException {
    var ask = new Stored(row.getString("type"), row.getString("ask"));
    var request =
        new Request(row.getString("key"), row.getString("frame"), ask, row.getBoolean("effect"));
    return new Orphan(row.getString("conversation"), request, row.getInt("attempts"));
  }
}
