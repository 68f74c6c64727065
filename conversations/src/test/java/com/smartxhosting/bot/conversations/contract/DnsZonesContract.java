package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.FIVE_DOMAINS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.NEAR_LIMITS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.WORDPRESS;
import static com.smartxhosting.bot.conversations.contract.Company.Who.MANY_SERVICES;
import static com.smartxhosting.bot.conversations.dns.RecordType.A;
import static com.smartxhosting.bot.conversations.dns.RecordType.AAAA;
import static com.smartxhosting.bot.conversations.dns.RecordType.CAA;
import static com.smartxhosting.bot.conversations.dns.RecordType.CNAME;
import static com.smartxhosting.bot.conversations.dns.RecordType.MX;
import static com.smartxhosting.bot.conversations.dns.RecordType.NS;
import static com.smartxhosting.bot.conversations.dns.RecordType.SRV;
import static com.smartxhosting.bot.conversations.dns.RecordType.TXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Zones and their rules. */
public abstract class DnsZonesContract extends PortContract {

  private static final long TTL = 3_600;

  private DnsZones zones;
  private String domain;

  @BeforeEach
  void enter() {
    zones = company.panel(SHARED).dns();
    domain = company.domain(SHARED);
  }

  @Test
  void a_zone_has_what_makes_a_domain_work() {
    var zone = Expect.ok(zones.zone(domain));

    assertThat(zone.domain()).isEqualTo(domain);
    assertThat(zone.records()).hasSizeBetween(10, 15);
    assertThat(data(zone)).extracting(RecordData::type).contains(NS, A, AAAA, MX, TXT, CNAME);
    assertThat(data(zone))
        .allSatisfy(
            record -> {
              assertThat(record.host()).endsWith(domain).isLowerCase();
              assertThat(record.ttl()).isPositive();
            });
  }

  @ParameterizedTest
  @MethodSource
  void a_record_of_every_type_is_added_changed_and_deleted(
      RecordType type, String label, String first, String second) {
    var untouched = records();
    var before = record(label, type, first.replace("{zone}", domain));
    var after = record(label, type, second.replace("{zone}", domain));

    var added = Expect.ok(zones.add(domain, before));
    assertThat(added.data()).isEqualTo(before);
    assertThat(records()).hasSize(untouched.size() + 1).contains(added);

    var edited = Expect.ok(zones.edit(domain, added.id(), added.data(), after));
    assertThat(edited.data()).isEqualTo(after);
    assertThat(records())
        .hasSize(untouched.size() + 1)
        .contains(edited)
        .extracting(DnsRecord::data)
        .doesNotContain(before);

    Expect.ok(zones.delete(domain, edited.id(), edited.data()));
    assertThat(records()).isEqualTo(untouched);
  }

  static List<Arguments> a_record_of_every_type_is_added_changed_and_deleted() {
    return List.of(
        arguments(A, "new", "192.0.2.1", "192.0.2.2"),
        arguments(A, "*.wild", "192.0.2.1", "192.0.2.2"),
        arguments(AAAA, "new", "2001:db8::1", "2001:db8::2"),
        arguments(CNAME, "new", "www.{zone}.", "xn--bcher-kva.example."),
        arguments(MX, "new", "10 mail.{zone}.", "20 mail.{zone}."),
        arguments(TXT, "new", "\"v=spf1 -all\"", "\"a \\\"quoted\\\" <b>bold</b>; word\""),
        arguments(NS, "new", "ns1.example.org.", "ns2.example.org."),
        arguments(SRV, "_sip._tcp", "10 60 5060 sip.{zone}.", "10 60 5061 sip.{zone}."),
        arguments(CAA, "new", "0 issue \"letsencrypt.org\"", "0 issuewild \";\""));
  }

