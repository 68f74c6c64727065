package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.offers.Promotion;
import com.smartxhosting.bot.dialog.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The company's promotions, which are for all customers. */
record SandboxOffers(Premises premises) implements Offers {

  @Override
  public Outcome<List<Promotion>> promotions() {
    return premises.read(
        books ->
            Outcome.ok(
                books
                    .createQuery("select * from promotion order by position")
                    .map((row, at) -> promotion(books, row))
                    .list()));
  }

  private static Promotion promotion(Handle books, ResultSet row) throws SQLException {
    return new Promotion(
        row.getString("code"),
        row.getString("words"),
        Optional.ofNullable(row.getString("starts")).map(LocalDate::parse),
        Optional.ofNullable(row.getString("ends")).map(LocalDate::parse),
        row.getInt("uses"),
        row.getInt("most_uses"),
        books
            .createQuery("select plan from promoted where code = :code order by plan")
            .bind("code", row.getString("code"))
            .mapTo(String.class)
            .list());
  }
}
