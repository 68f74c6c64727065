package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.adapters.sandbox.ZoneRules.Around;
import com.smartxhosting.bot.adapters.sandbox.ZoneRules.Neighbour;
import com.smartxhosting.bot.adapters.sandbox.ZoneRules.Wanted;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.conversations.dns.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One zone in the books. Its records are reached by its domain, so that a number of another's finds
 * nothing.
 */
record ZoneFile(Handle books, Site site, Instant now) {

  List<DnsRecord> all() {
    return books
        .createQuery("select * from record where domain = :domain order by id")
        .bind("domain", site.id())
        .map((row, at) -> record(row))
        .list();
  }

  Optional<DnsRecord> find(RecordId id) {
    return books
        .createQuery("select * from record where id = :id and domain = :domain")
        .bind("id", id.value())
        .bind("domain", site.id())
        .map((row, at) -> record(row))
        .findOne();
  }

  int size() {
    return books
        .createQuery("select count(*) from record where domain = :domain")
        .bind("domain", site.id())
        .mapTo(Integer.class)
        .one();
  }

  /**
   * What matters to a wanted record.
   *
   * @param replaced the record that makes way for it
   */
  Around around(Wanted wanted, Optional<RecordId> replaced) {
    var data = wanted.data();
    var target = wanted.rdata().target();
    return new Around(
        atHost(data.host(), replaced),
        target.isPresent() && isAlias(target.get(), replaced),
        data.type() == RecordType.CNAME && pointedAt(data.host(), replaced));
  }

  DnsRecord insert(Wanted wanted) {
    var data = wanted.data();
    return books
        .createQuery(
            """
            insert into record (domain, host, type, ttl, value, canon, came)
            values (:domain, :host, :type, :ttl, :value, :canon, :came) returning id
            """)
        .bind("domain", site.id())
        .bind("host", data.host())
        .bind("type", data.type().name())
        .bind("ttl", data.ttl())
        .bind("value", data.value())
        .bind("canon", wanted.rdata().canonical())
        .bind("came", now.toEpochMilli())
        .map((row, at) -> new DnsRecord(new RecordId(row.getString("id")), data))
        .one();
  }

  /** The world goes on telling it for a while. */
  void remove(DnsRecord record) {
    books
        .createUpdate(
            """
            insert into former_record (domain, host, type, ttl, value, came, went)
            select domain, host, type, ttl, value, came, :went from record
            where id = :id and domain = :domain
            """)
        .bind("went", now.toEpochMilli())
        .bind("id", record.id().value())
        .bind("domain", site.id())
        .execute();
    books
        .createUpdate("delete from record where id = :id and domain = :domain")
        .bind("id", record.id().value())
        .bind("domain", site.id())
        .execute();
  }

  private List<Neighbour> atHost(String host, Optional<RecordId> replaced) {
    return books
        .createQuery(
            """
            select type, canon from record
            where domain = :domain and host = :host and id <> :replaced
            """)
        .bind("domain", site.id())
        .bind("host", host)
        .bind("replaced", number(replaced))
        .map(
            (row, at) ->
                new Neighbour(RecordType.valueOf(row.getString("type")), row.getString("canon")))
        .list();
  }

  private boolean isAlias(String host, Optional<RecordId> replaced) {
    return books
        .createQuery(
            """
            select exists (select 1 from record
            where domain = :domain and host = :host and type = 'CNAME' and id <> :replaced)
            """)
        .bind("domain", site.id())
        .bind("host", host)
        .bind("replaced", number(replaced))
        .mapTo(Boolean.class)
        .one();
  }

  private boolean pointedAt(String host, Optional<RecordId> replaced) {
    return books
        .createQuery(
            """
            select value from record
            where domain = :domain and type in ('MX', 'NS') and id <> :replaced
            """)
        .bind("domain", site.id())
        .bind("replaced", number(replaced))
        .mapTo(String.class)
        .stream()
        .anyMatch(value -> value.equals(host + ".") || value.endsWith(" " + host + "."));
  }

  /** Numbers start at one, so that zero is nobody's. */
  private static String number(Optional<RecordId> record) {
    return record.map(RecordId::value).orElse("0");
  }

  private static DnsRecord record(ResultSet row) throws SQLException {
    return new DnsRecord(
        new RecordId(row.getString("id")),
        new RecordData(
            row.getString("host"),
            RecordType.valueOf(row.getString("type")),
            row.getLong("ttl"),
            row.getString("value")));
  }
}