  @Test
  void equal_values_are_equal_however_they_are_written() {
    var added = Expect.ok(zones.add(domain, record("App", CNAME, "WWW." + domain + ".")));

    assertThat(added.data()).isEqualTo(record("app", CNAME, "www." + domain + "."));
    Expect.ok(
        zones.delete(
            domain,
            added.id(),
            new RecordData(
                "APP." + domain + ".",
                CNAME,
                TTL,
                "www." + domain.toUpperCase(Locale.ROOT) + ".")));
  }

  @Test
  void a_record_that_is_there_already_is_refused() {
    Expect.ok(zones.add(domain, record("v6", AAAA, "2001:db8::7")));

    refusedAndUnchanged(() -> zones.add(domain, record("v6", AAAA, "2001:db8::7")));
    refusedAndUnchanged(() -> zones.add(domain, record("V6", AAAA, "2001:0DB8:0:0:0:0:0:7")));
    Expect.ok(zones.add(domain, record("v6", AAAA, "2001:db8::8")));

    Expect.ok(zones.add(domain, record("text", TXT, "\"in one\"")));
    refusedAndUnchanged(() -> zones.add(domain, record("text", TXT, "\"in \" \"one\"")));
  }

  @Test
  void every_record_that_a_zone_starts_with_counts_as_there() {
    for (var record : records()) {
      refusedAndUnchanged(() -> zones.add(domain, record.data()));
    }
  }

  @Test
  void an_edit_to_what_another_record_says_is_refused() {
    Expect.ok(zones.add(domain, record("twin", A, "192.0.2.1")));
    var second = Expect.ok(zones.add(domain, record("twin", A, "192.0.2.2")));

    refusedAndUnchanged(
        () -> zones.edit(domain, second.id(), second.data(), record("twin", A, "192.0.2.1")));
  }

  @Test
  protected void the_time_to_live_alone_can_be_changed() {
    var added = Expect.ok(zones.add(domain, record("short", A, "192.0.2.1")));
    var shorter = new RecordData(added.data().host(), A, 60, "192.0.2.1");

    assertThat(Expect.ok(zones.edit(domain, added.id(), added.data(), shorter)).data())
        .isEqualTo(shorter);
  }

  @Test
  void a_cname_stands_alone() {
    Expect.ok(zones.add(domain, record("alias", CNAME, "www.example.org.")));

    refusedAndUnchanged(() -> zones.add(domain, record("alias", A, "192.0.2.1")));
    refusedAndUnchanged(() -> zones.add(domain, record("alias", CNAME, "other.example.org.")));
    refusedAndUnchanged(() -> zones.add(domain, record("mail", CNAME, "mail.example.org.")));
    refusedAndUnchanged(
        () -> zones.add(domain, new RecordData(domain, CNAME, TTL, "www.example.org.")));
  }

  @Test
  void an_edit_cannot_put_a_cname_beside_others_but_can_replace_the_only_record() {
    Expect.ok(zones.add(domain, record("pair", A, "192.0.2.1")));
    var second = Expect.ok(zones.add(domain, record("pair", A, "192.0.2.2")));
    refusedAndUnchanged(
        () ->
            zones.edit(
                domain, second.id(), second.data(), record("pair", CNAME, "www.example.org.")));

    var alone = Expect.ok(zones.add(domain, record("alone", A, "192.0.2.1")));
    Expect.ok(
        zones.edit(domain, alone.id(), alone.data(), record("alone", CNAME, "www.example.org.")));
  }

  @Test
  void mail_goes_to_a_host_that_is_neither_an_alias_nor_an_address() {
    Expect.ok(zones.add(domain, record("alias", CNAME, "www.example.org.")));

    refusedAndUnchanged(
        () -> zones.add(domain, new RecordData(domain, MX, TTL, "20 alias." + domain + ".")));
    refusedAndUnchanged(() -> zones.add(domain, new RecordData(domain, MX, TTL, "20 192.0.2.1.")));
    Expect.ok(zones.add(domain, new RecordData(domain, MX, TTL, "20 mx.example.org.")));
  }

