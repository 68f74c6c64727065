package com.smartxhosting.bot.adapters.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowLibrary;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Flawed;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@link FlowLibrary} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcFlows implements FlowLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcFlows.class);

  private static final String LATEST =
      "SELECT * FROM flows AS one WHERE version ="
          + " (SELECT MAX(version) FROM flows WHERE id = one.id)";

  private static final String ADD =
      "INSERT INTO flows (id, version, text, author, made, retired)"
          + " VALUES (:id, :version, :text, :author, :made, 0) ON CONFLICT DO NOTHING";

  private static final int MOST_READ = 500;

  private final Database database;
  private final InstantSource clock;
  private final String language;

  /** What a text says never changes. */
  private final Cache<String, Optional<Flow>> read =
      Caffeine.newBuilder().maximumSize(MOST_READ).build();

  /**
   * @param language of texts that tell none, as a BCP 47 tag
   */
  public JdbcFlows(Database database, InstantSource clock, String language) {
    this.database = database;
    this.clock = clock;
    this.language = language;
  }

  @Override
  public Optional<Flow> find(String id, int version) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM flows WHERE id = :id AND version = :version")
                .bind("id", id)
                .bind("version", version)
                .map((row, _) -> published(row))
                .findOne()
                .flatMap(found -> found)
                .map(Published::flow));
  }

  @Override
  public List<Flow> current() {
    return latest(LATEST + " AND retired = 0 ORDER BY id").stream().map(Published::flow).toList();
  }

  @Override
  public List<Published> latest() {
    return latest(LATEST + " ORDER BY id");
  }

  private List<Published> latest(String query) {
    return database
        .read(handle -> handle.createQuery(query).map((row, _) -> published(row)).list())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public boolean knows(String id, String text) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) > 0 FROM flows WHERE id = :id AND text = :text")
                .bind("id", id)
                .bind("text", text)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public List<Published> versions(String id) {
    return database
        .read(
            handle ->
                handle
                    .createQuery("SELECT * FROM flows WHERE id = :id ORDER BY version DESC")
                    .bind("id", id)
                    .map((row, _) -> published(row))
                    .list())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Published publish(Flow flow, String text, String author) {
    var published = Optional.<Published>empty();
    while (published.isEmpty()) { // another node may take the number
      published = database.write(handle -> publish(handle, flow, text, author));
    }
    return published.get();
  }

  private Optional<Published> publish(Handle handle, Flow flow, String text, String author) {
    var latest =
        handle
            .createQuery(LATEST + " AND id = :id")
            .bind("id", flow.id())
            .map((row, _) -> new Latest(row.getInt("version"), row.getString("text")))
            .findOne()
            .orElse(new Latest(0, ""));
    var version = latest.version() + 1;
    if (latest.text().equals(text)) {
      version = latest.version();
      handle.execute(
          "UPDATE flows SET retired = 0 WHERE id = ? AND version = ?", flow.id(), version);
    } else if (handle
            .createUpdate(ADD)
            .bind("id", flow.id())
            .bind("version", version)
            .bind("text", text)
            .bind("author", author)
            .bind("made", Times.micros(clock.instant()))
            .execute()
        == 0) {
      return Optional.empty();
    }
    return handle
        .createQuery("SELECT * FROM flows WHERE id = :id AND version = :version")
        .bind("id", flow.id())
        .bind("version", version)
        .map((row, _) -> published(row).orElseThrow())
        .findOne();
  }

  private record Latest(int version, String text) {}

  @Override
  public boolean retire(String id) {
    return database.write(
        handle ->
            handle.execute("UPDATE flows SET retired = 1 WHERE id = ? AND retired = 0", id) > 0);
  }

  /** Empty for one that another version of this bot has published; it stays for that one. */
  private Optional<Published> published(ResultSet row) throws SQLException {
    var version = row.getInt("version");
    var text = row.getString("text");
    var author = row.getString("author");
    var made = Times.instant(row.getLong("made"));
    var retired = row.getInt("retired") == 1;
    return read.get(text, this::flow)
        .map(flow -> new Published(flow.as(version), text, author, made, retired));
  }

  private Optional<Flow> flow(String text) {
    return switch (FlowReader.read(text, language)) {
      case Sound(var flow) -> Optional.of(flow);
      case Flawed(var flaws) -> {
        LOG.warn("A published flow cannot be read here and is left alone: {}", flaws.getFirst());
        yield Optional.empty();
      }
    };
  }
}
