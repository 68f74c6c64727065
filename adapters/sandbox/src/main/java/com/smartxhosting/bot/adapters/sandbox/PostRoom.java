package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.words.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One service's mailboxes in the books. */
record PostRoom(Handle books, long service) {

  private static final int LONGEST_DESCRIPTION = 255;

  private static final String MAILBOXES =
      """
      select m.id, m.local || '@' || d.name as address, m.used, m.quota, m.panel_login, m.description
      from mailbox m join domain d on d.id = m.domain
      """;

  /** A mailbox and its number in the books. */
  record Row(long id, Mailbox mailbox) {}

  /** What the service's plan allows; sizes in bytes, {@link Overview#UNLIMITED} for any. */
  record Plan(int mailboxes, long defaultQuota, long largestQuota) {

    Optional<Text> quotaObjection(long quota) {
      if (quota != Overview.UNLIMITED && quota < 1) {
        return Optional.of(Text.of("sandbox.mail.quota.none"));
      }
      var fits =
          largestQuota == Overview.UNLIMITED
              || (quota != Overview.UNLIMITED && quota <= largestQuota);
      return fits
          ? Optional.empty()
          : Optional.of(Text.of("sandbox.mail.quota.large").with("largest", largestQuota >> 20));
    }
  }

  static Optional<Text> descriptionObjection(String description) {
    return description.length() <= LONGEST_DESCRIPTION
        ? Optional.empty()
        : Optional.of(Text.of("sandbox.mail.description").with("longest", LONGEST_DESCRIPTION));
  }

  Plan plan() {
    return books
        .createQuery(
            """
            select p.mailboxes, p.default_quota, p.largest_quota
            from service s join plan p on p.name = s.plan where s.id = :service
            """)
        .bind("service", service)
        .map(
            (row, at) ->
                new Plan(
                    row.getInt("mailboxes"),
                    row.getLong("default_quota"),
                    row.getLong("largest_quota")))
        .one();
  }

  List<Mailbox> all() {
    return books
        .createQuery(MAILBOXES + "where d.service = :service order by d.id, m.local")
        .bind("service", service)
        .map((row, at) -> mailbox(row))
        .list();
  }

  int count() {
    return books
        .createQuery(
            "select count(*) from domain d join mailbox m on m.domain = d.id where d.service = :service")
        .bind("service", service)
        .mapTo(Integer.class)
        .one();
  }

  Optional<Row> find(Site site, String local) {
    return books
        .createQuery(MAILBOXES + "where m.domain = :domain and m.local = :local")
        .bind("domain", site.id())
        .bind("local", local)
        .map((row, at) -> new Row(row.getLong("id"), mailbox(row)))
        .findOne();
  }

  Mailbox insert(
      Site site, String local, String hash, long quota, boolean login, String description) {
    books
        .createUpdate(
            """
            insert into mailbox (domain, local, password, used, quota, panel_login, description)
            values (:domain, :local, :hash, 0, :quota, :login, :description)
            """)
        .bind("domain", site.id())
        .bind("local", local)
        .bind("hash", hash)
        .bind("quota", quota)
        .bind("login", login)
        .bind("description", description)
        .execute();
    return find(site, local).orElseThrow().mailbox();
  }

  Mailbox change(Row row, Changes changes, Optional<String> hash) {
    var before = row.mailbox();
    var after =
        new Mailbox(
            before.address(),
            before.used(),
            changes.quota().orElse(before.quota()),
            changes.login().or(before::login),
            changes.description().orElse(before.description()));
    books
        .createUpdate(
            """
            update mailbox set quota = :quota, panel_login = :login, description = :description,
              password = coalesce(:hash, password)
            where id = :id
            """)
        .bind("quota", after.quota())
        .bind("login", after.login().orElse(false))
        .bind("description", after.description())
        .bind("hash", hash)
        .bind("id", row.id())
        .execute();
    return after;
  }

  void remove(Row row) {
    books.createUpdate("delete from mailbox where id = :id").bind("id", row.id()).execute();
  }

  private static Mailbox mailbox(ResultSet row) throws SQLException {
    return new Mailbox(
        row.getString("address"),
        row.getLong("used"),
        row.getLong("quota"),
        Optional.of(row.getBoolean("panel_login")),
        row.getString("description"));
  }
}