  @Test
  void the_companys_own_name_servers_stay() {
    var own =
        records().stream()
            .filter(record -> record.data().type() == NS)
            .filter(record -> record.data().host().equals(domain))
            .toList();

    assertThat(own).hasSizeGreaterThanOrEqualTo(2);
    for (var record : own) {
      refusedAndUnchanged(() -> zones.delete(domain, record.id(), record.data()));
      refusedAndUnchanged(
          () ->
              zones.edit(
                  domain,
                  record.id(),
                  record.data(),
                  new RecordData(domain, NS, TTL, "ns.example.org.")));
    }
  }

  @Test
  void what_was_changed_in_the_meantime_is_neither_changed_nor_deleted() {
    var seen = Expect.ok(zones.add(domain, record("busy", A, "192.0.2.1")));
    var after = record("busy", A, "192.0.2.3");
    var edited =
        Expect.ok(zones.edit(domain, seen.id(), seen.data(), record("busy", A, "192.0.2.2")));

    for (var id : List.of(seen.id(), edited.id())) {
      refusedAndUnchanged(() -> zones.edit(domain, id, seen.data(), after));
      refusedAndUnchanged(() -> zones.delete(domain, id, seen.data()));
    }

    Expect.ok(zones.delete(domain, edited.id(), edited.data()));
    refusedAndUnchanged(() -> zones.delete(domain, edited.id(), edited.data()));
  }

  @Test
  void records_that_were_never_there_are_refused() {
    var data = record("ghost", A, "192.0.2.1");

    for (var id : List.of("0", "-1", "999999999", "", "' or 1=1 --", "😀")) {
      refusedAndUnchanged(() -> zones.delete(domain, new RecordId(id), data));
      refusedAndUnchanged(() -> zones.edit(domain, new RecordId(id), data, data));
    }
  }

  @ParameterizedTest
  @MethodSource
  void what_no_zone_can_hold_is_refused(RecordType type, String host, long ttl, String value) {
    var wanted = new RecordData(host.replace("{zone}", domain), type, ttl, value);
    var own = Expect.ok(zones.add(domain, record("own", A, "192.0.2.1")));

    refusedAndUnchanged(() -> zones.add(domain, wanted));
    refusedAndUnchanged(() -> zones.edit(domain, own.id(), own.data(), wanted));
  }

  static List<Arguments> what_no_zone_can_hold_is_refused() {
    var toolong = "a".repeat(64);
    return List.of(
        arguments(A, "x.{zone}", TTL, "300.0.0.1"),
        arguments(A, "x.{zone}", TTL, "2001:db8::1"),
        arguments(A, "x.{zone}", TTL, ""),
        arguments(A, "x.{zone}", TTL, "192.0.2.1 192.0.2.2"),
        arguments(AAAA, "x.{zone}", TTL, "192.0.2.1"),
        arguments(MX, "x.{zone}", TTL, "70000 mail.example.org."),
        arguments(MX, "x.{zone}", TTL, "mail.example.org."),
        arguments(TXT, "x.{zone}", TTL, '"' + "t".repeat(256) + '"'),
        arguments(TXT, "x.{zone}", TTL, "\"no end"),
        arguments(SRV, "x.{zone}", TTL, "1 2 sip.example.org."),
        arguments(CAA, "x.{zone}", TTL, "issue letsencrypt"),
        arguments(CNAME, "x.{zone}", TTL, toolong + ".example."),
        arguments(A, toolong + ".{zone}", TTL, "192.0.2.1"),
        arguments(A, "two words.{zone}", TTL, "192.0.2.1"),
        arguments(A, ".{zone}", TTL, "192.0.2.1"),
        arguments(A, "😀 \u202e.{zone}", TTL, "192.0.2.1"),
        arguments(A, "x.example.org", TTL, "192.0.2.1"),
        arguments(A, "evil{zone}", TTL, "192.0.2.1"),
        arguments(A, "", TTL, "192.0.2.1"),
        arguments(A, "x.{zone}", 0L, "192.0.2.1"),
        arguments(A, "x.{zone}", -1L, "192.0.2.1"),
        arguments(A, "x.{zone}", 1L << 31, "192.0.2.1"));
  }

