package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.OpenOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The {@link OpenOrders} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcOrders implements OpenOrders {

  private final Database database;

  public JdbcOrders(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Order> find(String server, String site) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT stage, coverage, detail, found, next_try FROM certificate_orders
                    WHERE server = :server AND site = :site
                    """)
                .bind("server", server)
                .bind("site", site)
                .map((row, _) -> order(row))
                .findOne());
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(
        Stage.valueOf(row.getString("stage")),
        Coverage.valueOf(row.getString("coverage")),
        row.getString("detail"),
        Times.instant(row.getLong("found")),
        Times.instant(row.getLong("next_try")));
  }

  @Override
  public void keep(String server, String site, Order order) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO certificate_orders
                      (server, site, stage, coverage, detail, found, next_try)
                    VALUES (:server, :site, :stage, :coverage, :detail, :found, :next)
                    ON CONFLICT (server, site) DO UPDATE SET stage = excluded.stage,
                      coverage = excluded.coverage, detail = excluded.detail,
                      found = excluded.found, next_try = excluded.next_try
                    """)
                .bind("server", server)
                .bind("site", site)
                .bind("stage", order.stage().name())
                .bind("coverage", order.coverage().name())
                .bind("detail", order.detail())
                .bind("found", Times.micros(order.at()))
                .bind("next", Times.micros(order.next()))
                .execute());
  }

  @Override
  public void forget(String server, String site) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM certificate_orders WHERE server = :server AND site = :site")
                .bind("server", server)
                .bind("site", site)
                .execute());
  }
}
