package com.smartxhosting.bot.adapters.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.standin.Mishap;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates where Plesk is not like the others, on a server of today and on an older one. */
class PleskCertificatesTest {

  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final TestAuthority.Signed LEAF = AUTHORITY.leaf("ada.example");
  private static final Signed SIGNED = new Signed(LEAF.pem(), AUTHORITY.between.pem());
  private static final Secret KEY = new Secret(LEAF.key());
  private static final String HALF = half();
  private static final String FREE = "Lets Encrypt ada.example";

  private static String half() {
    return Reader.read(KEY.reveal().getBytes(StandardCharsets.US_ASCII))
            instanceof Reading.Read(var papers)
        ? papers.keys().getFirst().publicKey()
        : "";
  }

  private static Neighbours neighbours(boolean modern) {
    var neighbours = new Neighbours(modern ? PleskStandIn.modern() : PleskStandIn.old());
    neighbours.standIn.letsEncrypt("ada.example");
    return neighbours;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_pool_holds_the_domains_own_alone(boolean modern) {
    try (var neighbours = neighbours(modern)) {
      var certificates = neighbours.ada().certificates();

      assertThat(Expect.ok(certificates.pool("ada.example")).held())
          .extracting(Held::name)
          .containsExactly(FREE);
      assertThat(Expect.ok(certificates.pool("grün.example")).held()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_secures_the_mail_stays_and_goes_on_being_shown(boolean modern) {
    try (var neighbours = neighbours(modern)) {
      neighbours.standIn.secureMail("ada.example", FREE);
      var before = neighbours.standIn.everythingOf(neighbours.ada);

      var reason = Expect.refused(neighbours.ada().certificates().remove("ada.example", FREE));

      assertThat(reason.toString()).contains("plesk.certificate.used");
      assertThat(neighbours.standIn.everythingOf(neighbours.ada)).isEqualTo(before);
    }
  }

  @Test
  void a_removal_that_breaks_off_half_way_is_not_told_as_none() {
    try (var neighbours = neighbours(false)) {
      neighbours.standIn.nextWriteButOne(Mishap.LOSES_ANSWER);

      Expect.unknown(neighbours.ada().certificates().remove("ada.example", FREE));
    }
  }

  @Test
  void a_key_that_waits_is_known_by_its_name_even_to_another_process() {
    try (var neighbours = neighbours(true)) {
      Expect.ok(neighbours.ada().certificates().keep("ada.example", "own", KEY, "request"));

      try (var other = neighbours.anotherProcess()) {
        var held =
            Expect.ok(
                    Expect.ok(other.panel(Neighbours.SERVER, Neighbours.ADA))
                        .certificates()
                        .pool("ada.example"))
                .find("own")
                .orElseThrow();
        assertThat(held.content())
            .isInstanceOfSatisfying(
                Content.Waiting.class, waiting -> assertThat(waiting.publicKey()).isEqualTo(HALF));
      }
    }
  }

  @Test
  void only_a_key_of_ours_is_completed() {
    try (var neighbours = neighbours(true)) {
      var certificates = neighbours.ada().certificates();
      Expect.refused(certificates.complete("ada.example", FREE, SIGNED));

      Expect.ok(certificates.install("ada.example", "bought", SIGNED, KEY));
      Expect.refused(certificates.complete("ada.example", "bought", SIGNED));
    }
  }

  @Test
  void names_that_differ_in_case_alone_are_the_same() {
    try (var neighbours = neighbours(true)) {
      var certificates = neighbours.ada().certificates();
      Expect.refused(
          certificates.install("ada.example", FREE.toUpperCase(Locale.ROOT), SIGNED, KEY));
      Expect.refused(certificates.install("ada.example", "bell\u0007", SIGNED, KEY));
      Expect.refused(certificates.install("ada.example", " ", SIGNED, KEY));
      assertThat(neighbours.standIn.effects()).isEmpty();
    }
  }

  @Test
  void a_certificate_that_has_ended_is_seen_all_the_same() {
    try (var neighbours = neighbours(true)) {
      var ended =
          AUTHORITY.leaf(TestAuthority.keys("RSA", 2048), Duration.ofDays(9), "ada.example");
      var certificates = neighbours.ada().certificates();
      Expect.ok(
          certificates.install(
              "ada.example", "old", new Signed(ended.pem(), ""), new Secret(ended.key())));
      Expect.ok(certificates.use("ada.example", "old"));

      var pool = Expect.ok(certificates.pool("ada.example"));

      assertThat(pool.ends()).contains(TestAuthority.SIGNED.plus(Duration.ofDays(9)));
      assertThat(pool.letsEncrypt()).isInstanceOf(LetsEncrypt.Idle.class);
    }
  }

  @Test
  void where_nobody_answers_for_the_website_the_name_is_all_that_is_told() {
    try (var neighbours = neighbours(true)) {
      neighbours.standIn.closeWebsites();

      var pool = Expect.ok(neighbours.ada().certificates().pool("ada.example"));

      assertThat(pool.held()).containsExactly(new Held(FREE, new Content.Untold(), true));
      assertThat(pool.ends()).isEmpty();
    }
  }

  @Test
  void lets_encrypt_learns_the_customers_address_and_the_hosts_that_are_wanted() {
    try (var neighbours = neighbours(true)) {
      Expect.ok(neighbours.ada().certificates().issue("ada.example", Coverage.SITE));

      assertThat(neighbours.standIn.commands())
          .last()
          .asString()
          .isEqualTo(
              "extension [--call, sslit, --certificate, -issue, -domain, ada.example,"
                  + " -registrationEmail, ada-login@mail.example, -secure-domain, -secure-www]");
      assertThat(neighbours.standIn.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOSES_ANSWER", "BREAKS_OFF", "SHOWS_PAGE"})
  void an_order_whose_answer_is_lost_is_looked_for_and_not_placed_twice(Mishap mishap) {
    try (var neighbours = neighbours(true)) {
      var certificates = neighbours.ada().certificates();
      neighbours.standIn.nextWrite(mishap);

      Expect.unknown(certificates.issue("ada.example", Coverage.SITE));

      assertThat(letsEncrypt(certificates))
          .isInstanceOfAny(LetsEncrypt.Issued.class, LetsEncrypt.Waiting.class);
      assertThat(neighbours.standIn.effects()).hasSize(mishap.afterTheAct() ? 1 : 0);
    }
  }

  @Test
  void an_order_that_cannot_go_on_now_stands_in_nobodys_way() {
    try (var neighbours = neighbours(true)) {
      var certificates = neighbours.ada().certificates();
      var waiting =
          (LetsEncrypt.Waiting) Expect.ok(certificates.issue("ada.example", Coverage.WILDCARD));
      Expect.ok(neighbours.ada().dns().add("ada.example", waiting.missing().getFirst()));
      neighbours.standIn.nextWrite(Mishap.LOSES_REQUEST);

      assertThat(letsEncrypt(certificates)).isInstanceOf(LetsEncrypt.Waiting.class);
    }
  }

  @Test
  void an_order_that_waits_is_known_to_another_process_which_goes_on_with_it() {
    try (var neighbours = neighbours(true);
        var other = neighbours.anotherProcess()) {
      var waiting =
          (LetsEncrypt.Waiting)
              Expect.ok(neighbours.ada().certificates().issue("ada.example", Coverage.WILDCARD));
      var there = Expect.ok(other.panel(Neighbours.SERVER, Neighbours.ADA)).certificates();
      assertThat(letsEncrypt(there)).isEqualTo(waiting);

      Expect.ok(neighbours.ada().dns().add("ada.example", waiting.missing().getFirst()));
      assertThat(letsEncrypt(there)).isInstanceOf(LetsEncrypt.Issued.class);
      assertThat(letsEncrypt(neighbours.ada().certificates()))
          .isInstanceOf(LetsEncrypt.Issued.class);
    }
  }

  @Test
  void only_what_the_server_says_of_other_reasons_stays_between_it_and_us() {
    try (var neighbours = neighbours(true)) {
      neighbours.standIn.failIssuing(
          "Type: urn:ietf:params:acme:error:rateLimited. Detail: too many certificates <b>");
      var certificates = neighbours.ada().certificates();

      var reason = Expect.refused(certificates.issue("ada.example", Coverage.SITE));

      assertThat(reason.toString()).contains("plesk.certificate.often").doesNotContain("<b>");
      assertThat(letsEncrypt(certificates)).isInstanceOf(LetsEncrypt.Failed.class);
    }
  }

  @Test
  void a_pool_costs_three_calls_and_a_change_four() {
    try (var neighbours = neighbours(true)) {
      var panel = neighbours.ada();
      Expect.ok(panel.certificates().pool("ada.example"));
      assertThat(neighbours.standIn.calls()).isEqualTo(3);

      Expect.ok(panel.certificates().install("ada.example", "bought", SIGNED, KEY));
      assertThat(neighbours.standIn.calls()).isEqualTo(7);
    }
  }

  private static LetsEncrypt letsEncrypt(Certificates certificates) {
    return Expect.ok(certificates.pool("ada.example")).letsEncrypt();
  }
}
