package com.smartxhosting.bot.conversations.doctor;

import static com.smartxhosting.bot.conversations.doctor.Clinic.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The doctor finds each fault that is planted, and none where there is none. */
class DoctorTest {

  /** What is made wrong, what the doctor must say, and to which dialogs he must lead. */
  private enum Fault {
    EXPIRED_DOMAIN(
        clinic -> {
          clinic.world.servers.clear();
          clinic.world.records.clear();
        },
        "delegation.none"),
    OTHER_NAME_SERVERS(
        clinic -> {
          clinic.world.servers.clear();
          clinic.world.servers.put("ns1.elsewhere.example", true);
        },
        "delegation.elsewhere"),
    ONE_FOREIGN_NAME_SERVER(
        clinic -> {
          clinic.world.servers.remove("ns2.host.example");
          clinic.world.servers.put("ns2.elsewhere.example", true);
        },
        "delegation.mixed"),
    SILENT_NAME_SERVER(
        clinic -> clinic.world.servers.put("ns2.host.example", false), "delegation.silent"),
    STALE_NAME_SERVER(
        clinic -> clinic.world.stale.put("ns2.host.example", "203.0.113.99"),
        "delegation.disagree"),
    NO_ADDRESS(
        clinic -> {
          clinic.falls("@", RecordType.A);
          clinic.standsInstead("@", RecordType.TXT, "\"v=spf1 mx ~all\"");
        },
        "address.none",
        "dns.add"),
    PRIVATE_ADDRESS(
        clinic -> clinic.standsInstead("@", RecordType.A, "192.168.1.5"),
        "address.private",
        "dns.edit"),
    ADDRESS_ELSEWHERE(
        clinic -> clinic.standsInstead("@", RecordType.A, "198.51.100.5"),
        "address.elsewhere",
        "dns.edit"),
    NO_WWW(clinic -> clinic.falls("www", RecordType.CNAME), "www.none", "dns.add"),
    WWW_LEADS_NOWHERE(
        clinic -> clinic.standsInstead("www", RecordType.CNAME, "gone.builder.example."),
        "www.nowhere",
        "dns.edit"),
    NO_MAIL_SERVER(clinic -> clinic.falls("@", RecordType.MX), "mx.none", "dns.add"),
    MAIL_SERVER_WITHOUT_ADDRESS(
        clinic -> clinic.falls("mail", RecordType.A), "mx.unreachable", "dns.add"),
    MAIL_SERVER_IS_ALIAS(
        clinic -> clinic.standsInstead("@", RecordType.MX, "10 www.shop.example."),
        "mx.alias",
        "dns.edit"),
    NO_SPF(clinic -> clinic.falls("@", RecordType.TXT), "spf.none", "dns.add"),
    TWO_SPF(
        clinic -> clinic.stands("@", RecordType.TXT, "\"v=spf1 include:_spf.other.example -all\""),
        "spf.two",
        "dns.edit",
        "dns.delete"),
    SPF_OF_TOO_MANY_LOOKUPS(
        clinic -> {
          var includes = new StringBuilder("\"v=spf1 a mx");
          IntStream.range(0, 9)
              .forEach(
                  n -> {
                    includes.append(" include:r").append(n).append(".example");
                    clinic.world.has("r" + n + ".example", RecordType.TXT, "\"v=spf1 -all\"");
                  });
          clinic.standsInstead("@", RecordType.TXT, includes.append(" ~all\"").toString());
        },
        "spf.lookups",
        "dns.edit"),
    SPF_INCLUDES_NOTHING(
        clinic -> clinic.world.hasNo("_spf.relay.example", RecordType.TXT), "spf.dead", "dns.edit"),
    SPF_LETS_EVERYBODY(
        clinic -> clinic.standsInstead("@", RecordType.TXT, "\"v=spf1 a +all\""),
        "spf.open",
        "dns.edit"),
    SPF_WITHOUT_US(
        clinic ->
            clinic.standsInstead("@", RecordType.TXT, "\"v=spf1 include:_spf.relay.example -all\""),
        "spf.without-us",
        "dns.edit"),
    BROKEN_DKIM(
        clinic -> clinic.standsInstead("key1._domainkey", RecordType.TXT, "\"v=DKIM1; p=\""),
        "dkim.broken",
        "dns.edit"),
    DKIM_UNSEEN(
        clinic -> clinic.world.hasNo("key1._domainkey." + SHOP, RecordType.TXT), "dkim.unseen"),
    NO_DMARC(clinic -> clinic.falls("_dmarc", RecordType.TXT), "dmarc.none", "dns.add"),
    TWO_DMARC(
        clinic -> clinic.stands("_dmarc", RecordType.TXT, "\"v=DMARC1; p=reject\""),
        "dmarc.two",
        "dns.delete"),
    DMARC_WITHOUT_POLICY(
        clinic -> clinic.standsInstead("_dmarc", RecordType.TXT, "\"v=DMARC1; rua=mailto:a@b.c\""),
        "dmarc.broken",
        "dns.edit"),
    CAA_SHUTS_OUT_ISSUER(
        clinic -> clinic.standsInstead("@", RecordType.CAA, "0 issue \"other-ca.example\""),
        "caa",
        "dns.add"),
    NO_CERTIFICATE(clinic -> clinic.house.safe.held.clear(), "certificate.none"),
    EXPIRED_CERTIFICATE(clinic -> clinic.certificate(-3, false, SHOP), "certificate.expired"),
    CERTIFICATE_ENDS(clinic -> clinic.certificate(10, false, SHOP), "certificate.ends"),
    SELF_SIGNED_CERTIFICATE(
        clinic -> clinic.certificate(60, true, SHOP), "certificate.self-signed"),
    CERTIFICATE_OF_OTHER_NAMES(
        clinic -> clinic.certificate(60, false, "other.example"), "certificate.names"),
    CERTIFICATE_WAITS_FOR_RECORDS(
        clinic ->
            clinic.house.safe.letsEncrypt =
                new LetsEncrypt.Waiting(
                    Coverage.WILDCARD,
                    List.of(
                        new RecordData(
                            "_acme-challenge." + SHOP, RecordType.TXT, 300, "\"token\"")),
                    Talk.START),
        "certificate.waits",
        "dns.add"),
    CERTIFICATE_REFUSED(
        clinic ->
            clinic.house.safe.letsEncrypt =
                new LetsEncrypt.Failed(Coverage.SITE, Text.words("Too many."), Talk.START),
        "certificate.refused"),
    FULL_MAILBOX(
        clinic -> clinic.house.post.has("info@" + SHOP, 100, 100, ""), "mailbox.full", "mail.edit"),
    MAILBOX_NEARLY_FULL(
        clinic -> clinic.house.post.has("info@" + SHOP, 93, 100, ""),
        "mailbox.nearly",
        "mail.edit"),
    DISK_NEARLY_FULL(
        clinic ->
            clinic.house.usage =
                Outcome.ok(new Usage(new Amount(95, 100), new Amount(1, -1), Talk.START)),
        "disk.nearly",
        "service.overview");

