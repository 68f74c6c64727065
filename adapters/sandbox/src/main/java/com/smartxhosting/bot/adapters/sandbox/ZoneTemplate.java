package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import java.util.List;
import java.util.stream.Stream;

/** What stands in every zone when its domain is set up, as Plesk's template has it. */
final class ZoneTemplate {

  /** The company's own name servers, which every zone must keep. */
  static final List<String> NAME_SERVERS =
      List.of("ns1.sandbox-hosting.example", "ns2.sandbox-hosting.example");

  static final long TTL = 3_600;
  private static final long NS_TTL = 86_400;

  private ZoneTemplate() {}

  /**
   * @param domain in ASCII
   */
  static List<RecordData> records(String domain, String ipv4, String ipv6) {
    var servers =
        NAME_SERVERS.stream()
            .map(server -> new RecordData(domain, RecordType.NS, NS_TTL, server + "."));
    return Stream.concat(
            servers,
            Stream.of(
                new RecordData(domain, RecordType.A, TTL, ipv4),
                new RecordData(domain, RecordType.AAAA, TTL, ipv6),
                new RecordData("www." + domain, RecordType.CNAME, TTL, domain + "."),
                new RecordData("mail." + domain, RecordType.A, TTL, ipv4),
                new RecordData("webmail." + domain, RecordType.A, TTL, ipv4),
                new RecordData(domain, RecordType.MX, TTL, "10 mail." + domain + "."),
                new RecordData(domain, RecordType.TXT, TTL, "\"v=spf1 +a +mx -all\""),
                new RecordData(
                    "_dmarc." + domain, RecordType.TXT, TTL, "\"v=DMARC1; p=quarantine\"")))
        .toList();
  }

  /** Whether this is one of the entries that make the company answer for the zone. */
  static boolean keeps(String domain, RecordData record) {
    return record.type() == RecordType.NS
        && record.host().equals(domain)
        && NAME_SERVERS.stream().anyMatch(server -> record.value().equals(server + "."));
  }
}
