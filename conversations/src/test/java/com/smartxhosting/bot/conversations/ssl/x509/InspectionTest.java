package com.smartxhosting.bot.conversations.ssl.x509;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.ssl.x509.Authorities.Chain;
import com.smartxhosting.bot.conversations.ssl.x509.Authorities.End;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority.Signed;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionTest {

  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final Instant NOW = TestAuthority.SIGNED.plus(Duration.ofDays(10));
  private static final String DOMAIN = "shop.example";

  @Test
  void a_chain_is_put_in_order_and_leaves_out_the_root_and_strangers() {
    var leaf = AUTHORITY.leaf(DOMAIN, "www." + DOMAIN);
    var stranger = new TestAuthority();

    var chain =
        chain(leaf, AUTHORITY.root.pem() + stranger.between.pem() + AUTHORITY.between.pem());

    assertThat(chain.end()).isEqualTo(new End.Trusted());
    assertThat(chain.between())
        .extracting(Certificate::pem)
        .containsExactly(AUTHORITY.between.pem());
    assertThat(inspected(leaf, AUTHORITY.between.pem()))
        .isEqualTo(new Inspection(Text.NONE, List.of()));
  }

  @Test
  void a_chain_with_a_gap_names_who_is_missing() {
    var leaf = AUTHORITY.leaf(DOMAIN);

    assertThat(inspected(leaf, "").obstacle())
        .isEqualTo(Text.of("ssl.chain.missing").with("issuer", "Good Root R7"));
  }

  @Test
  void an_authority_of_the_customers_own_is_remarked_upon() {
    var own = new TestAuthority();
    var leaf = own.leaf(DOMAIN, "www." + DOMAIN);

    var inspection = inspected(leaf, own.root.pem() + own.between.pem());

    assertThat(inspection.obstacle()).isEqualTo(Text.NONE);
    assertThat(inspection.remarks())
        .containsExactly(Text.of("ssl.check.private").with("root", "Good Root X1"));
  }

  @Test
  void one_that_is_not_valid_now_will_not_do() {
    var leaf = AUTHORITY.leaf(DOMAIN);

    assertThat(inspected(leaf, NOW.plus(Duration.ofDays(81))).obstacle())
        .isEqualTo(
            Text.of("ssl.check.expired")
                .with("until", TestAuthority.SIGNED.plus(Duration.ofDays(90))));
    assertThat(inspected(leaf, TestAuthority.SIGNED.minusSeconds(1)).obstacle())
        .isEqualTo(Text.of("ssl.check.early").with("from", TestAuthority.SIGNED));
  }

  @Test
  void one_for_other_names_will_not_do_and_one_for_some_is_remarked_upon() {
    assertThat(inspected(AUTHORITY.leaf("other.example", "notshop.example"), NOW).obstacle())
        .isEqualTo(
            Text.of("ssl.check.names")
                .with("domain", DOMAIN)
                .with("names", Text.words("other.example, notshop.example")));
    assertThat(inspected(AUTHORITY.leaf("*." + DOMAIN), AUTHORITY.between.pem()).remarks())
        .containsExactly(Text.of("ssl.check.uncovered").with("host", DOMAIN));
    assertThat(inspected(AUTHORITY.leaf(DOMAIN), AUTHORITY.between.pem()).remarks())
        .containsExactly(Text.of("ssl.check.uncovered").with("host", "www." + DOMAIN));
  }

  @Test
  void a_star_stands_for_one_label() {
    var wild = certificate(AUTHORITY.leaf("*." + DOMAIN));

    assertThat(wild.covers("mail." + DOMAIN)).isTrue();
    assertThat(wild.covers("a.mail." + DOMAIN)).isFalse();
    assertThat(wild.covers(DOMAIN)).isFalse();
  }

  @Test
  void names_beyond_ascii_are_told_as_people_write_them() {
    var leaf = certificate(AUTHORITY.leaf("xn--bcher-kva.example"));

    assertThat(leaf.facts().names()).containsExactly("bücher.example");
    assertThat(leaf.covers("xn--bcher-kva.example")).isTrue();
  }

  @Test
  void what_nobody_vouches_for_or_is_weak_is_remarked_upon() {
    var short1024 =
        AUTHORITY.leaf(
            TestAuthority.keys("RSA", 1024), Duration.ofDays(90), DOMAIN, "www." + DOMAIN);

    assertThat(inspected(AUTHORITY.selfSigned(DOMAIN, "www." + DOMAIN), NOW))
        .isEqualTo(new Inspection(Text.NONE, List.of(Text.of("ssl.check.self-signed"))));
    assertThat(inspected(short1024, AUTHORITY.between.pem()).remarks())
        .containsExactly(Text.of("ssl.check.weak-key").with("key", "RSA 1024"));
  }

  @Test
  void the_authorities_that_come_with_java_are_many() {
    var chain = Authorities.wellKnown().chain(certificate(AUTHORITY.leaf(DOMAIN)), List.of());

    assertThat(chain.end()).isEqualTo(new End.Missing("Good Root R7"));
  }

  private static Inspection inspected(Signed leaf, Instant now) {
    return Inspection.of(certificate(leaf), chain(leaf, AUTHORITY.between.pem()), DOMAIN, now);
  }

  private static Inspection inspected(Signed leaf, String others) {
    return Inspection.of(certificate(leaf), chain(leaf, others), DOMAIN, NOW);
  }

  private static Chain chain(Signed leaf, String others) {
    var among =
        others.isEmpty() ? List.<Certificate>of() : TestAuthority.papers(others).certificates();
    return AUTHORITY.known().chain(certificate(leaf), among);
  }

  private static Certificate certificate(Signed signed) {
    return TestAuthority.certificate(signed.pem());
  }
}
