package com.smartxhosting.bot.conversations.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneRulesTest {

  private static final String APEX = "example.com";

  private static final Zone ZONE =
      zone(
          Zone.UNLIMITED,
          "@ NS 86400 ns1.host.example.",
          "@ A 3600 203.0.113.7",
          "@ MX 3600 10 mail.example.com.",
          "@ TXT 3600 \"v=spf1 mx -all\"",
          "_dmarc TXT 3600 \"v=DMARC1; p=none\"",
          "mail A 3600 203.0.113.8",
          "www CNAME 3600 example.com.",
          "shop NS 3600 ns.other.example.",
          "*.wild A 3600 203.0.113.9",
          "shop2 MX 3600 10 mx2.example.com.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          new       | A     | 203.0.113.7       | ~~
          @         | A     | 203.0.113.9       | ~~
          @         | A     | 203.0.113.7       | dns.clash.duplicate
          @         | MX    | 10 mail.example.com. | dns.clash.duplicate
          @         | MX    | 20 mail.example.com. | ~~
          @         | CNAME | other.example.    | dns.clash.alias-of-domain
          @         | NS    | ns2.host.example. | dns.clash.name-servers
          sub       | NS    | ns2.host.example. | ~~
          www       | A     | 203.0.113.7       | dns.clash.beside-alias
          www       | TXT   | "x"               | dns.clash.beside-alias
          www       | CNAME | other.example.    | dns.clash.alias-beside
          www       | CNAME | example.com.      | dns.clash.duplicate
          mail      | CNAME | other.example.    | dns.clash.alias-beside
          new       | CNAME | other.example.    | ~~
          new       | CNAME | new.example.com.  | dns.clash.loop
          @         | MX    | 20 www.example.com. | dns.clash.to-alias
          sub       | NS    | www.example.com.  | dns.clash.to-alias
          mx2       | CNAME | other.example.    | dns.clash.pointed-at
          @         | TXT   | "v=spf1 " "mx -all" | dns.clash.duplicate
          """)
  void what_cannot_stand_in_a_zone_is_told(
      String host, RecordType type, String value, String expected) {
    assertThat(Reading.phrase(ZoneRules.toAdd(ZONE, APEX, record(host, type, 3_600, value))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          new      | A     | 203.0.113.7               | ~~
          @        | A     | 203.0.113.9               | dns.advice.spread
          new      | A     | 192.168.1.1               | dns.advice.private
          new      | AAAA  | fd00::1                   | dns.advice.private
          *        | A     | 203.0.113.7               | dns.advice.wildcard
          @        | MX    | 20 mail.example.com.      | dns.advice.same-server
          @        | MX    | 10 mx.other.example.      | dns.advice.same-priority
          @        | MX    | 20 mx.other.example.      | ~~
          @        | MX    | 20 mx2.example.com.       | dns.advice.no-address
          @        | MX    | 20 a.wild.example.com.    | ~~
          @        | MX    | 0 .                       | dns.advice.no-mail
          @        | TXT   | "v=spf1 a -all"           | dns.advice.second-spf
          sub      | TXT   | "v=spf1 a -all"           | ~~
          @        | TXT   | "v=spf10 nonsense"        | ~~
          @        | TXT   | "google-site=abc"         | ~~
          _dmarc   | TXT   | "v=DMARC1; p=reject"      | dns.advice.second-dmarc dns.advice.strict-dmarc
          _dmarc.x | TXT   | "v=DMARC1; p=none"        | ~~
          _dmarc.x | TXT   | "v=DMARC1;p=quarantine"   | dns.advice.strict-dmarc
          _dmarc.x | TXT   | "p=none"                  | dns.advice.no-dmarc
          a.shop   | A     | 203.0.113.7               | dns.advice.hidden
          wild     | NS    | ns.other.example.         | dns.advice.hides
          shop     | NS    | ns2.other.example.        | ~~
          _sip._tcp| SRV   | 10 5 5060 www.example.com.| dns.advice.to-alias
          @        | CAA   | 0 issue "letsencrypt.org" | dns.advice.only-authority
          new      | CNAME | other.example.            | ~~
          """)
  void what_may_surprise_is_told(String host, RecordType type, String value, String expected) {
    var advice =
        new ZoneAdvice(new ZoneRules(APEX, ZoneRules.dataOf(ZONE)))
            .on(record(host, type, 3_600, value));
    assertThat(advice.stream().map(Reading::phrase).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void records_of_one_name_and_type_should_have_one_ttl() {
    var advice =
        new ZoneAdvice(new ZoneRules(APEX, ZoneRules.dataOf(ZONE)))
            .on(record("@", RecordType.MX, 300, "20 mx.other.example."));
    assertThat(advice).extracting(Reading::phrase).containsExactly("dns.advice.ttl");
  }

  @Test
  void a_full_zone_takes_no_more_but_its_records_can_be_changed() {
    var full = zone(2, "@ A 3600 203.0.113.7", "www A 3600 203.0.113.7");
    var another = record("new", RecordType.A, 3_600, "203.0.113.7");
    assertThat(Reading.phrase(ZoneRules.toAdd(full, APEX, another))).isEqualTo("dns.clash.limit");
    assertThat(
            ZoneRules.toEdit(
                    full,
                    APEX,
                    new RecordId("1"),
                    full.records().get(1).data(),
                    record("www", RecordType.A, 300, "203.0.113.7"))
                .isEmpty())
        .isTrue();
  }

  @Test
  void a_change_is_judged_without_the_record_that_it_replaces() {
    var www = ZONE.records().get(6);
    var elsewhere = record("www", RecordType.CNAME, 3_600, "other.example.");
    assertThat(ZoneRules.toEdit(ZONE, APEX, www.id(), www.data(), elsewhere).isEmpty()).isTrue();
    assertThat(Reading.phrase(ZoneRules.toEdit(ZONE, APEX, www.id(), www.data(), www.data())))
        .isEqualTo("dns.clash.same");
    assertThat(Reading.phrase(ZoneRules.toEdit(ZONE, APEX, www.id(), elsewhere, www.data())))
        .isEqualTo("dns.clash.changed");
    var mail = ZONE.records().get(5);
    assertThat(
            Reading.phrase(
                ZoneRules.toEdit(
                    ZONE,
                    APEX,
                    mail.id(),
                    mail.data(),
                    record("www", RecordType.A, 3_600, "203.0.113.8"))))
        .isEqualTo("dns.clash.beside-alias");
  }

  @Test
  void the_name_servers_of_the_domain_itself_stay() {
    var server = ZONE.records().getFirst();
    assertThat(Reading.phrase(ZoneRules.toDelete(ZONE, APEX, server.id(), server.data())))
        .isEqualTo("dns.clash.name-servers");
    assertThat(
            Reading.phrase(
                ZoneRules.toEdit(
                    ZONE,
                    APEX,
                    server.id(),
                    server.data(),
                    record("new", RecordType.NS, 3_600, "ns.other.example."))))
        .isEqualTo("dns.clash.name-servers");
    var shop = ZONE.records().get(7);
    assertThat(ZoneRules.toDelete(ZONE, APEX, shop.id(), shop.data()).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, dns.loss.NS dns.loss.companys",
    "1, dns.loss.A dns.loss.companys",
    "2, dns.loss.MX dns.loss.last-mx dns.loss.companys",
    "3, dns.loss.TXT dns.loss.companys",
    "5, dns.loss.A dns.loss.companys",
    "7, dns.loss.NS",
    "8, dns.loss.A"
  })
  void what_goes_with_a_record_is_told(int index, String expected) {
    var record = ZONE.records().get(index);
    var losses = Losses.of(record.data(), ZoneRules.without(ZONE, APEX, record.id()));
    assertThat(losses.stream().map(Reading::phrase).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void records_are_listed_in_order_on_short_lines_of_which_no_two_are_alike() {
    var key = "\"google-site-verification=" + "x".repeat(40);
    var zone =
        zone(
            Zone.UNLIMITED,
            "www CNAME 3600 example.com.",
            "@ TXT 3600 " + key + "\"",
            "@ TXT 300 " + key + "\"",
            "xn--bcher-kva A 3600 203.0.113.7",
            "@ MX 3600 10 mail.example.com.");
    var labels = new RecordLabels(new ZoneName(APEX), zone);
    var lines = labels.records().stream().map(labels::label).toList();
    assertThat(lines).doesNotHaveDuplicates().allMatch(line -> line.length() <= 40);
    assertThat(lines)
        .startsWith("MX  @  10 mail.example.com")
        .contains("A  bücher  203.0.113.7")
        .endsWith("A  bücher  203.0.113.7");
    assertThat(found(labels, "mx")).isEqualTo(1);
    assertThat(found(labels, "a")).isEqualTo(1);
    assertThat(found(labels, "BÜCHER")).isEqualTo(1);
    assertThat(found(labels, "site-ver")).isEqualTo(2);
    assertThat(found(labels, "MX @ 10 mail.example.com")).isEqualTo(1);
    assertThat(found(labels, "www mail")).isZero();
    assertThat(found(labels, "nothing")).isZero();
  }

  private static long found(RecordLabels labels, String filter) {
    return labels.records().stream().filter(record -> labels.matches(record, filter)).count();
  }

  private static Zone zone(int limit, String... lines) {
    var records = new ArrayList<DnsRecord>();
    for (var line : lines) {
      var parts = line.split(" ", 4);
      records.add(
          new DnsRecord(
              new RecordId(String.valueOf(records.size())),
              record(parts[0], RecordType.valueOf(parts[1]), Long.parseLong(parts[2]), parts[3])));
    }
    return new Zone(APEX, List.copyOf(records), limit);
  }

  private static RecordData record(String host, RecordType type, long ttl, String value) {
    return new RecordData(host.equals("@") ? APEX : host + "." + APEX, type, ttl, value);
  }
}
