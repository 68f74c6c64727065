package com.smartxhosting.bot.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Challenges;
import com.smartxhosting.bot.conversations.account.Freezes;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.account.Links;
import com.smartxhosting.bot.conversations.account.LinksContract;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links and challenges in a database, whichever it is. */
abstract class JdbcLinksContract extends LinksContract {

  private final Vault vault = Vault.ofRandomKey();
  private Database database;

  /** Opens the database of this test, which keeps what was stored before. */
  abstract Database connect();

  @BeforeEach
  void open() {
    database = connect();
    database.migrate("store");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Links links() {
    return new JdbcLinks(database, vault);
  }

  @Override
  protected Freezes freezes() {
    return new JdbcFreezes(database);
  }

  @Override
  protected Challenges challenges() {
    return new JdbcChallenges(database);
  }

  @Test
  void links_outlive_the_process_and_their_addresses_cannot_be_read_in_the_database() {
    var ada = new Customer("1", "Ada Lovell");
    var link = new Link(ada, "telegram", "7", new Secret("ada@example.com"), Instant.EPOCH);
    links().put(link);
    close();
    open();
    assertThat(links().of(Actor.stranger("telegram", "7"))).contains(link);
    var stored =
        database.read(
            handle ->
                handle.createQuery("SELECT email FROM links").mapTo(String.class).findFirst());
    assertThat(stored.orElseThrow()).doesNotContain("ada").doesNotContain("@");
  }
}
