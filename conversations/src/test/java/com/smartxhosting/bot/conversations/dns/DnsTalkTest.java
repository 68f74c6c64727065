package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.conversations.dns.Visit.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.form.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DNS settings as customers meet them. */
class DnsTalkTest {

  private final SmallHouse house = new SmallHouse();
  private final Visit visit = new Visit(house);

  @BeforeEach
  void furnish() {
    house.zone.has("@", RecordType.NS, 86_400, "ns1.host.example.");
    house.zone.has("@", RecordType.A, 3_600, "203.0.113.7");
    house.zone.has("@", RecordType.MX, 3_600, "10 mail.shop.example.");
    house.zone.has("mail", RecordType.A, 3_600, "203.0.113.8");
    house.zone.has("www", RecordType.CNAME, 3_600, "shop.example.");
  }

  @Test
  void a_record_is_added_read_changed_and_deleted() {
    visit
        .says("/dns")
        .sees("DNS settings of shop.example", "5 records", "[MX  @  10 mail.shop.example]")
        .presses("Create a record")
        .sees("New DNS record for shop.example", "[MX: the server that takes mail]")
        .presses("MX: the server that takes mail")
        .sees("Write @ for shop.example itself")
        .presses("@ (the domain itself)")
        .says("20")
        .sees("mail becomes mail.shop.example")
        .says("mx2.example.net")
        .sees("[5 minutes]", "[1 hour]", "[1 day]")
        .presses("1 hour")
        .sees(
            "Full name: shop.example",
            "Record in full: shop.example. 3600 IN MX 20 mx2.example.net.",
            "TTL: 1 hour",
            "replaces nothing",
            "up to 1 hour")
        .presses("Add the record")
        .sees("Added: shop.example MX.", "6 records", "[MX  @  20 mx2.example.net]")
        .presses("MX  @  20 mx2.example.net")
        .sees("which server takes the mail", "TTL: 1 hour (3600 seconds)")
        .presses("Edit")
        .sees("The record reads shop.example. 3600 IN MX 20 mx2.example.net.")
        .seesNot("[Save the change]")
        .presses("Change: Priority")
        .says("30")
        .sees(
            "Now: shop.example. 3600 IN MX 20 mx2.example.net.",
            "Afterwards: shop.example. 3600 IN MX 30 mx2.example.net.",
            "keeps the old answer for up to 1 hour")
        .presses("Save the change")
        .sees("Changed: shop.example MX.", "Value: 30 mx2.example.net")
        .presses("Delete")
        .sees("Delete shop.example MX?", "will not be sent to this server", "30 mx2.example.net.")
        .presses("Delete the record")
        .sees("Deleted: shop.example MX.", "DNS settings of shop.example", "5 records")
        .seesNot("mx2.example.net");
    assertThat(house.zone.lines()).hasSize(5);
  }

  @Test
  void on_a_sheet_the_rest_of_a_record_is_asked_for_at_once_and_each_wrong_line_told() {
    visit
        .starts("dns.add", SHOP)
        .presses("MX: the server that takes mail")
        .fills(Map.of("host", "a b", "priority", "first", "target", "mx2", "ttl", "soon"))
        .sees("Host: ", "Priority: first does not fit", "TTL: ")
        .seesNot("Target: ")
        .fills(Map.of("host", "@", "priority", "first", "target", "mx2.example.net", "ttl", ""))
        .sees("Priority: first does not fit")
        .seesNot("TTL: ")
        .fills(Map.of("host", "@", "priority", "20", "target", "mx2.example.net", "ttl", ""))
        .presses("1 hour")
        .sees("Record in full: shop.example. 3600 IN MX 20 mx2.example.net.");
  }

