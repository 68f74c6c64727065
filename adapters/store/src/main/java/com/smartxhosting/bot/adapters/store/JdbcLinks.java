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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The {@link Links} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcLinks implements Links {

  private static final String COLUMNS = "SELECT channel, chat, customer, name, email, since";

  private static final String MOVE =
      "UPDATE links SET customer = :customer, name = :name, email = :email, since = :since"
          + " WHERE channel = :channel AND chat = :chat AND NOT EXISTS (SELECT 1 FROM links rival"
          + " WHERE rival.channel = :channel AND rival.customer = :customer"
          + " AND rival.chat <> :chat)";

  // whoever comes a moment later finds the chat or the customer taken, and adds nothing
  private static final String ADD =
      "INSERT INTO links (channel, chat, customer, name, email, since)"
          + " VALUES (:channel, :chat, :customer, :name, :email, :since) ON CONFLICT DO NOTHING";

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
  public Optional<Link> put(Link link) {
    var email = vault.seal(link.email().reveal());
    while (!database.write(handle -> stored(handle, link, email))) {
      var rival = rival(link);
      if (rival.isPresent()) {
        return rival;
      } // it has just gone
    }
    return Optional.empty();
  }

  private static boolean stored(Handle handle, Link link, String email) {
    return bound(handle.createUpdate(MOVE), link, email).execute() == 1
        || bound(handle.createUpdate(ADD), link, email).execute() == 1;
  }

  private static Update bound(Update statement, Link link, String email) {
    return statement
        .bind("channel", link.channel())
        .bind("chat", link.chat())
        .bind("customer", link.customer().id())
        .bind("name", link.customer().name())
        .bind("email", email)
        .bind("since", Times.micros(link.since()));
  }

  private Optional<Link> rival(Link link) {
    return ofCustomer(link.customer().id()).stream()
        .filter(other -> other.channel().equals(link.channel()))
        .filter(other -> !other.chat().equals(link.chat()))
        .findFirst();
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
