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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  private static final String DEAD = "node <> :node AND node NOT IN (SELECT node FROM nodes)";

  /** So long that a run which died before it could show what the one before left is made up for. */
  private static final Duration SINCE_BEAT = Duration.ofMinutes(1);

  private static final int MOST_CUT_OFF = 5_000;

  private record Waiting(long seq, String body) {}

  private final Database database;
  private final String name;
  private final String node;
  private final Json json;

  /**
   * @param name what all runs of this process are called; never two at a time
   */
  Nodes(Database database, String name, Json json) {
    this.database = database;
    this.name = name;
    this.node = name + "/" + UUID.randomUUID();
    this.json = json;
  }

  /** What this run of the process is called. */
  String node() {
    return node;
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
    return database.write(handle -> takeOver(handle, now));
  }

  private Backlog takeOver(Handle handle, Instant now) {
    // its row lock lets one node adopt at a time, and the next see what this one took
    handle.execute("UPDATE adopting SET node = ?", node);
    var lastBeats = bury(handle, now);
    return new Backlog(inputs(handle), requests(handle), cutOff(handle, lastBeats));
  }

  /**
   * Takes the dead off the list: those who have long been silent, and our own former runs. A file
   * that is ours alone knows no other that is alive.
   */
  private List<Long> bury(Handle handle, Instant now) {
    var alive = database.shared() ? now.minus(PATIENCE) : now.plus(PATIENCE);
    return handle
        .createQuery(
            "DELETE FROM nodes WHERE node <> :node"
                + " AND (beat < :alive OR substr(node, 1, length(:name)) = :name) RETURNING beat")
        .bind("node", node)
        .bind("name", name + "/")
        .bind("alive", Times.micros(alive))
        .mapTo(Long.class)
        .list();
  }

  private static List<String> cutOff(Handle handle, List<Long> lastBeats) {
    if (lastBeats.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery("SELECT id FROM sessions WHERE touched >= :since ORDER BY touched LIMIT :most")
        .bind("since", Collections.min(lastBeats) - SINCE_BEAT.toNanos() / 1_000)
        .bind("most", MOST_CUT_OFF)
        .mapTo(String.class)
        .list();
  }

  private List<Arrival> inputs(Handle handle) {
    return handle
        .createQuery(
            "UPDATE inputs SET node = :node WHERE taken IS NULL AND %s RETURNING seq, body"
                .formatted(DEAD))
        .bind("node", node)
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

  private List<Orphan> requests(Handle handle) {
    return handle
        .createQuery(
            "UPDATE requests SET node = :node, attempts = attempts + 1 WHERE %s RETURNING *"
                .formatted(DEAD))
        .bind("node", node)
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
