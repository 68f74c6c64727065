package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.FIVE_DOMAINS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.MAIL_ONLY;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.WORDPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.login.Logins.WordPress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways into a panel without a password. */
public abstract class LoginsContract extends PortContract {

  private static final String BROWSER = "198.51.100.77";

  @ParameterizedTest
  @EnumSource(names = {"SHARED", "MAIL_ONLY", "WORDPRESS", "FIVE_DOMAINS"})
  void every_target_that_is_offered_can_be_opened(Which which) {
    var logins = company.panel(which).logins();

    for (var target : Expect.ok(logins.targets())) {
      var address = Expect.ok(logins.mint(target, company.domain(which), BROWSER));
      assertThat(URI.create(address.reveal())).hasScheme("https").hasNoUserInfo();
    }
  }

  @Test
  protected void the_wordpress_toolkit_is_for_wordpress_alone() {
    assertThat(Expect.ok(company.panel(WORDPRESS).logins().targets())).contains(Target.WP_TOOLKIT);
    for (var which : new Which[] {SHARED, MAIL_ONLY}) {
      var logins = company.panel(which).logins();
      assertThat(Expect.ok(logins.targets())).isNotEmpty().doesNotContain(Target.WP_TOOLKIT);
      Expect.refused(logins.mint(Target.WP_TOOLKIT, company.domain(which), BROWSER));
    }
  }

  @Test
  protected void every_installation_of_a_service_can_be_entered_and_no_other() {
    var sites = Expect.ok(company.panel(WORDPRESS).logins().wordPress());

    assertThat(sites).hasSizeGreaterThan(1).extracting(WordPress::id).doesNotHaveDuplicates();
    assertThat(sites).extracting(WordPress::address).isSorted();
    for (var site : sites) {
      assertThat(URI.create(site.address())).hasScheme("https");
      assertThat(site.title()).isNotEmpty();
      assertThat(site.version()).isNotEmpty();
      var address = Expect.ok(company.panel(WORDPRESS).logins().mintAdmin(site.id(), BROWSER));
      assertThat(URI.create(address.reveal())).hasScheme("https").hasNoUserInfo();
    }
    var others = company.panel(SHARED).logins();
    assertThat(Expect.ok(others.wordPress())).isEmpty();
    Expect.refused(others.mintAdmin(sites.getFirst().id(), BROWSER));
    Expect.refused(others.mintAdmin("no-such-site", BROWSER));
  }

  @Test
  void every_login_has_an_address_of_its_own() {
    var logins = company.panel(SHARED).logins();
    var domain = company.domain(SHARED);

    assertThat(Expect.ok(logins.mint(Target.PLESK, domain, BROWSER)))
        .isNotEqualTo(Expect.ok(logins.mint(Target.PLESK, domain, BROWSER)));
  }

  @Test
  void any_domain_of_the_service_will_do_and_no_other() {
    var logins = company.panel(FIVE_DOMAINS).logins();

    Expect.ok(logins.mint(Target.WEBMAIL, "bücher.example", BROWSER));
    Expect.refused(logins.mint(Target.WEBMAIL, company.domain(SHARED), BROWSER));
    Expect.refused(logins.mint(Target.WEBMAIL, "no-such-domain.example", BROWSER));
  }
}
