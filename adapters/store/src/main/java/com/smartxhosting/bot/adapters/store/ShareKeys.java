package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.guidance.ShareCode;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What opens shares: hashes of tokens and codes, and how often wrong codes were typed. */
final class ShareKeys {

  private static final String EVERYBODY = "everybody";

  private static final String ADD =
      "INSERT INTO share_keys (hash, share, until) VALUES (:hash, :share, :until)"
          + " ON CONFLICT DO NOTHING";

  // counted before it is known how it ends, so that many at once cannot get past the lock
  private static final String COUNT =
      "INSERT INTO share_tries (who, since, tries) VALUES (:who, :now, 1)"
          + " ON CONFLICT (who) DO UPDATE SET"
          + " tries = CASE WHEN share_tries.since <= :before THEN 1 ELSE share_tries.tries + 1 END,"
          + " since = CASE WHEN share_tries.since <= :before THEN :now ELSE share_tries.since END"
          + " RETURNING tries, since";

  private record Tries(int number, Instant since) {}

  private final Database database;
  private final Vault vault;

  ShareKeys(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void addToken(String share, Secret token) {
    database.write(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("hash", Tokens.hash(token))
                .bind("share", share)
                .bindByType("until", null, Long.class)
                .execute());
  }

  boolean addCode(String share, Secret code, Instant now) {
    var hash = codeHash(code);
    return database.write(
        handle -> {
          handle.execute("DELETE FROM share_keys WHERE until <= ?", Times.micros(now));
          boolean added =
              handle
                      .createUpdate(ADD)
                      .bind("hash", hash)
                      .bind("share", share)
                      .bind("until", Times.micros(now.plus(ShareCode.LIFE)))
                      .execute()
                  == 1;
          if (added) {
            handle.execute(
                "DELETE FROM share_keys WHERE share = ? AND until IS NOT NULL AND hash <> ?",
                share,
                hash);
          }
          return added;
        });
  }

  /** The id of the share that a token opens. */
  Optional<String> share(Secret token) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT share FROM share_keys WHERE hash = :hash AND until IS NULL")
                .bind("hash", Tokens.hash(token))
                .mapTo(String.class)
                .findOne());
  }

  /** Counts a try; tells how long codes are not looked at when there were too many. */
  Optional<Duration> lock(Actor reader, Instant now) {
    return database.write(
        handle -> {
          var here = count(handle, reader.conversation(), now);
          if (here.number() > ShareCode.TRIES) {
            return Optional.of(left(here, now)); // a locked chat locks nobody else
          }
          var altogether = count(handle, EVERYBODY, now);
          return altogether.number() > ShareCode.TRIES_ALTOGETHER
              ? Optional.of(left(altogether, now))
              : Optional.empty();
        });
  }

  private static Duration left(Tries tries, Instant now) {
    return Duration.between(now, tries.since().plus(ShareCode.LIFE));
  }

  private static Tries count(Handle handle, String who, Instant now) {
    return handle
        .createQuery(COUNT)
        .bind("who", who)
        .bind("now", Times.micros(now))
        .bind("before", Times.micros(now.minus(ShareCode.LIFE)))
        .map((row, _) -> new Tries(row.getInt("tries"), Times.instant(row.getLong("since"))))
        .one();
  }

  /** The id of the share that a code opens; a right one was no try. */
  Optional<String> share(Secret code, Actor reader, Instant now) {
    var share =
        database.read(
            handle ->
                handle
                    .createQuery("SELECT share FROM share_keys WHERE hash = :hash AND until > :now")
                    .bind("hash", codeHash(code))
                    .bind("now", Times.micros(now))
                    .mapTo(String.class)
                    .findOne());
    if (share.isPresent()) {
      forgive(List.of(reader.conversation(), EVERYBODY));
    }
    return share;
  }

  private void forgive(List<String> counted) {
    database.write(
        handle -> {
          var batch =
              handle.prepareBatch(
                  "UPDATE share_tries SET tries = tries - 1 WHERE who = ? AND tries > 0");
          counted.forEach(batch::add);
          return batch.execute().length;
        });
  }

  private String codeHash(Secret code) {
    return vault.fingerprint("share.code", code.reveal());
  }
}