  @Test
  void the_service_of_an_srv_record_is_asked_for_once_the_host_does_not_name_it() {
    visit
        .starts("dns.add", SHOP.with("type", "SRV"))
        .fills(Map.of("host", "_sip._tcp", "srv", "ignored"))
        .sees("Priority");
    new Visit(house)
        .starts("dns.add", SHOP.with("type", "SRV"))
        .fills(Map.of("host", "@", "srv", "sip"))
        .sees("Such as sip, xmpp-client")
        .fills(Map.of("srv", "sip"))
        .seesNot("Priority");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A: an IPv4 address                | app, 203.0.113.9, 5m                | app.shop.example. 300 IN A 203.0.113.9
          A: an IPv4 address                | www.app.shop.example., 203.0.113.9, 1h | www.app.shop.example. 3600 IN A 203.0.113.9
          AAAA: an IPv6 address             | bücher, 2001:DB8:0:0::9, 1 day      | xn--bcher-kva.shop.example. 86400 IN AAAA 2001:db8::9
          CNAME: an alias of another name   | blog, www, 1h                       | blog.shop.example. 3600 IN CNAME www.shop.example.
          MX: the server that takes mail    | @, 20, mx.example.net., 1h          | shop.example. 3600 IN MX 20 mx.example.net.
          TXT: a text, such as SPF or DKIM  | @, "v=spf1 mx" " -all", 1h          | shop.example. 3600 IN TXT "v=spf1 mx -all"
          NS: name servers of a subdomain   | sub, ns1.example.net, 1h            | sub.shop.example. 3600 IN NS ns1.example.net.
          SRV: where a service is found     | @, _sip, TCP, 10, 5, 5060, sip.example.net, 1h | _sip._tcp.shop.example. 3600 IN SRV 10 5 5060 sip.example.net.
          SRV: where a service is found     | _sips._tcp, 10, 5, 5061, sip.example.net, 1h | _sips._tcp.shop.example. 3600 IN SRV 10 5 5061 sip.example.net.
          CAA: who may issue certificates   | @, issue: for these names, LetsEncrypt.org, 0, 1h | shop.example. 3600 IN CAA 0 issue "letsencrypt.org"
          CAA: who may issue certificates   | @, iodef: where to report misuse, mailto:a@example.net, 0, 1h | shop.example. 3600 IN CAA 0 iodef "mailto:a@example.net"
          """)
  void the_form_follows_the_type(String type, String answers, String expected) {
    visit.starts("dns.add", SHOP).presses(type);
    for (var answer : answers.split(", ")) {
      visit.says(answer);
    }
    visit.sees("Record in full: " + expected).presses("Add the record").sees("Added: ");
    assertThat(house.zone.lines()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A    | host     | two words            | holds a space
          A    | host     | example.com.         | is a name of another domain
          A    | host     | ~~                   | write a name, or @
          A    | host     | <b>&                 | <b>& cannot be a name
          A    | ipv4     | 300.1.1.1            | four numbers from 0 to 255
          A    | ipv4     | 2001:db8::1          | Choose the type AAAA
          A    | ipv4     | www.example.net      | choose the type CNAME
          AAAA | ipv6     | 203.0.113.7          | Choose the type A for it
          CNAME| target   | 203.0.113.7          | create a record of type A
          MX   | priority | 70000                | 70000 does not fit here: it must be a whole number from 0 to 65535
          MX   | priority | -1                   | from 0 to 65535
          MX   | priority | ten                  | from 0 to 65535
          MX   | target   | 2001:db8::1          | create a record of type AAAA
          SRV  | host     | _sip                 | needs a service and a protocol
          SRV  | srv      | @everyone            | is not a service's name
          SRV  | port     | 65536                | from 0 to 65535
          TXT  | text     | "open                | The quotes do not match
          CAA  | authority| nobody               | is not a certificate authority's name
          CAA  | authority| 192.0.2.1            | is not a certificate authority's name
          CAA  | flags    | 256                  | from 0 to 255
          A    | ttl      | 0                    | every visit would have to ask
          A    | ttl      | 59                   | 59 seconds is too short
          A    | ttl      | 8d                   | 8 days is too long
          A    | ttl      | ~ ~                  | Please write an answer
          A    | ipv4     | ~~                   | Please write an answer
          MX   | priority | ~~                   | Please write an answer
          CAA  | authority| ""                   | Please write an answer
          A    | ttl      | 🙂                    | is not a time
          """)
  void what_cannot_be_read_is_told_with_what_would_do(
      String type, String field, String answer, String expected) {
    visit
        .starts("dns.add", complete(type).with(field, answer))
        .sees(expected)
        .seesNot("[Add the record]");
  }

  @Test
  void a_label_of_64_bytes_and_a_text_of_5000_are_refused_in_short_words() {
    visit
        .starts("dns.add", complete("A").with("host", "a".repeat(64)))
        .sees("is too long: it takes 64 characters");
    new Visit(house)
        .starts("dns.add", complete("TXT").with("text", "x".repeat(5_000)))
        .sees("This text takes 5000 bytes, and 4096 is the most");
  }

  @Test
  void a_long_text_is_split_and_shown_whole_before_it_is_added() {
    visit
        .starts("dns.add", complete("TXT").with("text", "k=" + "x".repeat(300)))
        .sees("x\" \"x")
        .presses("Add the record");
    assertThat(house.zone.lines().getLast())
        .endsWith("IN TXT \"k=" + "x".repeat(253) + "\" \"" + "x".repeat(47) + "\"");
  }

  @Test
  void a_clash_stops_the_confirmation_and_another_host_lifts_it() {
    visit
        .starts("dns.add", complete("A").with("host", "www"))
        .sees("www.shop.example is an alias (CNAME) of shop.example.")
        .seesNot("[Add the record]")
        .presses("Change: Host")
        .says("www2")
        .seesNot("is an alias")
        .presses("Add the record")
        .sees("Added: www2.shop.example A.");
  }

  @Test
  void what_may_surprise_is_told_without_stopping() {
    visit
        .starts("dns.add", complete("A").with("host", "@"))
        .sees("⚠ shop.example leads to 203.0.113.7 already", "spread", "[Add the record]");
  }

