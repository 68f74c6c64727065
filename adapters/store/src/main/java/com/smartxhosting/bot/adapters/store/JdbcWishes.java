package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.notices.Kind;
import com.smartxhosting.bot.conversations.notices.QuietHours;
import com.smartxhosting.bot.conversations.notices.Wishes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The {@link Wishes.Book} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcWishes implements Wishes.Book {

  private static final String PUT =
      "INSERT INTO wishes (customer, off, quiet, zone) VALUES (:customer, :off, :quiet, :zone)"
          + " ON CONFLICT (customer) DO UPDATE"
          + " SET off = excluded.off, quiet = excluded.quiet, zone = excluded.zone";

  private final Database database;

  public JdbcWishes(Database database) {
    this.database = database;
  }

  @Override
  public Wishes of(String reader) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM wishes WHERE customer = :customer")
                .bind("customer", reader)
                .map((row, _) -> wishes(row))
                .findOne()
                .orElse(Wishes.NONE));
  }

  private static Wishes wishes(ResultSet row) throws SQLException {
    return new Wishes(
        kinds(row.getString("off")), hours(row.getString("quiet")), zone(row.getString("zone")));
  }

  /** A kind that only another version knows is nothing to switch off here. */
  private static Set<Kind> kinds(String names) {
    var named = Set.of(names.split(" "));
    return Arrays.stream(Kind.values())
        .filter(kind -> named.contains(kind.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<QuietHours> hours(String written) {
    var parts = written.split(" ");
    return parts.length == 2
        ? Optional.of(new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1])))
        : Optional.empty();
  }

  private static Optional<ZoneId> zone(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
  }

  @Override
  public void put(String reader, Wishes wishes) {
    var off = wishes.off().stream().map(Kind::name).sorted().collect(Collectors.joining(" "));
    var quiet = wishes.quiet().map(hours -> hours.from() + " " + hours.until()).orElse("");
    database.write(
        handle ->
            handle
                .createUpdate(PUT)
                .bind("customer", reader)
                .bind("off", off)
                .bind("quiet", quiet)
                .bind("zone", wishes.zone().map(ZoneId::getId).orElse(""))
                .execute());
  }
}
