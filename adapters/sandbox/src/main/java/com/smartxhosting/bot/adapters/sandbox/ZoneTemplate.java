package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import java.util.List;

/** What stands in every zone when its domain is set up, as Plesk's template has it. */
final class ZoneTemplate {

  /** The company's own name servers, which every zone must keep. */
  static final List<String> NAME_SERVERS =
      List.of("ns1.sandbox-hosting.example", "ns2.sandbox-hosting.example");

  static final List<Entry> ENTRIES =
      List.of(
          new Entry("{zone}", RecordType.NS, 86_400, NAME_SERVERS.get(0) + "."),
          new Entry("{zone}", RecordType.NS, 86_400, NAME_SERVERS.get(1) + "."),
          new Entry("{zone}", RecordType.A, 3_600, "{ip}"),
          new Entry("{zone}", RecordType.AAAA, 3_600, "2001:db8::10"),
          new Entry("www.{zone}", RecordType.CNAME, 3_600, "{zone}."),
          new Entry("mail.{zone}", RecordType.A, 3_600, "{ip}"),
          new Entry("webmail.{zone}", RecordType.A, 3_600, "{ip}"),
          new Entry("{zone}", RecordType.MX, 3_600, "10 mail.{zone}."),
          new Entry("{zone}", RecordType.TXT, 3_600, "\"v=spf1 +a +mx -all\""),
          new Entry("_dmarc.{zone}", RecordType.TXT, 3_600, "\"v=DMARC1; p=quarantine\""));

  private ZoneTemplate() {}

  /**
   * A record of every zone.
   *
   * @param host with {@code {zone}} for the domain in ASCII
   * @param value with {@code {zone}}, too, and {@code {ip}} for the service's address
   */
  record Entry(String host, RecordType type, long ttl, String value) {

    /** The value as it is compared; what has placeholders is written like that already. */
    String canonical() {
      return value.contains("{") ? value : Rdata.of(type, value).orElseThrow().canonical();
    }
  }

  /** Whether this is one of the entries that make the company answer for the zone. */
  static boolean keeps(String domain, RecordData record) {
    return record.type() == RecordType.NS
        && record.host().equals(domain)
        && NAME_SERVERS.stream().anyMatch(server -> record.value().equals(server + "."));
  }
}
