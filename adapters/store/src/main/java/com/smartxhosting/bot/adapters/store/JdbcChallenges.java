package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.account.Challenge;
import com.smartxhosting.bot.conversations.account.Challenge.Code;
import com.smartxhosting.bot.conversations.account.Challenges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The {@link Challenges} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcChallenges implements Challenges {

  /** Longer than any lock and any count lasts. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Database database;

  public JdbcChallenges(Database database) {
    this.database = database;
  }

  @Override
  public Challenge find(String key) {
    return database
        .read(
            handle ->
                handle
                    .createQuery("SELECT * FROM challenges WHERE key = :key")
                    .bind("key", key)
                    .map((row, _) -> challenge(row))
                    .findOne())
        .orElseGet(() -> Challenge.fresh(key));
  }

  private static Challenge challenge(ResultSet row) throws SQLException {
    return new Challenge(
        row.getString("key"),
        row.getLong("version"),
        code(row),
        row.getInt("wrong"),
        row.getInt("locks"),
        Times.instant(row.getLong("last_try")),
        Times.instant(row.getLong("locked_until")),
        row.getInt("sent"),
        Times.instant(row.getLong("sent_from")),
        Times.instant(row.getLong("last_sent")));
  }

  private static Optional<Code> code(ResultSet row) throws SQLException {
    return row.getString("code_address") == null
        ? Optional.empty()
        : Optional.of(
            new Code(
                row.getString("code_address"),
                row.getString("code_hash"),
                row.getString("code_sent_by"),
                Times.instant(row.getLong("code_until")),
                row.getString("code_used_by")));
  }

  @Override
  public boolean save(Challenge changed) {
    return database.write(
        handle -> changed.version() == 0 ? insert(handle, changed) : update(handle, changed));
  }

  /** New ones are rare: the moment to forget the old. */
  private static boolean insert(Handle handle, Challenge fresh) {
    handle
        .createUpdate("DELETE FROM challenges WHERE touched < :before AND key <> :key")
        .bind("before", Times.micros(fresh.touched()) - REMEMBERED.toNanos() / 1_000)
        .bind("key", fresh.key())
        .execute();
    var insert =
        handle.createUpdate(
            "INSERT INTO challenges (key, version, code_address, code_hash, code_sent_by,"
                + " code_until, code_used_by, wrong, locks, last_try, locked_until, sent,"
                + " sent_from, last_sent, touched)"
                + " VALUES (:key, 1, :code_address, :code_hash, :code_sent_by, :code_until,"
                + " :code_used_by, :wrong, :locks, :last_try, :locked_until, :sent, :sent_from,"
                + " :last_sent, :touched) ON CONFLICT (key) DO NOTHING");
    return bound(insert, fresh).execute() == 1;
  }

  private static boolean update(Handle handle, Challenge changed) {
    var update =
        handle.createUpdate(
            "UPDATE challenges SET version = version + 1, code_address = :code_address,"
                + " code_hash = :code_hash, code_sent_by = :code_sent_by,"
                + " code_until = :code_until, code_used_by = :code_used_by, wrong = :wrong,"
                + " locks = :locks, last_try = :last_try, locked_until = :locked_until,"
                + " sent = :sent, sent_from = :sent_from, last_sent = :last_sent,"
                + " touched = :touched WHERE key = :key AND version = :version");
    return bound(update, changed).bind("version", changed.version()).execute() == 1;
  }

  private static Update bound(Update statement, Challenge challenge) {
    var code = challenge.code();
    return statement
        .bind("key", challenge.key())
        .bind("code_address", text(code.map(Code::address)))
        .bind("code_hash", text(code.map(Code::hash)))
        .bind("code_sent_by", text(code.map(Code::sentBy)))
        .bind("code_until", number(code.map(Code::until)))
        .bind("code_used_by", text(code.map(Code::usedBy)))
        .bind("wrong", challenge.wrong())
        .bind("locks", challenge.locks())
        .bind("last_try", Times.micros(challenge.lastTry()))
        .bind("locked_until", Times.micros(challenge.lockedUntil()))
        .bind("sent", challenge.sent())
        .bind("sent_from", Times.micros(challenge.sentFrom()))
        .bind("last_sent", Times.micros(challenge.lastSent()))
        .bind("touched", Times.micros(challenge.touched()));
  }

  private static @Nullable String text(Optional<String> value) {
    return value.orElse(null);
  }

  private static @Nullable Long number(Optional<Instant> value) {
    return value.map(Times::micros).orElse(null);
  }
}
