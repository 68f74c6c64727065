package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.conversations.dns.RecordType.A;
import static com.smartxhosting.bot.conversations.dns.RecordType.CAA;
import static com.smartxhosting.bot.conversations.dns.RecordType.CNAME;
import static com.smartxhosting.bot.conversations.dns.RecordType.MX;
import static com.smartxhosting.bot.conversations.dns.RecordType.SRV;
import static com.smartxhosting.bot.conversations.dns.RecordType.TXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record on its way to Plesk and back. */
class PleskRecordTest {

  private static final Site SITE = new Site("12", "xn--grn-ioa.example");
  private static final String ZONE = SITE.ascii();

  @Test
  void names_go_without_a_last_dot_and_relative_to_the_domain() {
    assertThat(sent(ZONE, A, "192.0.2.1")).isEqualTo(new PleskRecord("A", "", "192.0.2.1", ""));
    assertThat(sent("www." + ZONE, CNAME, ZONE + "."))
        .isEqualTo(new PleskRecord("CNAME", "www", ZONE, ""));
    assertThat(sent(ZONE, MX, "10 mail." + ZONE + "."))
        .isEqualTo(new PleskRecord("MX", "", "mail." + ZONE, "10"));
    assertThat(sent(ZONE, MX, "0 .")).isEqualTo(new PleskRecord("MX", "", ".", "0"));
    assertThat(sent("_sip._tcp." + ZONE, SRV, "10 60 5060 sip." + ZONE + "."))
        .isEqualTo(new PleskRecord("SRV", "_sip._tcp", "sip." + ZONE, "10 60 5060"));
    assertThat(sent(ZONE, CAA, "0 issue \"ca.example; x=1\""))
        .isEqualTo(new PleskRecord("CAA", "", "ca.example; x=1", "0 issue"));
    assertThat(sent(ZONE, TXT, "\"say \\\"hi\\\"\" \" there\""))
        .isEqualTo(new PleskRecord("TXT", "", "say \"hi\" there", ""));
  }

  @Test
  void hosts_come_in_full_or_relative_with_or_without_a_last_dot() {
    for (var host :
        List.of("www." + ZONE + ".", "www." + ZONE, "www", "WWW", "www.grün.example.")) {
      assertThat(heard(new PleskRecord("A", host, "192.0.2.1", "")))
          .as(host)
          .isEqualTo(new RecordData("www." + ZONE, A, 60, "192.0.2.1"));
    }
    for (var apex : List.of("", "@", ZONE, ZONE + ".", "grün.example.")) {
      assertThat(heard(new PleskRecord("A", apex, "192.0.2.1", "")).host()).isEqualTo(ZONE);
    }
  }

  @Test
  void numbers_are_read_wherever_a_version_puts_them() {
    for (var way :
        List.of(
            new PleskRecord("SRV", "_sip._tcp", "sip.example.org.", "10 60 5060"),
            new PleskRecord("SRV", "_sip._tcp", "5060 sip.example.org", "10 60"),
            new PleskRecord("SRV", "_sip._tcp", "10 60 5060 sip.example.org.", ""))) {
      assertThat(heard(way).value()).isEqualTo("10 60 5060 sip.example.org.");
    }
    for (var way :
        List.of(
            new PleskRecord("CAA", "", "ca.example", "0 issue"),
            new PleskRecord("CAA", "", "\"ca.example\"", "0 issue"),
            new PleskRecord("CAA", "", "issue \"ca.example\"", "0"),
            new PleskRecord("CAA", "", "0 issue \"ca.example\"", ""))) {
      assertThat(heard(way).value()).isEqualTo("0 issue \"ca.example\"");
    }
    assertThat(heard(new PleskRecord("CAA", "", ";", "0 issuewild")).value())
        .isEqualTo("0 issuewild \";\"");
    assertThat(heard(new PleskRecord("TXT", "", "v=spf1 -all", "")).value())
        .isEqualTo(heard(new PleskRecord("TXT", "", "\"v=spf1 -all\"", "")).value())
        .isEqualTo("\"v=spf1 -all\"");
  }

  @Test
  void what_is_another_zones_or_nothing_for_customers_is_left_out() {
    for (var other :
        List.of(
            new PleskRecord("A", "www.other.example.", "192.0.2.1", ""),
            new PleskRecord("A", "evil" + ZONE + ".", "192.0.2.1", ""),
            new PleskRecord("SOA", "", "ns1.example.", ""),
            new PleskRecord("PTR", "192.0.2.1", ZONE, "24"),
            new PleskRecord("", "", "", ""))) {
      assertThat(other.in(SITE, "1", 60)).as(other.toString()).isEmpty();
    }
  }

  @Test
  void every_record_comes_back_as_it_went() {
    for (var data :
        List.of(
            data("*." + ZONE, A, "192.0.2.1"),
            data("a." + ZONE, TXT, "\"" + "x".repeat(255) + "\" \"more\""),
            data("b." + ZONE, TXT, "\"Gr\\195\\188\\195\\159e\""),
            data("_sip._tcp." + ZONE, SRV, "0 0 0 ."),
            data(ZONE, MX, "0 ."))) {
      var sent = PleskRecord.of(data, SITE);
      assertThat(heard(sent)).isEqualTo(data);
    }
  }

  private static PleskRecord sent(String host, RecordType type, String value) {
    return PleskRecord.of(data(host, type, value), SITE);
  }

  private static RecordData data(String host, RecordType type, String value) {
    return new RecordData(host, type, 60, value);
  }

  private static RecordData heard(PleskRecord record) {
    return record.in(SITE, "1", 60).map(DnsRecord::data).orElseThrow();
  }
}
