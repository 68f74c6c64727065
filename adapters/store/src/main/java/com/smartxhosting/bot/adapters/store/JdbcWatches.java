package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.notices.Notice;
import com.smartxhosting.bot.conversations.notices.Topic;
import com.smartxhosting.bot.conversations.notices.WaitingNotices;
import com.smartxhosting.bot.conversations.notices.Watch;
import com.smartxhosting.bot.conversations.notices.Watches;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.UnreadableState;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@link Watches} and the {@link WaitingNotices} in a {@link Database} that {@link
 * JdbcStore#open} has made ready.
 */
public final class JdbcWatches implements Watches, WaitingNotices {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcWatches.class);

  private static final String BEGIN =
      "INSERT INTO watches (id, topic, customer, name, chat, about, begun, due, looks, told, held)"
          + " VALUES (:id, :topic, :customer, :name, :chat, :about, :begun, :due, :looks, :told, 0)"
          + " ON CONFLICT DO NOTHING";

  // the condition stands twice: whoever waited for the row of another sees what that one took
  private static final String TAKE =
      "UPDATE watches SET held = :until WHERE due <= :now AND held <= :now AND id IN"
          + " (SELECT id FROM watches WHERE due <= :now AND held <= :now ORDER BY due LIMIT :most)"
          + " RETURNING *";

  private static final String COVER =
      "INSERT INTO watches (id, topic, customer, name, chat, about, begun, due, looks, told, held)"
          + " SELECT 'account/' || customer, :topic, customer, MIN(name), '', :about, :now, :due, 0,"
          + " '', 0 FROM links WHERE NOT EXISTS"
          + " (SELECT 1 FROM watches WHERE id = 'account/' || links.customer)"
          + " GROUP BY customer ON CONFLICT DO NOTHING";

  private final Database database;
  private final Codec codec;

  public JdbcWatches(Database database, Vault vault) {
    this.database = database;
    this.codec = new Codec(vault, List.of(Answers.class, Notice.class));
    if (!database.shared()) { // what our former run had in hand is in nobody's
      database.write(handle -> handle.execute("UPDATE watches SET held = 0 WHERE held > 0"));
    }
  }

  @Override
  public void begin(Watch watch) {
    database.write(
        handle ->
            handle
                .createUpdate(BEGIN)
                .bind("id", watch.id())
                .bind("topic", watch.topic().name())
                .bind("customer", watch.customer().id())
                .bind("name", watch.customer().name())
                .bind("chat", watch.chat())
                .bind("about", codec.write(watch.about(), Answers.class))
                .bind("begun", Times.micros(watch.begun()))
                .bind("due", Times.micros(watch.next()))
                .bind("looks", watch.looks())
                .bind("told", joined(watch.told()))
                .execute());
  }

  @Override
  public void end(String id) {
    database.write(handle -> handle.execute("DELETE FROM watches WHERE id = ?", id));
  }

  /** Mostly nothing is due, which is found out without writing. */
  @Override
  public List<Watch> take(Instant now, Duration hold, int most) {
    if (!database.read(handle -> anyDue(handle, now))) {
      return List.of();
    }
    return database
        .write(
            handle ->
                handle
                    .createQuery(TAKE)
                    .bind("now", Times.micros(now))
                    .bind("until", Times.micros(now.plus(hold)))
                    .bind("most", most)
                    .map((row, _) -> watch(row))
                    .list())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean anyDue(Handle handle, Instant now) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM watches WHERE due <= :now AND held <= :now)")
        .bind("now", Times.micros(now))
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public boolean settle(Watch before, Optional<Watch> after, List<Notice> notices) {
    var bodies = notices.stream().map(notice -> codec.write(notice, Notice.class)).toList();
    return database.write(
        handle -> {
          boolean first = moved(handle, before, after);
          for (int i = 0; first && i < bodies.size(); i++) {
            wait(handle, notices.get(i), bodies.get(i));
          }
          return first;
        });
  }

  private static void wait(Handle handle, Notice notice, String body) {
    handle.execute(
        "INSERT INTO notices (id, made, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        notice.id(),
        Times.micros(notice.made()),
        body);
  }

  /** Mostly it was added long ago, which is found out without writing. */
  @Override
  public boolean addOnce(Notice notice) {
    if (addedAt(notice.id()).isPresent()) {
      return false;
    }
    var body = codec.write(notice, Notice.class);
    return database.write(
        handle -> {
          boolean first =
              handle.execute(
                      "INSERT INTO notice_marks (id, made) VALUES (?, ?) ON CONFLICT DO NOTHING",
                      notice.id(),
                      Times.micros(notice.made()))
                  == 1;
          if (first) {
            wait(handle, notice, body);
          }
          return first;
        });
  }

  @Override
  public Optional<Instant> addedAt(String id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT made FROM notice_marks WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .map(Times::instant));
  }

  /** The count of looks tells whether somebody else was faster. */
  private static boolean moved(Handle handle, Watch before, Optional<Watch> after) {
    return after
            .map(
                watch ->
                    handle
                        .createUpdate(
                            "UPDATE watches SET due = :due, looks = :looks, told = :told, held = 0"
                                + " WHERE id = :id AND looks = :before")
                        .bind("due", Times.micros(watch.next()))
                        .bind("looks", watch.looks())
                        .bind("told", joined(watch.told()))
                        .bind("id", watch.id())
                        .bind("before", before.looks())
                        .execute())
            .orElseGet(
                () ->
                    handle.execute(
                        "DELETE FROM watches WHERE id = ? AND looks = ?",
                        before.id(),
                        before.looks()))
        == 1;
  }

  @Override
  public List<Watch> of(String customer) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM watches WHERE customer = :customer ORDER BY due, id")
                    .bind("customer", customer)
                    .map((row, _) -> watch(row))
                    .list())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void coverAccounts(Instant now, Instant firstLook) {
    database.write(
        handle ->
            handle
                .createUpdate(COVER)
                .bind("topic", Topic.ACCOUNT.name())
                .bind("about", codec.write(Answers.NONE, Answers.class))
                .bind("now", Times.micros(now))
                .bind("due", Times.micros(firstLook))
                .execute());
  }

  /** Empty for one that another version has begun; it stays until that one is back. */
  private Optional<Watch> watch(ResultSet row) throws SQLException {
    try {
      return Optional.of(
          new Watch(
              row.getString("id"),
              Topic.valueOf(row.getString("topic")),
              new Customer(row.getString("customer"), row.getString("name")),
              row.getString("chat"),
              codec.read(row.getString("about"), Answers.class),
              Times.instant(row.getLong("begun")),
              Times.instant(row.getLong("due")),
              row.getInt("looks"),
              Stream.of(row.getString("told").split("\n")).filter(it -> !it.isEmpty()).toList()));
    } catch (IllegalArgumentException | UnreadableState e) {
      LOG.warn("A watch of another version is left alone. {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static String joined(List<String> told) {
    return String.join("\n", told);
  }

  @Override
  public List<Notice> all(int most) {
    return database
        .read(
            handle ->
                handle
                    .createQuery("SELECT body FROM notices ORDER BY made, id LIMIT :most")
                    .bind("most", most)
                    .mapTo(String.class)
                    .list())
        .stream()
        .flatMap(body -> notice(body).stream())
        .toList();
  }

  /** Empty for one that another version has made; that one tells it. */
  private Optional<Notice> notice(String body) {
    try {
      return Optional.of(codec.read(body, Notice.class));
    } catch (UnreadableState e) {
      LOG.warn("A notice of another version is left alone. {}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void drop(Collection<String> ids) {
    database.write(
        handle -> {
          var batch = handle.prepareBatch("DELETE FROM notices WHERE id = ?");
          ids.forEach(batch::add);
          return batch.execute().length;
        });
  }
}
