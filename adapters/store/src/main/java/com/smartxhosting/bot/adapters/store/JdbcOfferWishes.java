package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.offers.OfferWishes;
import java.time.LocalDate;

/** The {@link OfferWishes} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcOfferWishes implements OfferWishes {

  private final Database database;

  public JdbcOfferWishes(Database database) {
    this.database = database;
  }

  @Override
  public boolean wanted(String customer) {
    return database
        .read(
            handle ->
                handle
                    .createQuery("SELECT wanted FROM offer_wishes WHERE customer = :customer")
                    .bind("customer", customer)
                    .mapTo(Integer.class)
                    .findOne())
        .map(wanted -> wanted == 1)
        .orElse(true);
  }

  @Override
  public void want(String customer, boolean offers) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO offer_wishes (customer, wanted, shown_on)
                    VALUES (:customer, :wanted, '')
                    ON CONFLICT (customer) DO UPDATE SET wanted = excluded.wanted
                    """)
                .bind("customer", customer)
                .bind("wanted", offers ? 1 : 0)
                .execute());
  }

  @Override
  public boolean claim(String customer, LocalDate day) {
    return isFree(customer, day) && take(customer, day);
  }

  /** Looks first: boards are shown often, and reading is cheaper than writing. */
  private boolean isFree(String customer, LocalDate day) {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT 1 FROM offer_wishes
                        WHERE customer = :customer AND (wanted = 0 OR shown_on >= :day)
                        """)
                    .bind("customer", customer)
                    .bind("day", day.toString())
                    .mapTo(Integer.class)
                    .findOne())
        .isEmpty();
  }

  private boolean take(String customer, LocalDate day) {
    return database.write(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO offer_wishes (customer, wanted, shown_on)
                        VALUES (:customer, 1, :day)
                        ON CONFLICT (customer) DO UPDATE SET shown_on = excluded.shown_on
                        WHERE offer_wishes.wanted = 1 AND offer_wishes.shown_on < excluded.shown_on
                        """)
                    .bind("customer", customer)
                    .bind("day", day.toString())
                    .execute())
        == 1;
  }
}