  @Test
  void a_full_zone_takes_no_more_but_can_be_changed() {
    var full = company.panel(NEAR_LIMITS).dns();
    var name = company.domain(NEAR_LIMITS);
    var last = Expect.ok(full.add(name, new RecordData("last." + name, A, TTL, "192.0.2.1")));
    var zone = Expect.ok(full.zone(name));

    if (zone.limit() != Zone.UNLIMITED) { // not every server tells before it is reached
      assertThat(zone.records()).hasSize(zone.limit());
    }
    Expect.refused(full.add(name, new RecordData("more." + name, A, TTL, "192.0.2.1")));
    assertThat(Expect.ok(full.zone(name))).isEqualTo(zone);

    var other = new RecordData("last." + name, A, TTL, "192.0.2.2");
    var edited = Expect.ok(full.edit(name, last.id(), last.data(), other));
    Expect.ok(full.delete(name, edited.id(), edited.data()));
    Expect.ok(full.add(name, new RecordData("more." + name, A, TTL, "192.0.2.1")));
  }

  @Test
  void a_plan_without_a_limit_says_so() {
    var name = company.domain(WORDPRESS);

    assertThat(Expect.ok(company.panel(WORDPRESS).dns().zone(name)).limit())
        .isEqualTo(Zone.UNLIMITED);
  }

  @Test
  void a_large_zone_is_told_whole() {
    var account = company.account(MANY_SERVICES);
    var first = Expect.ok(account.services()).getFirst();
    var panel = Expect.ok(Expect.ok(account.service(first.id())).panel());

    assertThat(Expect.ok(panel.dns().zone(first.domain())).records()).hasSize(400);
  }

  @Test
  void a_domain_with_letters_beyond_ascii_is_unicode_outside_and_punycode_inside() {
    var panel = company.panel(FIVE_DOMAINS).dns();
    var zone = Expect.ok(panel.zone("bücher.example"));
    var record =
        new RecordData("neu.xn--bcher-kva.example", TXT, TTL, "\"Gr\\195\\188\\195\\159e\"");

    assertThat(zone.domain()).isEqualTo("bücher.example");
    assertThat(data(zone)).allSatisfy(each -> assertThat(each.host()).isASCII());
    var added = Expect.ok(panel.add("bücher.example", record));
    assertThat(added.data()).isEqualTo(record);
    assertThat(Expect.ok(panel.zone("bücher.example")).records()).contains(added);
  }

  @Test
  void zones_of_one_service_do_not_mix() {
    var panel = company.panel(FIVE_DOMAINS).dns();
    var other = Expect.ok(panel.zone("bücher.example"));
    var record = other.records().getLast();
    var main = company.domain(FIVE_DOMAINS);

    Expect.refused(panel.delete(main, record.id(), record.data()));
    Expect.refused(panel.add(main, new RecordData("www.bücher.example", A, TTL, "192.0.2.1")));
    assertThat(Expect.ok(panel.zone("bücher.example"))).isEqualTo(other);
  }

  private RecordData record(String label, RecordType type, String value) {
    return new RecordData(label + "." + domain, type, TTL, value);
  }

  private List<DnsRecord> records() {
    return Expect.ok(zones.zone(domain)).records();
  }

  private void refusedAndUnchanged(Supplier<Outcome<DnsRecord>> write) {
    var before = Expect.ok(zones.zone(domain));
    Expect.refused(write.get());
    assertThat(Expect.ok(zones.zone(domain))).isEqualTo(before);
  }

  private static List<RecordData> data(Zone zone) {
    return zone.records().stream().map(DnsRecord::data).toList();
  }
}
