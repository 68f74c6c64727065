package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.ssl.SslOffice.AUTHORITY;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.DOMAIN;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.GIVEN;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.NOW;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Certificates as customers look at them, choose, delete and order them. */
class SslTalkTest {

  private static final RecordData PROOF =
      new RecordData("_acme-challenge." + DOMAIN, RecordType.TXT, 3_600, "\"token\"");

  private final SslOffice office = new SslOffice();

  @Test
  void the_list_tells_issuer_days_left_and_which_is_in_use() {
    office.holds("bought", AUTHORITY.leaf(DOMAIN, "www." + DOMAIN), true);
    office.holds(
        "old", AUTHORITY.leaf(TestAuthority.keys("EC", 256), Duration.ofDays(9), DOMAIN), false);
    office.house.safe.has(new Held("kept", new Content.Waiting("request", "half"), false));
    office.house.safe.has(new Held("only a name", new Content.Untold(), false));

    office
        .serve(Talk.with(STAGE).says("/ssl"))
        .sees(
            "Certificates of shop.example",
            "[In use: Good Root R7, 60 days]",
            "shop.example, www.shop.example",
            "[Good Root R7, ended]",
            "[Key, awaits its certificate]",
            "[only a name]",
            "Let’s Encrypt was not asked for shop.example yet");
  }

  @Test
  void the_doctor_is_one_press_away_from_the_list() {
    office.starts("ssl.list", GIVEN).presses("Find problems").sees(Doctor.ID.name());
  }

  @Test
  void one_certificate_is_told_in_full() {
    office.holds("bought", AUTHORITY.leaf(DOMAIN), true);

    certificate("bought")
        .sees(
            "In use: yes",
            "For: shop.example",
            "Issued by: Good Root R7",
            "(60 days left)",
            "Key: EC 256")
        .seesNot("[Use it]");
  }

  @Test
  void another_is_chosen_after_a_look_at_what_visitors_will_get() {
    office.holds("bought", AUTHORITY.leaf(DOMAIN), true);
    office.holds("own", AUTHORITY.selfSigned(DOMAIN, "www." + DOMAIN), false);

    var talk = office.serve(certificate("own").presses("Use it"));
    talk.sees("browsers will warn every visitor", "For: shop.example, www.shop.example");
    talk.presses("Use it");
    var use = talk.asked(UseCertificate.Use.class);
    assertThat(STAGE.words().plain(use.before(), "en")).isEqualTo("bought");
    assertThat(STAGE.words().plain(use.after(), "en")).isEqualTo("own");
    office.serve(talk).sees("Visitors of shop.example are shown this certificate now");
    assertThat(office.house.safe.held.get("own").inUse()).isTrue();
  }

  @Test
  void what_is_in_use_or_awaited_cannot_be_chosen() {
    office.holds("bought", AUTHORITY.leaf(DOMAIN), true);
    office.house.safe.has(new Held("kept", new Content.Waiting("request", "half"), false));

    office.starts("ssl.use", GIVEN.with("certificate", "bought")).sees("shown this one already");
    office
        .starts("ssl.use", GIVEN.with("certificate", "kept"))
        .sees("Its certificate has not come yet")
        .seesNot("[Use it]");
  }

  @Test
  void deleting_the_one_in_use_warns_and_wants_the_domain_typed() {
    office.holds("bought", AUTHORITY.leaf(DOMAIN), true);

    var talk = office.serve(certificate("bought").presses("Delete"));
    talk.sees("It is in use", "browsers warn everybody").presses("Delete it");
    talk.sees("cannot be undone").says("yes").sees("nothing was changed");
    assertThat(office.house.safe.held).isNotEmpty();
    office.serve(talk.says(DOMAIN)).sees("bought is deleted");
    assertThat(office.house.safe.held).isEmpty();
  }

  @Test
  void deleting_one_that_has_ended_needs_no_more_than_a_press() {
    office.holds(
        "old", AUTHORITY.leaf(TestAuthority.keys("EC", 256), Duration.ofDays(9), DOMAIN), false);

    var talk = office.starts("ssl.delete", GIVEN.with("certificate", "old")).sees("worth nothing");
    office.serve(talk.presses("Delete it")).sees("old is deleted");
  }

  @Test
  void lets_encrypt_issues_and_says_until_when() {
    office.house.safe.answer =
        Outcome.ok(new LetsEncrypt.Issued(Coverage.SITE, NOW.plus(Duration.ofDays(90))));

    var talk = office.starts("ssl.letsencrypt", GIVEN).sees("was not asked for shop.example yet");
    office
        .serve(talk.presses("Issue now").presses("The domain and www"))
        .sees("costs nothing", "In use now: none");
    office
        .serve(talk.presses("Issue now"))
        .sees("issued for shop.example", "May 31, 2026", "need not do anything");
  }

  @Test
  void what_lets_encrypt_waits_for_is_told_and_can_be_made_from_there() {
    office.house.safe.answer =
        Outcome.ok(new LetsEncrypt.Waiting(Coverage.WILDCARD, List.of(PROOF), NOW));

    var talk = office.starts("ssl.letsencrypt", GIVEN);
    office.serve(talk.presses("Issue now").presses("All subdomains"));
    office
        .serve(talk.presses("Issue now"))
        .sees(
            "waits for the DNS of shop.example",
            "_acme-challenge.shop.example. 3600 IN TXT \"token\"",
            "[Create TXT _acme-challenge]",
            "[Go on with it]")
        .presses("Create TXT _acme-challenge");
    office
        .serve(talk)
        .sees("_acme-challenge.shop.example. 3600 IN TXT \"token\"", "[Add the record]");
  }

  @Test
  void an_order_that_lacks_nothing_but_time_is_said_to() {
    office.house.safe.letsEncrypt = new LetsEncrypt.Waiting(Coverage.SITE, List.of(), NOW);

    office
        .starts("ssl.letsencrypt", GIVEN)
        .sees("has the order for shop.example", "[Look again]")
        .seesNot("missing");
  }

  @Test
  void a_refusal_of_lets_encrypt_is_told_with_its_reason() {
    office.house.safe.answer = Outcome.refused(Text.words("A CAA record stands in the way."));

    var talk = office.starts("ssl.issue", GIVEN.with("coverage", "SITE"));
    office.serve(talk.presses("Issue now")).sees("A CAA record stands in the way.", "[Issue now]");
    office.house.safe.letsEncrypt =
        new LetsEncrypt.Failed(Coverage.SITE, Text.words("It was the CAA record."), NOW);
    office.starts("ssl.letsencrypt", GIVEN).sees("refused for shop.example: It was", "[Try again]");
  }

  @Test
  void a_certificate_that_is_gone_is_said_to_be() {
    for (var dialog : List.of("ssl.certificate", "ssl.use", "ssl.delete", "ssl.csr")) {
      office
          .starts(dialog, GIVEN.with("certificate", "gone"))
          .sees("no certificate called gone here any more");
    }
  }

  private Talk certificate(String name) {
    return office.starts("ssl.certificate", GIVEN.with("certificate", name));
  }
}
