package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.guidance.Opening;
import com.smartxhosting.bot.conversations.guidance.Run;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Sharer;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The {@link Shares} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcShares implements Shares {

  /** What nobody looks for, and nobody may read. */
  private record Body(
      String agentName, Map<String, String> given, String customerName, String sentence) {}

  private static final String PUT =
      "INSERT INTO shares (id, agent, flow, version, customer, ticket, made, until, uses, used,"
          + " revoked, body) VALUES (:id, :agent, :flow, :version, :customer, :ticket, :made, :until,"
          + " :uses, :used, :revoked, :body)";

  // whoever comes a moment later with the same conversation finds the run begun
  private static final String BEGIN =
      "INSERT INTO share_runs (id, share, conversation, customer, begun)"
          + " VALUES (:id, :share, :conversation, :customer, :begun) ON CONFLICT DO NOTHING";

  private static final String USE =
      "UPDATE shares SET used = used + 1 WHERE id = :id AND used < uses AND until > :now"
          + " AND revoked IS NULL";

  private final Database database;
  private final Vault vault;
  private final Codec codec;
  private final ShareKeys keys;

  /**
   * @param vault seals what agents have filled in, and makes the codes' hashes worthless elsewhere
   */
  public JdbcShares(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
    this.codec = new Codec(vault, List.of(Body.class));
    this.keys = new ShareKeys(database, vault);
  }

  @Override
  public void put(Share share) {
    var body = sealed(share);
    database.write(
        handle ->
            handle
                .createUpdate(PUT)
                .bind("id", share.id())
                .bind("agent", share.by().conversation())
                .bind("flow", share.flow())
                .bind("version", share.version())
                .bind("customer", share.recipient().map(Customer::id).orElse(""))
                .bind("ticket", share.ticket())
                .bind("made", Times.micros(share.made()))
                .bind("until", Times.micros(share.until()))
                .bind("uses", share.uses())
                .bind("used", share.used())
                .bind("revoked", micros(share.revoked()))
                .bind("body", body)
                .execute());
  }

  private static @Nullable Long micros(Optional<Instant> moment) {
    return moment.map(Times::micros).orElse(null);
  }

  private String sealed(Share share) {
    var customer = share.recipient().map(Customer::name).orElse("");
    var body = new Body(share.by().name(), share.given(), customer, share.sentence());
    return vault.seal(codec.write(body, Body.class));
  }

  @Override
  public void giveToken(String share, Secret token) {
    keys.addToken(share, token);
  }

  @Override
  public boolean giveCode(String share, Secret code, Instant now) {
    return keys.addCode(share, code, now);
  }

  @Override
  public Opening look(Opening.Key key, Actor reader, Instant now) {
    return switch (key) {
      case Opening.Key.Token(var token) -> look(keys.share(token), reader, now);
      case Opening.Key.Code(var code) -> {
        var locked = keys.lock(reader, now);
        yield locked.isPresent()
            ? new Opening.Locked(locked.get())
            : look(keys.share(code, reader, now), reader, now);
      }
    };
  }

  private Opening look(Optional<String> share, Actor reader, Instant now) {
    return database.read(
        handle ->
            share
                .flatMap(id -> find(handle, id))
                .map(found -> found.opened(reader, run(handle, found.id(), reader), now))
                .orElseGet(Opening.Unknown::new));
  }

  @Override
  public Opening begin(String share, Actor reader, String run, Instant now) {
    return database.write(
        handle -> {
          var before = standing(handle, share, reader, now);
          if (!(before instanceof Opening.Opened(_, var begun)) || begun.isPresent()) {
            return before;
          }
          use(handle, share, reader, run, now);
          return standing(handle, share, reader, now);
        });
  }

  private Opening standing(Handle handle, String share, Actor reader, Instant now) {
    return find(handle, share)
        .map(found -> found.opened(reader, run(handle, share, reader), now))
        .orElseGet(Opening.Unknown::new);
  }

  private static void use(Handle handle, String share, Actor reader, String run, Instant now) {
    boolean first =
        handle
                .createUpdate(BEGIN)
                .bind("id", run)
                .bind("share", share)
                .bind("conversation", reader.conversation())
                .bind("customer", reader.customer().map(Customer::id).orElse(""))
                .bind("begun", Times.micros(now))
                .execute()
            == 1;
    if (first
        && handle.createUpdate(USE).bind("id", share).bind("now", Times.micros(now)).execute()
            == 0) {
      handle.execute("DELETE FROM share_runs WHERE id = ?", run); // others were faster
    }
  }

  @Override
  public Optional<Share> find(String id) {
    return database.read(handle -> find(handle, id));
  }

  private Optional<Share> find(Handle handle, String id) {
    return shares(handle.createQuery("SELECT * FROM shares WHERE id = :id").bind("id", id)).stream()
        .findFirst();
  }

  private static Optional<Run> run(Handle handle, String share, Actor reader) {
    return handle
        .createQuery(
            "SELECT * FROM share_runs WHERE share = :share AND conversation = :conversation")
        .bind("share", share)
        .bind("conversation", reader.conversation())
        .map((row, _) -> run(row))
        .findOne();
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("id"),
        row.getString("share"),
        row.getString("conversation"),
        row.getString("customer"),
        Times.instant(row.getLong("begun")));
  }

  @Override
  public Optional<Share> ofRun(String run) {
    return database.read(
        handle ->
            shares(
                    handle
                        .createQuery(
                            "SELECT * FROM shares WHERE id ="
                                + " (SELECT share FROM share_runs WHERE id = :run)")
                        .bind("run", run))
                .stream()
                .findFirst());
  }

  @Override
  public List<Run> runs(String share) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM share_runs WHERE share = :share ORDER BY begun, id")
                .bind("share", share)
                .map((row, _) -> run(row))
                .list());
  }

  @Override
  public List<Share> by(String agent, int most) {
    return database.read(
        handle ->
            shares(
                handle
                    .createQuery(
                        "SELECT * FROM shares WHERE agent = :agent"
                            + " ORDER BY made DESC, id LIMIT :most")
                    .bind("agent", agent)
                    .bind("most", most)));
  }

  @Override
  public List<Share> all(int most) {
    return database.read(
        handle ->
            shares(
                handle
                    .createQuery("SELECT * FROM shares ORDER BY made DESC, id LIMIT :most")
                    .bind("most", most)));
  }

  private List<Share> shares(Query query) {
    return query.map((row, _) -> share(row)).list();
  }

  private Share share(ResultSet row) throws SQLException {
    var body = codec.read(vault.open(row.getString("body")), Body.class);
    var customer = row.getString("customer");
    long revoked = row.getLong("revoked");
    boolean stands = row.wasNull();
    return new Share(
        row.getString("id"),
        new Sharer(row.getString("agent"), body.agentName()),
        row.getString("flow"),
        row.getInt("version"),
        body.given(),
        customer.isEmpty()
            ? Optional.empty()
            : Optional.of(new Customer(customer, body.customerName())),
        row.getString("ticket"),
        body.sentence(),
        Times.instant(row.getLong("made")),
        Times.instant(row.getLong("until")),
        row.getInt("uses"),
        row.getInt("used"),
        stands ? Optional.empty() : Optional.of(Times.instant(revoked)));
  }

  @Override
  public boolean revoke(String id, Instant now) {
    return database.write(
        handle ->
            handle.execute(
                    "UPDATE shares SET revoked = ? WHERE id = ? AND revoked IS NULL",
                    Times.micros(now),
                    id)
                == 1);
  }

  @Override
  public void revokeAll(String agent, Instant now) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE shares SET revoked = ? WHERE agent = ? AND revoked IS NULL",
                Times.micros(now),
                agent));
  }

  @Override
  public boolean extend(String id, Instant until) {
    return database.write(
        handle ->
            handle.execute(
                    "UPDATE shares SET until = ? WHERE id = ? AND revoked IS NULL",
                    Times.micros(until),
                    id)
                == 1);
  }
}
