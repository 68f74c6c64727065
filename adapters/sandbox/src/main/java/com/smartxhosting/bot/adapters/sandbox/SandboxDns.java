package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The company's name servers and some resolvers of the world around it. Each hears of a change
 * after a time of its own, as if it had kept the answer from before until then.
 */
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

  /** What stood for a host at one moment, and how long what stands now is younger than that. */
  private record Snapshot(List<Told> told, Duration behind) {}

  private record Told(String value, long ttl) {}

  @Override
  public List<Answer> own(String zone, String name, RecordType type) {
    return premises.books().read(books -> servers(books, zone)).stream()
        .map(server -> new Answer(server, said(name, type, spread().dividedBy(3))))
        .toList();
  }

  /** The last of them takes the whole time, the others are the earlier. */
  @Override
  public List<Answer> around(String name, RecordType type) {
    var step = spread().dividedBy(3).dividedBy(RESOLVERS.size() - 1);
    return RESOLVERS.stream()
        .map(
            server ->
                new Answer(
                    server,
                    said(
                        name,
                        type,
                        spread()
                            .minus(
                                step.multipliedBy(
                                    RESOLVERS.size() - 1L - RESOLVERS.indexOf(server))))))
        .toList();
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

  private Duration spread() {
    return premises.settings().spread();
  }

  private Said said(String name, RecordType type, Duration delay) {
    var seen = premises.books().read(books -> snapshot(books, name, type, delay));
    if (seen.told().isEmpty()) {
      return new Said.Nothing(
          seen.behind().isPositive() ? seen.behind().toSeconds() : NEGATIVE_TTL);
    }
    return new Said.Values(
        seen.told().stream().map(Told::value).toList(),
        seen.behind().isPositive() ? seen.behind().toSeconds() : seen.told().getFirst().ttl());
  }

  private Snapshot snapshot(Handle books, String name, RecordType type, Duration delay) {
    var now = premises.now();
    var then = now.minus(delay).toEpochMilli();
    var told =
        books
            .createQuery(
                """
                select value, ttl from record where host = :host and type = :type and came <= :then
                union all
                select value, ttl from former_record
                where host = :host and type = :type and came <= :then and went > :then
                """)
            .bind("host", name)
            .bind("type", type.name())
            .bind("then", then)
            .map((row, at) -> new Told(row.getString("value"), row.getLong("ttl")))
            .list();
    return new Snapshot(told, behind(books, name, type, then));
  }

  /** How long until this server hears of the latest change. */
  private static Duration behind(Handle books, String name, RecordType type, long then) {
    long latest =
        books
            .createQuery(
                """
                select coalesce(max(at), 0) from (
                select came as at from record where host = :host and type = :type
                union all
                select went from former_record where host = :host and type = :type)
                """)
            .bind("host", name)
            .bind("type", type.name())
            .mapTo(Long.class)
            .one();
    return Duration.ofMillis(Math.max(0, latest - then));
  }
}
