package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.RecordValue.Ipv4;
import com.smartxhosting.bot.conversations.dns.RecordValue.Ipv6;
import com.smartxhosting.bot.conversations.dns.RecordValue.MailServer;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a customer should know of a record that a zone bears but that may surprise him. */
final class ZoneAdvice {

  private static final String DMARC_HOST = "_dmarc.";

  private final ZoneRules zone;

  /**
   * @param zone with the records beside which the new one would stand
   */
  ZoneAdvice(ZoneRules zone) {
    this.zone = zone;
  }

  List<Text> on(RecordData record) {
    var value = RecordValue.read(record.type(), record.value());
    return Stream.of(
            wildcard(record),
            below(record),
            unlikeTtl(record),
            value.map(said -> about(record, said)).orElse(List.of()))
        .flatMap(List::stream)
        .toList();
  }

  private List<Text> about(RecordData record, RecordValue value) {
    return switch (value) {
      case Ipv4(var address) -> address(record, address);
      case Ipv6(var address) -> address(record, address);
      case MailServer mail -> mail(record, mail);
      case RecordValue.Words(var text) -> text(record, text);
      case RecordValue.Server(_, _, _, var target) -> toAlias(target);
      case RecordValue.Authority _ -> authority(record);
      case RecordValue.Alias _, RecordValue.NameServer _ -> List.of();
    };
  }

  private static List<Text> wildcard(RecordData record) {
    return record.host().startsWith("*.")
        ? List.of(
            Text.of("dns.advice.wildcard")
                .with("name", DomainNames.unicode(record.host().substring(2))))
        : List.of();
  }

  /** What lies in or below a subdomain that was given to other name servers is asked there. */
  private List<Text> below(RecordData record) {
    if (record.type() == RecordType.NS) {
      boolean hides =
          zone.others().stream()
              .anyMatch(
                  other ->
                      other.host().endsWith("." + record.host())
                          || other.host().equals(record.host()) && other.type() != RecordType.NS);
      return hides
          ? List.of(Text.of("dns.advice.hides").with("name", DomainNames.unicode(record.host())))
          : List.of();
    }
    return zone.others().stream()
        .filter(other -> other.type() == RecordType.NS && !other.host().equals(zone.apex()))
        .filter(
            other ->
                record.host().equals(other.host()) || record.host().endsWith("." + other.host()))
        .findFirst()
        .<List<Text>>map(
            other ->
                List.of(
                    Text.of("dns.advice.hidden").with("name", DomainNames.unicode(other.host()))))
        .orElse(List.of());
  }

  /** Servers use one TTL for all records of a name and a type (RFC 2181, 5.2). */
  private List<Text> unlikeTtl(RecordData record) {
    return zone.of(record.host(), record.type()).stream()
        .filter(other -> other.ttl() != record.ttl())
        .findFirst()
        .<List<Text>>map(
            other ->
                List.of(
                    Text.of("dns.advice.ttl")
                        .with("type", record.type().name())
                        .with("name", DomainNames.unicode(record.host()))
                        .with("ttl", Ttl.words(other.ttl()))))
        .orElse(List.of());
  }

  private List<Text> address(RecordData record, String address) {
    var advice = new ArrayList<Text>();
    zone.of(record.host(), record.type()).stream()
        .findFirst()
        .ifPresent(
            other ->
                advice.add(
                    Text.of("dns.advice.spread")
                        .with("name", DomainNames.unicode(record.host()))
                        .with("other", other.value())));
    if (IpAddresses.unreachable(address)) {
      advice.add(Text.of("dns.advice.private").with("address", address));
    }
    return advice;
  }

  private List<Text> mail(RecordData record, MailServer mail) {
    if (mail.target().isEmpty()) {
      return List.of(
          Text.of("dns.advice.no-mail").with("name", DomainNames.unicode(record.host())));
    }
    var advice = new ArrayList<Text>();
    for (var other : zone.of(record.host(), RecordType.MX)) {
      RecordValue.read(RecordType.MX, other.value())
          .flatMap(value -> sameAs(mail, value))
          .ifPresent(advice::add);
    }
    if (isInside(mail.target()) && !answers(mail.target())) {
      advice.add(Text.of("dns.advice.no-address").with("name", DomainNames.unicode(mail.target())));
    }
    return advice;
  }

  private static Optional<Text> sameAs(MailServer mail, RecordValue value) {
    if (!(value instanceof MailServer(var priority, var target))) {
      return Optional.empty();
    }
    if (target.equals(mail.target())) {
      return Optional.of(
          Text.of("dns.advice.same-server")
              .with("name", DomainNames.unicode(target))
              .with("priority", String.valueOf(priority)));
    }
    return priority == mail.priority()
        ? Optional.of(
            Text.of("dns.advice.same-priority")
                .with("priority", String.valueOf(priority))
                .with("name", DomainNames.unicode(target)))
        : Optional.empty();
  }

  /** The server of a service should not be found behind a CNAME (RFC 2782). */
  private List<Text> toAlias(String target) {
    return zone.of(target, RecordType.CNAME).isEmpty()
        ? List.of()
        : List.of(Text.of("dns.advice.to-alias").with("name", DomainNames.unicode(target)));
  }

  private boolean isInside(String name) {
    return name.equals(zone.apex()) || name.endsWith("." + zone.apex());
  }

  private boolean answers(String name) {
    var above = name.indexOf('.') < 0 ? name : name.substring(name.indexOf('.') + 1);
    return Stream.of(name, "*." + above)
        .flatMap(host -> zone.at(host).stream())
        .anyMatch(
            other ->
                switch (other.type()) {
                  case A, AAAA, CNAME -> true;
                  case MX, TXT, NS, SRV, CAA -> false;
                });
  }

  private List<Text> text(RecordData record, String text) {
    if (isSpf(text)) {
      return has(record.host(), ZoneAdvice::isSpf)
          ? List.of(
              Text.of("dns.advice.second-spf").with("name", DomainNames.unicode(record.host())))
          : List.of();
    }
    if (!record.host().startsWith(DMARC_HOST)) {
      return List.of();
    }
    var advice = new ArrayList<Text>();
    if (!isDmarc(text)) {
      advice.add(Text.of("dns.advice.no-dmarc"));
    } else if (has(record.host(), ZoneAdvice::isDmarc)) {
      advice.add(Text.of("dns.advice.second-dmarc"));
    }
    if (text.toLowerCase(Locale.ROOT).matches("(?s).*;\\s*p\\s*=\\s*(reject|quarantine).*")) {
      advice.add(Text.of("dns.advice.strict-dmarc"));
    }
    return advice;
  }

  private boolean has(String host, Predicate<String> text) {
    return zone.of(host, RecordType.TXT).stream()
        .flatMap(other -> RecordValue.read(RecordType.TXT, other.value()).stream())
        .anyMatch(value -> value instanceof RecordValue.Words(var said) && text.test(said));
  }

  private static boolean isSpf(String text) {
    return text.toLowerCase(Locale.ROOT).matches("(?s)v=spf1( .*)?");
  }

  private static boolean isDmarc(String text) {
    return text.toLowerCase(Locale.ROOT).matches("(?s)v\\s*=\\s*dmarc1\\b.*");
  }

  /** The first CAA record is what shuts everybody else out. */
  private List<Text> authority(RecordData record) {
    return zone.of(record.host(), RecordType.CAA).isEmpty()
        ? List.of(Text.of("dns.advice.only-authority"))
        : List.of();
  }
}
