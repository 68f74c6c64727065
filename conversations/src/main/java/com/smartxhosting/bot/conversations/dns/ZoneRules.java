package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a zone does not bear. Pure, so that a back end may hold to the same rules.
 *
 * @param apex the zone's own name, in ASCII
 * @param others the records of the zone, without the one under change
 */
public record ZoneRules(String apex, List<RecordData> others) {

  public ZoneRules {
    others = List.copyOf(others);
  }

  /** Why this record cannot be added, or an empty text. */
  public static Text toAdd(Zone zone, String apex, RecordData record) {
    int used = zone.records().size();
    return zone.limit() != Zone.UNLIMITED && used >= zone.limit()
        ? Text.of("dns.clash.limit").with("used", used).with("limit", zone.limit())
        : new ZoneRules(apex, dataOf(zone)).clash(record);
  }

  /** Why this record cannot become that one, or an empty text. */
  public static Text toEdit(
      Zone zone, String apex, RecordId id, RecordData before, RecordData after) {
    if (!zone.records().contains(new DnsRecord(id, before))) {
      return Text.of("dns.clash.changed");
    }
    if (before.equivalent(after)) {
      return Text.of("dns.clash.same");
    }
    return isNameServerOf(apex, before) ? nameServers(apex) : without(zone, apex, id).clash(after);
  }

  /** Why this record cannot be deleted, or an empty text. */
  public static Text toDelete(Zone zone, String apex, RecordId id, RecordData record) {
    if (!zone.records().contains(new DnsRecord(id, record))) {
      return Text.of("dns.clash.changed");
    }
    return isNameServerOf(apex, record) ? nameServers(apex) : Text.NONE;
  }

  /** The rules for a record that would stand beside all but one of a zone's. */
  static ZoneRules without(Zone zone, String apex, RecordId id) {
    var others =
        zone.records().stream()
            .filter(record -> !record.id().equals(id))
            .map(DnsRecord::data)
            .toList();
    return new ZoneRules(apex, others);
  }

  static List<RecordData> dataOf(Zone zone) {
    return zone.records().stream().map(DnsRecord::data).toList();
  }

  /** Why a record cannot stand beside the others, or an empty text. */
  public Text clash(RecordData record) {
    return duplicate(record)
        .or(() -> atApex(record))
        .or(() -> besideAlias(record))
        .or(() -> toAlias(record))
        .or(() -> pointedAt(record))
        .orElse(Text.NONE);
  }

  /** The others of a host. */
  List<RecordData> at(String host) {
    return others.stream().filter(other -> other.host().equals(host)).toList();
  }

  /** The others of a host and a type. */
  List<RecordData> of(String host, RecordType type) {
    return at(host).stream().filter(other -> other.type() == type).toList();
  }

  private Optional<Text> duplicate(RecordData record) {
    return others.stream()
        .filter(record::says)
        .findFirst()
        .map(other -> Text.of("dns.clash.duplicate").with("ttl", Ttl.words(other.ttl())));
  }

  private Optional<Text> atApex(RecordData record) {
    if (isNameServerOf(apex, record)) {
      return Optional.of(nameServers(apex));
    }
    return record.type() == RecordType.CNAME && record.host().equals(apex)
        ? Optional.of(
            Text.of("dns.clash.alias-of-domain").with("domain", DomainNames.unicode(apex)))
        : Optional.empty();
  }

  /** Nothing stands beside a CNAME (RFC 1034, 3.6.2). */
  private Optional<Text> besideAlias(RecordData record) {
    var name = DomainNames.unicode(record.host());
    if (record.type() == RecordType.CNAME) {
      return at(record.host()).stream()
          .findFirst()
          .map(
              other ->
                  Text.of("dns.clash.alias-beside")
                      .with("name", name)
                      .with("type", other.type().name())
                      .with("value", DomainNames.quoted(other.value())));
    }
    return of(record.host(), RecordType.CNAME).stream()
        .findFirst()
        .map(
            alias ->
                Text.of("dns.clash.beside-alias")
                    .with("name", name)
                    .with("type", record.type().name())
                    .with("value", DomainNames.quoted(alias.value())));
  }

  /** Where mail and name servers are found is never an alias (RFC 2181, 10.3). */
  private Optional<Text> toAlias(RecordData record) {
    return pointsTo(record)
        .filter(target -> !of(target, RecordType.CNAME).isEmpty())
        .map(
            target ->
                Text.of("dns.clash.to-alias")
                    .with("type", record.type().name())
                    .with("name", DomainNames.unicode(target)));
  }

  private Optional<Text> pointedAt(RecordData record) {
    if (record.type() != RecordType.CNAME) {
      return Optional.empty();
    }
    if (record.value().equals(record.host() + ".")) {
      return Optional.of(
          Text.of("dns.clash.loop").with("name", DomainNames.unicode(record.host())));
    }
    return others.stream()
        .filter(other -> pointsTo(other).filter(record.host()::equals).isPresent())
        .findFirst()
        .map(
            other ->
                Text.of("dns.clash.pointed-at")
                    .with("name", DomainNames.unicode(record.host()))
                    .with("type", other.type().name())
                    .with("host", DomainNames.unicode(other.host())));
  }

  /** Which server a record names for mail or for a zone. */
  private static Optional<String> pointsTo(RecordData record) {
    return RecordValue.read(record.type(), record.value())
        .flatMap(
            value ->
                switch (value) {
                  case RecordValue.MailServer(_, var target) -> Optional.of(target);
                  case RecordValue.NameServer(var target) -> Optional.of(target);
                  case RecordValue.Ipv4 _,
                      RecordValue.Ipv6 _,
                      RecordValue.Alias _,
                      RecordValue.Words _,
                      RecordValue.Server _,
                      RecordValue.Authority _ ->
                      Optional.empty();
                });
  }

  private static boolean isNameServerOf(String apex, RecordData record) {
    return record.type() == RecordType.NS && record.host().equals(apex);
  }

  private static Text nameServers(String apex) {
    return Text.of("dns.clash.name-servers").with("domain", DomainNames.unicode(apex));
  }
}
