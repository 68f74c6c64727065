package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * An older Plesk server without REST behaves like every other back end, but for the WordPress
 * toolkit, which is reached over REST alone, and for a TTL, which its records cannot have.
 */
class OldPleskKeepsTheContractTest {
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
