package com.smartxhosting.bot.adapters.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.login.Logins.Condition;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways into the panel, webmail and the WordPress toolkit. */
class PleskLoginsTest {

  private static final String BROWSER = "2001:db8::77";

  private final Neighbours neighbours = new Neighbours(PleskStandIn.modern());

  @AfterEach
  void close() {
    neighbours.close();
  }

  @Test
  void a_session_is_the_owners_and_for_the_browser_that_comes() {
    var address = minted(Target.PLESK, "ada.example");

    var session = neighbours.standIn.lastSession().orElseThrow();
    assertThat(session.login()).isEqualTo("ada-login");
    assertThat(session.browser()).isEqualTo(BROWSER);
    assertThat(address)
        .hasHost("localhost")
        .hasPort(neighbours.standIn.address().getPort())
        .hasPath("/enterprise/rsession_init.php")
        .hasParameter("PLESKSESSID", session.id())
        .hasParameter("PHPSESSID", session.id());
    assertThat(address.toString()).doesNotContain("success_redirect_url");
  }

  @Test
  void the_toolkit_opens_at_the_domain_that_was_chosen() {
    var address = minted(Target.WP_TOOLKIT, "ada.example");

    assertThat(URLDecoder.decode(address.getRawQuery(), StandardCharsets.UTF_8))
        .endsWith(
            "&success_redirect_url=/modules/wp-toolkit/index.php/domain/list/id/" + neighbours.ada);
  }

  @Test
  void an_installation_is_entered_by_its_owner_alone() {
    var site = Expect.ok(neighbours.ada().logins().wordPress()).getFirst();

    assertThat(site.address()).isEqualTo("https://ada.example");
    assertThat(site.version()).isEqualTo("6.8.3");
    assertThat(site.condition()).isEqualTo(Condition.INFECTED);
    assertThat(Expect.ok(neighbours.ada().logins().mintAdmin(site.id(), BROWSER)).reveal())
        .startsWith("https://ada.example/wp-login.php?token=");
    Expect.refused(neighbours.eve().logins().mintAdmin(site.id(), BROWSER));
    Expect.refused(neighbours.ada().logins().mintAdmin("../../v2/server", BROWSER));
  }

  @Test
  void webmail_is_named_in_punycode_and_hidden_where_there_is_none() {
    assertThat(minted(Target.WEBMAIL, "grün.example"))
        .hasToString("https://webmail.xn--grn-ioa.example/");

    neighbours.standIn.withoutWebmail("ada.example");

    var logins = neighbours.ada().logins();
    assertThat(Expect.ok(logins.targets())).doesNotContain(Target.WEBMAIL);
    Expect.refused(logins.mint(Target.WEBMAIL, "ada.example", BROWSER));
    Expect.ok(logins.mint(Target.WEBMAIL, "grün.example", BROWSER));
  }

  private URI minted(Target target, String domain) {
    return URI.create(Expect.ok(neighbours.ada().logins().mint(target, domain, BROWSER)).reveal());
  }
}
