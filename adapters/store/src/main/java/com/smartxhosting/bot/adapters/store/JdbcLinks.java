package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.account.Links;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The {@link Links} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcLinks implements Links {

  private static final String COLUMNS = "SELECT channel, chat, customer, name, email, since";

  private final Database database;
  private final Vault vault;

  /**
   * @param vault seals the addresses
   */
  public JdbcLinks(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  @Override
  public Optional<Link> of(Actor actor) {
    return database.read(
        handle ->
            handle
                .createQuery(COLUMNS + " FROM links WHERE channel = :channel AND chat = :chat")
                .bind("channel", actor.channel())
                .bind("chat", actor.address())
                .map((row, _) -> link(row))
                .findOne());
  }

  @Override
  public List<Link> ofCustomer(String customer) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " FROM links WHERE customer = :customer ORDER BY since, channel, chat")
                .bind("customer", customer)
                .map((row, _) -> link(row))
                .list());
  }

  private Link link(ResultSet row) throws SQLException {
    return new Link(
        new Customer(row.getString("customer"), row.getString("name")),
        row.getString("channel"),
        row.getString("chat"),
        new Secret(vault.open(row.getString("email"))),
        Times.instant(row.getLong("since")));
  }

  @Override
  public void put(Link link) {
    var email = vault.seal(link.email().reveal());
    database.write(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO links (channel, chat, customer, name, email, since)"
                        + " VALUES (:channel, :chat, :customer, :name, :email, :since)"
                        + " ON CONFLICT (channel, chat) DO UPDATE SET customer = excluded.customer,"
                        + " name = excluded.name, email = excluded.email, since = excluded.since")
                .bind("channel", link.channel())
                .bind("chat", link.chat())
                .bind("customer", link.customer().id())
                .bind("name", link.customer().name())
                .bind("email", email)
                .bind("since", Times.micros(link.since()))
                .execute());
  }

  @Override
  public void remove(Actor actor) {
    database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM links WHERE channel = :channel AND chat = :chat")
                .bind("channel", actor.channel())
                .bind("chat", actor.address())
                .execute());
  }
}