  @Test
  void a_full_zone_says_so_before_anything_is_sent() {
    house.zone.limit = 5;
    visit
        .says("/dns")
        .sees("5 of 5 records used")
        .starts("dns.add", complete("A"))
        .sees("All 5 records that your plan allows are used")
        .seesNot("[Add the record]");
  }

  @Test
  void a_changed_type_asks_only_what_is_not_known_yet() {
    visit
        .starts("dns.add", complete("CNAME").without("priority"))
        .presses("Change: Type")
        .presses("MX: the server that takes mail")
        .presses("10")
        .sees("IN MX 10 mx.example.net.");
  }

  @Test
  void what_was_changed_elsewhere_meanwhile_is_left_alone() {
    visit.says("/dns").presses("A  mail  203.0.113.8").presses("Edit");
    house.zone.records.removeIf(record -> record.data().value().equals("203.0.113.8"));
    var now = house.zone.has("mail", RecordType.A, 3_600, "203.0.113.99");
    visit
        .presses("Change: IPv4 address")
        .says("203.0.113.10")
        .sees("changed or deleted meanwhile")
        .seesNot("[Save the change]");
    assertThat(house.zone.records).contains(now);
  }

  @Test
  void records_that_come_with_the_domain_are_pointed_out_and_its_name_servers_stay() {
    visit
        .says("/dns")
        .presses("MX  @  10 mail.shop.example")
        .sees("comes with every domain")
        .presses("Delete")
        .sees("It is the last MX record of shop.example")
        .says("/dns")
        .presses("NS  @  ns1.host.example")
        .presses("Delete")
        .sees("set by us and with the registrar")
        .seesNot("[Delete the record]");
  }

  @Test
  void a_record_can_be_picked_where_none_is_named() {
    visit
        .starts("dns.delete", SHOP)
        .sees("Which record?")
        .presses("CNAME  www  shop.example")
        .sees("Delete www.shop.example CNAME?")
        .presses("Delete the record");
    assertThat(house.zone.lines()).noneMatch(line -> line.contains("CNAME"));
  }

  @Test
  void a_record_that_is_gone_is_told() {
    visit
        .starts("dns.record", SHOP.with("record", "99"))
        .sees("not there any more", "[Try again]")
        .starts("dns.edit", SHOP.with("record", "99"))
        .sees("not there any more");
  }

  @Test
  void a_link_may_change_an_answer_but_not_what_stood_before() {
    visit
        .starts(
            "dns.edit",
            SHOP.with("record", "2")
                .with("ttl", "300")
                .with("type", "TXT")
                .with("before-value", "203.0.113.66"))
        .sees(
            "Now: shop.example. 3600 IN A 203.0.113.7",
            "Afterwards: shop.example. 300 IN A 203.0.113.7");
  }

  @Test
  void a_text_of_two_strings_that_nobody_touched_is_not_different() {
    house.zone.has("@", RecordType.TXT, 3_600, "\"two \" \"strings\"");
    visit
        .says("/dns")
        .presses("TXT  @  two strings")
        .presses("Edit")
        .sees("Nothing is different yet");
  }

  @Test
  void four_hundred_records_are_paged_and_narrowed() {
    for (int i = 0; i < 395; i++) {
      house.zone.has("h" + i, RecordType.A, 3_600, "203.0.113.7");
    }
    visit
        .says("/dns")
        .sees("Page 1 of 50, 400 in all")
        .says("h394")
        .sees("One matches h394", "[A  h394  203.0.113.7]")
        .says("cname")
        .sees("[CNAME  www  shop.example]");
  }

  @Test
  void a_domain_beyond_ascii_is_read_in_its_own_letters() {
    house.domains = List.of("bücher.example");
    house.zone.records.clear();
    house.zone.records.add(
        new DnsRecord(
            new RecordId("9"),
            new RecordData(
                "www.xn--bcher-kva.example", RecordType.CNAME, 3_600, "xn--bcher-kva.example.")));
    visit
        .says("/dns")
        .sees("DNS settings of bücher.example", "[CNAME  www  bücher.example]")
        .presses("CNAME  www  bücher.example")
        .sees(
            "Full name: www.bücher.example (www.xn--bcher-kva.example)",
            "www.xn--bcher-kva.example. 3600 IN CNAME xn--bcher-kva.example.");
  }

  @Test
  void a_plan_without_a_limit_names_none() {
    assertThat(house.zone.limit).isEqualTo(Zone.UNLIMITED);
    visit.says("/dns").sees("5 records.").seesNot("records used");
  }

  private static Answers complete(String type) {
    return SHOP.with("type", type)
        .with("host", "new")
        .with("srv", "sip")
        .with("protocol", "TCP")
        .with("ipv4", "203.0.113.9")
        .with("ipv6", "2001:db8::9")
        .with("target", "mx.example.net")
        .with("priority", "20")
        .with("weight", "5")
        .with("port", "5060")
        .with("text", "hello")
        .with("tag", "ISSUE")
        .with("authority", "letsencrypt.org")
        .with("flags", "0")
        .with("ttl", "1h");
  }
}
