package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.conversations.contract.Company.Which.FIVE_DOMAINS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.contract.CertificatesContract;
import com.smartxhosting.bot.conversations.contract.Company;
import com.smartxhosting.bot.conversations.contract.DnsZonesContract;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.contract.ForeignIdsContract;
import com.smartxhosting.bot.conversations.contract.LoginsContract;
import com.smartxhosting.bot.conversations.contract.MailboxesContract;
import com.smartxhosting.bot.conversations.contract.ServicesContract;
import com.smartxhosting.bot.conversations.contract.TroublesContract;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.secret.Secret;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * An older Plesk server without REST behaves like every other back end, but for the WordPress
 * toolkit and Let's Encrypt, which are reached over REST alone, and for a TTL, which its records
 * cannot have.
 */
class OldPleskKeepsTheContractTest {

  private static final TestAuthority AUTHORITY = new TestAuthority();

  @Nested
  class Services extends ServicesContract {
    @Override
    protected Company found() {
      return PleskCompany.old();
    }
  }

  @Nested
  class Zones extends DnsZonesContract {
    @Override
    protected Company found() {
      return PleskCompany.old();
    }

    @Test
    @Override
    protected void the_time_to_live_alone_can_be_changed() {
      var dns = company.panel(SHARED).dns();
      var domain = company.domain(SHARED);
      var added =
          Expect.ok(
              dns.add(domain, new RecordData("a." + domain, RecordType.A, 3_600, "192.0.2.1")));
      var before = Expect.ok(dns.zone(domain));

      var shorter = new RecordData("a." + domain, RecordType.A, 60, "192.0.2.1");
      Expect.refused(dns.edit(domain, added.id(), added.data(), shorter));

      assertThat(Expect.ok(dns.zone(domain))).isEqualTo(before);
    }
  }

  @Nested
  class Mail extends MailboxesContract {
    @Override
    protected Company found() {
      return PleskCompany.old();
    }
  }

  @Nested
  class Ssl extends CertificatesContract {
    @Override
    protected Company found() {
      return PleskCompany.old();
    }

    @Test
    @Override
    protected void one_for_all_subdomains_waits_for_its_record_and_comes_with_it() {
      cannotBeAsked(Coverage.WILDCARD);
    }

    @Test
    @Override
    protected void a_name_that_leads_elsewhere_is_waited_for() {
      cannotBeAsked(Coverage.SITE_AND_MAIL);
    }

    @Test
    @Override
    protected void a_record_that_names_other_authorities_keeps_lets_encrypt_out() {
      cannotBeAsked(Coverage.SITE);
    }

    @Test
    @Override
    protected void a_domain_with_letters_beyond_ascii_has_certificates_too() {
      var own = company.panel(FIVE_DOMAINS).certificates();
      var leaf = AUTHORITY.leaf("xn--bcher-kva.example");
      Expect.ok(
          own.install(
              "bücher.example",
              "bought",
              new Signed(leaf.pem(), AUTHORITY.between.pem()),
              new Secret(leaf.key())));
      Expect.ok(own.use("bücher.example", "bought"));

      assertThat(Expect.ok(own.pool("bücher.example")).inUse().flatMap(Held::facts))
          .hasValueSatisfying(facts -> assertThat(facts.names()).containsExactly("bücher.example"));
    }

    /** Without the command line nobody can tell whether it has come, so it may come again. */
    @Test
    @Override
    protected void a_key_is_kept_until_its_certificate_comes() {
      var certificates = company.panel(SHARED).certificates();
      var domain = company.domain(SHARED);
      var bought = AUTHORITY.leaf(domain);
      var signed = new Signed(bought.pem(), AUTHORITY.between.pem());
      Expect.ok(certificates.keep(domain, "kept", new Secret(bought.key()), "the request"));

      Expect.refused(certificates.use(domain, "kept"));
      Expect.refused(
          certificates.complete(domain, "kept", new Signed(AUTHORITY.leaf(domain).pem(), "")));
      Expect.ok(certificates.complete(domain, "kept", signed));
      Expect.ok(certificates.complete(domain, "kept", signed));
      Expect.ok(certificates.use(domain, "kept"));
      Expect.refused(certificates.complete(domain, "kept", signed));
    }

    private void cannotBeAsked(Coverage coverage) {
      var certificates = company.panel(SHARED).certificates();
      var before = Expect.ok(certificates.pool(company.domain(SHARED)));

      Expect.refused(certificates.issue(company.domain(SHARED), coverage));

      assertThat(Expect.ok(certificates.pool(company.domain(SHARED)))).isEqualTo(before);
    }
  }

  @Nested
  class Sessions extends LoginsContract {
    @Override
    protected Company found() {
      return PleskCompany.old();
    }

    @Test
    @Override
    protected void the_wordpress_toolkit_is_for_wordpress_alone() {
      assertThat(Expect.ok(company.panel(Company.Which.WORDPRESS).logins().targets()))
          .isNotEmpty()
          .doesNotContain(Target.WP_TOOLKIT);
    }

    @Test
    @Override
    protected void every_installation_of_a_service_can_be_entered_and_no_other() {
      var logins = company.panel(Company.Which.WORDPRESS).logins();
      assertThat(Expect.ok(logins.wordPress())).isEmpty();
      Expect.refused(logins.mintAdmin("1", "198.51.100.77"));
    }
  }

  @Nested
  class ForeignIds extends ForeignIdsContract {
    @Override
    protected Company found() {
      return PleskCompany.old();
    }
  }

  @Nested
  class Troubles extends TroublesContract {
    @Override
    protected Company found() {
      return PleskCompany.old();
    }
  }
}
