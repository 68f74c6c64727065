package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.whmcs.StandInLogin.Flaw;
import com.smartxhosting.bot.adapters.whmcs.Whmcs.Finding;
import com.smartxhosting.bot.adapters.whmcs.Whmcs.Finding.Verdict;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Credentials;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.LoginClient;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbesTest {

  private static final Pattern ACTION = Pattern.compile("[A-Z]\\w*[a-z][A-Z]\\w*");

  private final WhmcsStandIn standIn = WhmcsStandIn.of(new StandInBooks("2026-08-31"));

  @AfterEach
  void close() {
    standIn.close();
    assertThat(standIn.violations()).isEmpty();
    assertThat(standIn.books().mails()).isEmpty();
    assertThat(standIn.books().ticketSubjects()).isEmpty();
    assertThat(standIn.books().activity())
        .allMatch(": Chat assistant: permissions were checked"::equals);
  }

  @Test
  void a_whmcs_that_is_set_up_well_has_nothing_against_us() {
    standIn.believe(WhmcsCompany.NOW);

    var findings = probe(WhmcsStandIn.CREDENTIALS, Optional.empty());

    assertThat(findings).allSatisfy(each -> assertThat(each.verdict()).isEqualTo(Verdict.WORKS));
    assertThat(words(findings))
        .contains(
            "8.13.1",
            "all actions",
            "Help & Support",
            "web01 (plesk at web01.",
            "the same as here");
  }

  @Test
  void clocks_that_are_apart_are_named_with_how_far() {
    standIn.believe(WhmcsCompany.NOW.minusSeconds(95));
    assertThat(fails(probe(WhmcsStandIn.CREDENTIALS, Optional.empty())))
        .contains("95 seconds behind ours", "NTP");

    standIn.believe(WhmcsCompany.NOW.plusSeconds(4_000));
    assertThat(fails(probe(WhmcsStandIn.CREDENTIALS, Optional.empty())))
        .contains("4000 seconds ahead of ours");
  }

  @Test
  void an_address_that_is_not_allowed_is_named_with_where_to_allow_it() {
    standIn.demand("a-key");

    assertThat(fails(probe(WhmcsStandIn.CREDENTIALS, Optional.empty())))
        .contains("Invalid IP 203.0.113.7", "Add 203.0.113.7 in WHMCS", "BOT_WHMCS_ACCESS_KEY");
  }

  @Test
  void wrong_credentials_are_named_but_not_shown() {
    var wrong = new Credentials(new Secret("identifier-1"), new Secret("sesame"), Optional.empty());

    assertThat(fails(probe(wrong, Optional.empty())))
        .contains("BOT_WHMCS_IDENTIFIER and BOT_WHMCS_SECRET")
        .doesNotContain("sesame");
  }

  @Test
  void each_action_that_the_role_lacks_is_named() {
    standIn.books().forbid("ModuleChangePw");
    standIn.books().forbid("GetCancelledPackages");
    standIn.books().forbid("GetServers");

    assertThat(fails(probe(WhmcsStandIn.CREDENTIALS, Optional.empty())))
        .contains("Allow ModuleChangePw", "Allow GetCancelledPackages", "Allow GetServers")
        .doesNotContain("Allow GetClients ");
  }

  @Test
  void a_version_that_is_too_old_is_named() {
    standIn.books().beVersion("7.10.2");

    assertThat(fails(probe(WhmcsStandIn.CREDENTIALS, Optional.empty())))
        .contains("WHMCS 7.10.2 is too old", "8.0");
  }

  @Test
  void a_version_that_does_not_even_tell_its_number_is_named_too() {
    standIn.books().forget("WhmcsDetails");

    assertThat(fails(probe(WhmcsStandIn.CREDENTIALS, Optional.empty())))
        .contains("does not know WhmcsDetails", "8.0 or newer");
  }

  @Test
  void a_web_page_in_the_place_of_answers_is_named() {
    standIn.upset(_ -> Optional.of(Mishap.MAINTENANCE_PAGE));

    assertThat(fails(probe(WhmcsStandIn.CREDENTIALS, Optional.empty())))
        .contains("it is a web page", "BOT_WHMCS_URL", "maintenance mode");
  }

  @Test
  void a_department_that_is_not_there_is_named_with_those_that_are() {
    assertThat(fails(probe(WhmcsStandIn.CREDENTIALS, Optional.of(99L))))
        .contains("BOT_WHMCS_DEPARTMENT", "3 (Help & Support)");
  }

  @Test
  void a_login_that_is_set_up_well_is_named_with_its_host() {
    assertThat(words(probeLogin(StandInLogin.CLIENT)))
        .contains("all actions", "customers can log in at localhost");
    assertThat(standIn.calls()).contains("GetUsers");
  }

  @Test
  void without_a_login_nobody_is_looked_up_among_the_users() {
    assertThat(words(probe(WhmcsStandIn.CREDENTIALS, Optional.empty()))).doesNotContain("log in");
    assertThat(standIn.calls()).doesNotContain("GetUsers");
  }

  @Test
  void a_login_that_cannot_work_is_named_with_what_to_do() {
    var stranger = new LoginClient("bot.client", new Secret("sesame"));
    assertThat(fails(probeLogin(stranger)))
        .contains("BOT_WHMCS_LOGIN_CLIENT and BOT_WHMCS_LOGIN_SECRET", "OpenID Connect")
        .doesNotContain("sesame");

    standIn.books().login().has(Flaw.DISCOVERY_IS_A_PAGE);
    assertThat(fails(probeLogin(StandInLogin.CLIENT)))
        .contains("the discovery does not answer: it is a web page")
        .contains("Open oauth/openid-configuration.php under BOT_WHMCS_URL in a browser");

    standIn.books().login().has(Flaw.TOKENS_WITHOUT_HTTPS);
    assertThat(fails(probeLogin(StandInLogin.CLIENT)))
        .contains("'token_endpoint' is no address with https");
  }

  @Test
  void what_is_tried_is_what_the_readme_tells_to_allow() {
    probeLogin(StandInLogin.CLIENT);
    var tried = new TreeSet<>(standIn.calls());
    standIn.books().beVersion("8.7.3");
    probe(WhmcsStandIn.CREDENTIALS, Optional.empty());
    tried.addAll(standIn.calls());

    var told = readme();
    var list =
        told.substring(told.indexOf("exactly these actions:"), told.indexOf("Make credentials"));
    assertThat(ACTION.matcher(list).results().map(MatchResult::group).toList())
        .containsExactlyInAnyOrderElementsOf(tried);
  }

  private static String readme() {
    var readme =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolve("README.md"))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow();
    try {
      return Files.readString(readme);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Finding> probe(Credentials credentials, Optional<Long> department) {
    return probe(credentials, department, Optional.empty());
  }

  private List<Finding> probeLogin(LoginClient client) {
    return probe(WhmcsStandIn.CREDENTIALS, Optional.empty(), Optional.of(client));
  }

  private List<Finding> probe(
      Credentials credentials, Optional<Long> department, Optional<LoginClient> login) {
    var usual = WhmcsCompany.settings(standIn);
    var settings =
        new WhmcsSettings(
            usual.url(),
            credentials,
            department,
            usual.strangers(),
            usual.nameServers(),
            usual.kinds(),
            usual.offers(),
            login,
            usual.zone(),
            usual.pace());
    try (var whmcs =
        Whmcs.open(
            settings,
            (_, _) -> Outcome.failed("no server"),
            WhmcsCompany.WORDS,
            () -> WhmcsCompany.NOW)) {
      return whmcs.probe();
    }
  }

  private static String fails(List<Finding> findings) {
    return words(findings.stream().filter(each -> each.verdict() == Verdict.FAILS).toList());
  }

  private static String words(List<Finding> findings) {
    return String.join("\n", findings.stream().map(Finding::words).toList());
  }
}
