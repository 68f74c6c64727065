package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.FIVE_DOMAINS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Certificates and their rules. A server that tells nothing but names may do so. */
public abstract class CertificatesContract extends PortContract {

  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final Duration YEAR = Duration.ofDays(365);

  private Certificates certificates;
  private String domain;
  private TestAuthority.Signed bought;

  @BeforeEach
  void enter() {
    certificates = company.panel(SHARED).certificates();
    domain = company.domain(SHARED);
    bought = AUTHORITY.leaf(TestAuthority.keys("EC", 256), YEAR, domain, "www." + domain);
  }

  @Test
  void a_pool_tells_which_one_visitors_are_shown_and_when_it_ends() {
    var pool = pool();

    assertThat(pool.domain()).isEqualTo(domain);
    assertThat(pool.inUse().flatMap(Held::facts).map(CertificateFacts::names))
        .hasValueSatisfying(names -> assertThat(names).contains(domain));
    assertThat(pool.ends()).isPresent();
    assertThat(pool.letsEncrypt()).isInstanceOf(LetsEncrypt.Issued.class);
    assertThat(pool()).as("looking changes nothing").isEqualTo(pool);
  }

  @Test
  void a_certificate_with_its_key_is_added_and_then_used_alone() {
    var added = Expect.ok(certificates.install(domain, "bought", signed(), key()));

    assertThat(added.inUse()).isFalse();
    assertThat(pool().find("bought")).contains(added);
    assertThat(Expect.ok(certificates.use(domain, "bought")).inUse()).isTrue();
    assertThat(pool().held())
        .filteredOn(Held::inUse)
        .extracting(Held::name)
        .containsExactly("bought");
    assertThat(Expect.ok(certificates.use(domain, "bought")).inUse()).as("again").isTrue();
  }

  @Test
  void a_name_is_given_once_and_a_key_must_fit() {
    var other = AUTHORITY.leaf(domain);
    Expect.ok(certificates.install(domain, "bought", signed(), key()));

    refusedAndUnchanged(() -> certificates.install(domain, "bought", signed(), key()));
    refusedAndUnchanged(() -> certificates.keep(domain, "bought", key(), "request"));
    refusedAndUnchanged(
        () -> certificates.install(domain, "other", signed(), new Secret(other.key())));
  }

  @Test
  protected void a_key_is_kept_until_its_certificate_comes() {
    var kept = Expect.ok(certificates.keep(domain, "kept", key(), "the request"));

    assertThat(kept.content()).isInstanceOfAny(Content.Waiting.class, Content.Untold.class);
    refusedAndUnchanged(() -> certificates.use(domain, "kept"));
    var foreign = AUTHORITY.leaf(domain);
    refusedAndUnchanged(() -> certificates.complete(domain, "kept", new Signed(foreign.pem(), "")));
    var completed = Expect.ok(certificates.complete(domain, "kept", signed()));
    assertThat(completed.content()).isNotInstanceOf(Content.Waiting.class);
    refusedAndUnchanged(() -> certificates.complete(domain, "kept", signed()));
    assertThat(Expect.ok(certificates.use(domain, "kept")).inUse()).isTrue();
  }

  @Test
  void what_is_removed_is_gone_and_shown_to_nobody() {
    Expect.ok(certificates.install(domain, "bought", signed(), key()));
    Expect.ok(certificates.use(domain, "bought"));
    var others = pool().held().stream().filter(each -> !each.name().equals("bought")).toList();

    assertThat(Expect.ok(certificates.remove(domain, "bought")).name()).isEqualTo("bought");

    assertThat(pool().held()).isEqualTo(others);
    assertThat(pool().inUse()).isEmpty();
    refusedAndUnchanged(() -> certificates.remove(domain, "bought"));
    refusedAndUnchanged(() -> certificates.use(domain, "bought"));
    refusedAndUnchanged(() -> certificates.complete(domain, "bought", signed()));
  }

  @Test
  protected void one_for_all_subdomains_waits_for_its_record_and_comes_with_it() {
    var waiting = (LetsEncrypt.Waiting) Expect.ok(certificates.issue(domain, Coverage.WILDCARD));
    var again = Expect.ok(certificates.issue(domain, Coverage.WILDCARD));

    assertThat(waiting.missing())
        .singleElement()
        .satisfies(proof -> assertThat(proof.type()).isEqualTo(RecordType.TXT));
    assertThat(((LetsEncrypt.Waiting) again).missing()).isEqualTo(waiting.missing());
    assertThat(pool().letsEncrypt()).isInstanceOf(LetsEncrypt.Waiting.class);

    add(waiting.missing().getFirst());

    assertThat(pool().letsEncrypt())
        .isInstanceOfSatisfying(
            LetsEncrypt.Issued.class,
            issued -> assertThat(issued.coverage()).isEqualTo(Coverage.WILDCARD));
    assertThat(pool().inUse().flatMap(Held::facts).orElseThrow().names())
        .contains(domain, "*." + domain);
  }

  @Test
  protected void a_name_that_leads_elsewhere_is_waited_for() {
    var www =
        records().stream()
            .filter(record -> record.data().host().equals("www." + domain))
            .findFirst()
            .orElseThrow();
    Expect.ok(company.panel(SHARED).dns().delete(domain, www.id(), www.data()));

    var waiting = (LetsEncrypt.Waiting) Expect.ok(certificates.issue(domain, Coverage.SITE));

    assertThat(waiting.missing()).extracting(RecordData::host).containsExactly("www." + domain);
    add(waiting.missing().getFirst());
    assertThat(pool().letsEncrypt()).isInstanceOf(LetsEncrypt.Issued.class);
  }

  @Test
  protected void a_record_that_names_other_authorities_keeps_lets_encrypt_out() {
    var dns = company.panel(SHARED).dns();
    for (var record : records()) {
      if (record.data().type() == RecordType.CAA) {
        Expect.ok(dns.delete(domain, record.id(), record.data()));
      }
    }
    add(new RecordData(domain, RecordType.CAA, 3_600, "0 issue \"other.example\""));

    Expect.refused(certificates.issue(domain, Coverage.SITE));

    assertThat(pool().letsEncrypt())
        .isInstanceOfSatisfying(
            LetsEncrypt.Failed.class, failed -> assertThat(failed.reason().isEmpty()).isFalse());
  }

  @Test
  protected void a_domain_with_letters_beyond_ascii_has_certificates_too() {
    var own = company.panel(FIVE_DOMAINS).certificates();
    assertThat(Expect.ok(own.pool("bücher.example")).inUse()).isEmpty();

    Expect.ok(own.issue("bücher.example", Coverage.SITE_AND_MAIL));

    var pool = Expect.ok(own.pool("bücher.example"));
    assertThat(pool.inUse().flatMap(Held::facts).orElseThrow().names())
        .containsExactly(
            "bücher.example",
            "www.bücher.example",
            "mail.bücher.example",
            "webmail.bücher.example");
  }

  private Pool pool() {
    return Expect.ok(certificates.pool(domain));
  }

  private Signed signed() {
    return new Signed(bought.pem(), AUTHORITY.between.pem());
  }

  private Secret key() {
    return new Secret(bought.key());
  }

  private List<DnsRecord> records() {
    return Expect.ok(company.panel(SHARED).dns().zone(domain)).records();
  }

  private void add(RecordData record) {
    Expect.ok(company.panel(SHARED).dns().add(domain, record));
  }

  private void refusedAndUnchanged(Supplier<Outcome<?>> write) {
    var before = pool();
    Expect.refused(write.get());
    assertThat(pool()).isEqualTo(before);
  }
}
