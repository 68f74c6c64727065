package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The company's name servers and some resolvers around it, which all hear of a change at once. */
final class SandboxDns implements PublicDns {

  /** RFC 2308 lets nothing be kept as long as its zone says; ours all say this. */
  private static final long NEGATIVE_TTL = 3_600;

  private static final List<String> RESOLVERS =
      List.of(
          "resolver-1.sandbox.example", "resolver-2.sandbox.example", "resolver-3.sandbox.example");

  private final Premises premises;

  SandboxDns(Premises premises) {
    this.premises = premises;
  }

  @Override
  public List<Answer> own(String zone, String name, RecordType type) {
    var servers = premises.books().read(books -> servers(books, zone));
    return answers(servers, name, type);
  }

  @Override
  public List<Answer> around(String name, RecordType type) {
    return answers(RESOLVERS, name, type);
  }

  private List<Answer> answers(List<String> servers, String name, RecordType type) {
    var said = premises.books().read(books -> said(books, name, type));
    return servers.stream().map(server -> new Answer(server, said)).toList();
  }

  private static List<String> servers(Handle books, String zone) {
    boolean known =
        books
            .createQuery("select count(*) from domain where ascii = :zone")
            .bind("zone", zone)
            .mapTo(Integer.class)
            .map(count -> count > 0)
            .one();
    return known ? ZoneTemplate.NAME_SERVERS : List.of();
  }

  private record Told(String value, long ttl) {}

  private static Said said(Handle books, String name, RecordType type) {
    var told =
        books
            .createQuery("select value, ttl from record where host = :host and type = :type")
            .bind("host", name)
            .bind("type", type.name())
            .map((row, at) -> new Told(row.getString("value"), row.getLong("ttl")))
            .list();
    return told.isEmpty()
        ? new Said.Nothing(NEGATIVE_TTL)
        : new Said.Values(
            told.stream().map(Told::value).toList(),
            told.stream().mapToLong(Told::ttl).min().orElseThrow());
  }
}
