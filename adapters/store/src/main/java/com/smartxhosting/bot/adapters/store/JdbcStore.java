package com.smartxhosting.bot.adapters.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.engine.StoreUnavailable;
import com.smartxhosting.bot.secret.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@link Store} in a {@link Database}. */
public final class JdbcStore implements Store, AutoCloseable {

  private static final int KNOWN_SESSIONS = 4_000;
  private static final int DOUBTFUL_INPUTS = 100_000;

  private record InputId(String channel, String id) {
    static InputId of(Arrival arrival) {
      return new InputId(arrival.channel(), arrival.id());
    }
  }

  private final Database database;
  private final InstantSource clock;
  private final Json json;
  private final Sequence sequence;
  private final String node;
  private final Nodes nodes;
  private final Journal journal;

  // may be out of date where other nodes write; a turn taken on such a session is overtaken
  private final Cache<String, Session> sessions =
      Caffeine.newBuilder().maximumSize(KNOWN_SESSIONS).build();

  // inputs whose writing failed in a way that may have succeeded: their repeats are no repeats
  private final Cache<InputId, Boolean> doubtful =
      Caffeine.newBuilder().maximumSize(DOUBTFUL_INPUTS).build();

  private JdbcStore(Database database, String name, Json json, InstantSource clock, long last) {
    this.database = database;
    this.clock = clock;
    this.json = json;
    this.sequence = new Sequence(clock, last);
    this.nodes = new Nodes(database, name, json);
    this.node = nodes.node();
    this.journal = new Journal(database, json);
  }

  /**
   * Makes or upgrades the tables, and begins a node's life.
   *
   * @param name what this process is called, run after run. A run is a node of its own, since it
   *     knows nothing of what its former run had in hand; and it takes that over at once, so no two
   *     processes may go by one name at the same time
   * @throws DatabaseUnusable when the tables cannot be made or are those of a newer version
   */
  public static JdbcStore open(Database database, String name, Vault vault, InstantSource clock) {
    database.migrate("store");
    var last =
        database.read(
            handle ->
                handle
                    .createQuery("SELECT COALESCE(MAX(seq), 0) FROM inputs WHERE taken IS NULL")
                    .mapTo(Long.class)
                    .one());
    var store = new JdbcStore(database, name, new Json(vault), clock, last);
    store.nodes.beat(clock.instant());
    return store;
  }

  @Override
  public List<Arrival> receive(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    var rows =
        arrivals.stream()
            .map(arrival -> new Receiving.Row(arrival, sequence.next(), json.arrival(arrival)))
            .toList();
    try {
      var lane = arrivals.getFirst().conversation();
      return withDoubtful(arrivals, database.carryOut(lane, new Receiving(node, rows)));
    } catch (StoreUnavailable e) {
      arrivals.forEach(arrival -> doubtful.put(InputId.of(arrival), true));
      throw e;
    }
  }

  private List<Arrival> withDoubtful(List<Arrival> arrivals, List<Arrival> written) {
    if (doubtful.asMap().isEmpty()) {
      return written;
    }
    var fresh = new HashSet<InputId>();
    written.forEach(arrival -> fresh.add(InputId.of(arrival)));
    arrivals.stream()
        .map(InputId::of)
        .filter(id -> doubtful.asMap().remove(id) != null)
        .forEach(fresh::add);
    // removing from the set keeps the first of two equal ones
    return arrivals.stream().filter(arrival -> fresh.remove(InputId.of(arrival))).toList();
  }

  @Override
  public Optional<Session> find(String conversation) {
    var known = sessions.getIfPresent(conversation);
    if (known != null) {
      return Optional.of(known);
    }
    var stored = database.read(handle -> body(handle, conversation)).map(json::session);
    stored.ifPresent(this::remember);
    return stored;
  }

  private static Optional<String> body(Handle handle, String conversation) {
    return handle
        .createQuery("SELECT body FROM sessions WHERE id = :id")
        .bind("id", conversation)
        .mapTo(String.class)
        .findOne();
  }

  private void remember(Session session) {
    sessions
        .asMap()
        .merge(session.id(), session, (one, two) -> one.version() > two.version() ? one : two);
  }

  @Override
  public Result store(Commit commit) {
    var conversation = commit.after().id();
    var work = new Storing(node, sequence, json, clock.instant(), commit);
    var result = Optional.<Result>empty();
    try {
      result = Optional.of(database.carryOut(conversation, work));
      return result.get();
    } finally {
      if (result.equals(Optional.of(Result.DONE))) {
        remember(commit.after());
      } else {
        sessions.invalidate(conversation);
      }
    }
  }

  @Override
  public void beat(Instant now) {
    nodes.beat(now);
  }

  @Override
  public Backlog adopt(Instant now) {
    return nodes.adopt(now);
  }

  @Override
  public List<String> due(Instant now, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM sessions WHERE until <= :now ORDER BY until LIMIT :most")
                .bind("now", Times.micros(now))
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<Entry> journal(String customer, int from, int most) {
    return journal.of(customer, from, most);
  }

  @Override
  public Optional<Entry> journalEntry(String customer, String key) {
    return journal.entry(customer, key);
  }

  @Override
  public int journalSize(String customer) {
    return journal.size(customer);
  }

  @Override
  public void clean(Instant now, Periods periods) {
    new Cleaning(database, json).run(now, periods);
    sessions.invalidateAll();
  }

  /** Gives up what this node has in hand, so that others need not wait for its death. */
  @Override
  public void close() {
    nodes.end();
  }
}
