package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.account.Freezes;
import java.time.Instant;
import java.util.Optional;

/** The {@link Freezes} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcFreezes implements Freezes {

  private final Database database;

  public JdbcFreezes(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> since(String customer) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT since FROM freezes WHERE customer = :customer")
                .bind("customer", customer)
                .map((row, _) -> Times.instant(row.getLong("since")))
                .findOne());
  }

  @Override
  public void freeze(String customer, Instant now) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO freezes (customer, since) VALUES (:customer, :since)"
                        + " ON CONFLICT (customer) DO NOTHING")
                .bind("customer", customer)
                .bind("since", Times.micros(now))
                .execute());
  }

  @Override
  public void lift(String customer) {
    database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM freezes WHERE customer = :customer")
                .bind("customer", customer)
                .execute());
  }
}