    private final Consumer<Clinic> plant;
    private final String finding;
    private final List<String> remedies;

    Fault(Consumer<Clinic> plant, String finding, String... remedies) {
      this.plant = plant;
      this.finding = "doctor.find." + finding;
      this.remedies = List.of(remedies);
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_planted_fault_is_found_and_nothing_else(Fault fault) {
    var clinic = new Clinic();
    fault.plant.accept(clinic);
    assertThat(clinic.found()).containsExactly(fault.finding);
    assertThat(clinic.examined().doors())
        .extracting(Board.Door::dialog)
        .filteredOn(dialog -> !dialog.equals("doctor.report"))
        .containsExactlyElementsOf(fault.remedies);
  }

  @Test
  void nothing_is_found_where_nothing_is_wrong() {
    assertThat(new Clinic().found()).isEmpty();
  }

  @Test
  void a_suspended_service_is_the_one_thing_to_put_right() {
    var clinic = new Clinic();
    clinic.house.status = ServiceStatus.SUSPENDED;
    assertThat(clinic.found()).containsExactly("services.closed.SUSPENDED");
    assertThat(clinic.world.asked).isZero();
  }

  @Test
  void no_answer_is_no_fault_and_a_dead_line_is_not_waited_for() {
    var clinic = new Clinic();
    clinic.world.silent = true;
    assertThat(clinic.found()).isEmpty();
    assertThat(clinic.world.asked).isLessThan(15);
  }

  @Test
  void a_server_that_is_down_is_no_fault_of_the_domain() {
    var clinic = new Clinic();
    clinic.house.serverDown = true;
    assertThat(clinic.found()).isEmpty();
  }

  @Test
  void one_resolver_that_lies_is_outvoted() {
    for (var lie :
        List.of("198.51.100.66", "10 evil.example.", "\"v=spf1 +all\"", "evil.example.")) {
      var clinic = new Clinic();
      clinic.world.lie = lie;
      assertThat(clinic.found()).as(lie).isEmpty();
    }
  }

  @Test
  void what_others_answer_for_cannot_be_put_right_here() {
    var clinic = new Clinic();
    clinic.world.servers.clear();
    clinic.world.servers.put("ns1.elsewhere.example", true);
    clinic.falls("www", RecordType.CNAME);
    assertThat(clinic.found())
        .containsExactly("doctor.find.delegation.elsewhere", "doctor.find.www.none");
    assertThat(clinic.examined().doors())
        .extracting(Board.Door::dialog)
        .containsExactly("doctor.report");
  }
}
