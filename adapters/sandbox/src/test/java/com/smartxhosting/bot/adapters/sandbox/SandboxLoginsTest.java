package com.smartxhosting.bot.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A minted login opens one page, once, for one browser, within a minute. */
class SandboxLoginsTest {

  private static final String BROWSER = "198.51.100.77";
  private static final URI PANEL = URI.create("http://localhost:8080/sandbox/panel");

  private Instant now = SandboxCompany.NOW;

  private final Sandbox sandbox =
      Sandbox.inMemory(SandboxSettings.calm().withPanel(PANEL), () -> now);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void it_leads_to_the_page_that_serves_the_panel() {
    assertThat(mint().toString()).startsWith(PANEL + "?session=");
  }

  @Test
  void it_opens_its_page_once() {
    var session = session();

    assertThat(sandbox.redeem(session, BROWSER))
        .contains(
            new PanelPage(Target.WP_TOOLKIT, "ortiz-travel.example", "sbx2102", Optional.empty()));
    assertThat(sandbox.redeem(session, BROWSER)).isEmpty();
  }

  @Test
  void a_session_of_an_installation_opens_its_wp_admin() {
    var logins = logins();
    var shop =
        Expect.ok(logins.wordPress()).stream()
            .filter(site -> site.address().equals("https://ben-writes.example/shop"))
            .findFirst()
            .orElseThrow();
    var address = Expect.ok(logins.mintAdmin(shop.id(), BROWSER)).reveal();

    assertThat(sandbox.redeem(address.substring(address.indexOf('=') + 1), BROWSER))
        .contains(
            new PanelPage(
                Target.WP_TOOLKIT,
                "ben-writes.example",
                "sbx2102",
                Optional.of("Ben’s book shop")));
  }

  @Test
  void another_browser_gets_nothing_and_does_not_use_it_up() {
    var session = session();

    assertThat(sandbox.redeem(session, "203.0.113.5")).isEmpty();
    assertThat(sandbox.redeem(session, BROWSER)).isPresent();
  }

  @Test
  void it_is_good_for_a_minute() {
    var session = session();

    now = now.plus(Duration.ofSeconds(60));

    assertThat(sandbox.redeem(session, BROWSER)).isEmpty();
  }

  @Test
  void what_was_never_minted_opens_nothing() {
    session();

    assertThat(sandbox.redeem("", BROWSER)).isEmpty();
    assertThat(sandbox.redeem("0".repeat(32), BROWSER)).isEmpty();
  }

  private String session() {
    return mint().getQuery().substring("session=".length());
  }

  private URI mint() {
    return URI.create(
        Expect.ok(logins().mint(Target.WP_TOOLKIT, "ortiz-travel.example", BROWSER)).reveal());
  }

  private Logins logins() {
    var ben =
        Actor.stranger("test", "ben").become(new Customer("1002", "Ben Ortiz"), Instant.EPOCH);
    var account = Expect.ok(sandbox.accounts().open(ben));
    return Expect.ok(Expect.ok(account.service(new ServiceId("2102"))).panel()).logins();
  }
}
