package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Store.Periods;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what is old, a page at a time so that turns go on in between. It looks for what is old by
 * reading all: once in a while that is cheaper than an index that every turn must keep up.
 *
 * <p>A conversation in the journal keeps the count of its turns, since the keys of its requests are
 * made of it and must never come again.
 */
final class Cleaning {

  private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);
  private static final int PAGE = 500;
  private static final Duration DEAD_NODES = Duration.ofDays(1);

  private record InputId(String channel, String id) {}

  private record Idle(String id, boolean acted, String body) {}

  private final Database database;
  private final Json json;

  Cleaning(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  void run(Instant now, Periods periods) {
    inputs(Times.micros(now.minus(periods.inputs())));
    sessions(Times.micros(now.minus(periods.sessions())));
    var dead = Times.micros(now.minus(DEAD_NODES));
    database.write(handle -> handle.execute("DELETE FROM nodes WHERE beat < ?", dead));
  }

  private void inputs(long before) {
    var page = inputsAfter(new InputId("", ""), before);
    while (!page.isEmpty()) {
      var old = page;
      database.write(handle -> erase(handle, old));
      page = inputsAfter(page.getLast(), before);
    }
  }

  private List<InputId> inputsAfter(InputId last, long before) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT channel, input_id FROM inputs"
                        + " WHERE taken < :before AND (channel, input_id) > (:channel, :id)"
                        + " ORDER BY channel, input_id LIMIT :page")
                .bind("before", before)
                .bind("channel", last.channel())
                .bind("id", last.id())
                .bind("page", PAGE)
                .map((row, _) -> new InputId(row.getString(1), row.getString(2)))
                .list());
  }

  private static int erase(Handle handle, List<InputId> old) {
    var batch = handle.prepareBatch("DELETE FROM inputs WHERE channel = ? AND input_id = ?");
    old.forEach(input -> batch.add(input.channel(), input.id()));
    return batch.execute().length;
  }

  private void sessions(long before) {
    // read first: whatever is asked for from now on touches its conversation
    var underWay = underWay();
    var page = idleAfter("", before);
    while (!page.isEmpty()) {
      var idle = page.stream().filter(session -> !underWay.contains(session.id())).toList();
      database.write(handle -> forget(handle, idle, before));
      page = idleAfter(page.getLast().id(), before);
    }
  }

  private Set<String> underWay() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT DISTINCT conversation FROM requests")
                .mapTo(String.class)
                .set());
  }

  private List<Idle> idleAfter(String last, long before) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, acted, body FROM sessions WHERE touched < :before AND id > :last"
                        + " ORDER BY id LIMIT :page")
                .bind("before", before)
                .bind("last", last)
                .bind("page", PAGE)
                .map((row, _) -> new Idle(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list());
  }

  private int forget(Handle handle, List<Idle> idle, long before) {
    for (var session : idle) {
      var forgotten =
          session.acted()
              ? strip(handle, session, before)
              : handle.execute(
                  "DELETE FROM sessions WHERE id = ? AND touched < ? AND NOT acted",
                  session.id(),
                  before);
      if (forgotten > 0) {
        handle.execute("DELETE FROM notes WHERE conversation = ?", session.id());
      }
    }
    return idle.size();
  }

  private int strip(Handle handle, Idle session, long before) {
    return stripped(session)
        .map(
            bare ->
                handle.execute(
                    "UPDATE sessions SET body = ?, until = NULL, touched = NULL"
                        + " WHERE id = ? AND touched < ?",
                    bare,
                    session.id(),
                    before))
        .orElse(0);
  }

  private Optional<String> stripped(Idle idle) {
    try {
      var session = json.session(idle.body());
      var stranger = Actor.stranger(session.actor().channel(), session.actor().address());
      return Optional.of(
          json.session(
              new Session(
                  session.id(),
                  session.version(),
                  stranger,
                  "",
                  List.of(),
                  List.of(),
                  Text.NONE,
                  0,
                  List.of(),
                  0)));
    } catch (RuntimeException e) {
      LOG.warn("An idle conversation is kept, since it cannot be read. {}", e.getMessage());
      return Optional.empty();
    }
  }
}
