package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.whmcs.StandInLogin.Flaw;
import com.smartxhosting.bot.adapters.whmcs.StandInLogin.Habit;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Pace;
import com.smartxhosting.bot.conversations.account.Visitor;
import com.smartxhosting.bot.conversations.account.WebLogin;
import com.smartxhosting.bot.conversations.account.WebLogin.Owned;
import com.smartxhosting.bot.conversations.account.WebLogin.Round;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.slf4j.LoggerFactory;

/** A login at WHMCS, with everything that can be wrong with it. */
class LoginTest {

  /** Also with a busy machine. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  private static final String ADDRESS = "ada.lovell@example.com";
  private static final URI BACK = URI.create("https://chat.example.com/account/back");
  private static final Round ROUND =
      new Round(
          new Secret("state-of-this-login"),
          new Secret("nonce-of-this-login"),
          new Secret("verifier-of-this-login-that-is-43-letters-and"),
          BACK);

  private final WhmcsStandIn standIn = WhmcsStandIn.withAda();
  private final StandInLogin provider = standIn.books().login();
  private final Whmcs whmcs = open(standIn, PATIENT);
  private final WebLogin login = whmcs.login().orElseThrow();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final OkHttpClient browser = new OkHttpClient.Builder().followRedirects(false).build();

  private static Whmcs open(WhmcsStandIn standIn, Duration patience) {
    var usual = WhmcsCompany.settings(standIn).withLogin(StandInLogin.CLIENT);
    return Whmcs.open(
        usual.paced(new Pace(patience, patience, patience, Duration.ZERO)),
        Whmcs.WITHOUT_SERVERS,
        WhmcsCompany.WORDS,
        Clock.systemUTC());
  }

  @BeforeEach
  void prepare() {
    provider.redirectTo(BACK);
    provider.user("11", ADDRESS, List.of("1001"), List.of());
    provider.comes("11");
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void close() {
    root().detachAppender(log);
    whmcs.close();
    standIn.close();
    assertThat(standIn.violations()).isEmpty();
    assertThat(log.list.toString())
        .doesNotContain(ADDRESS, "code-", "access-", "eyJ", "-of-this-login", "ada@example.com")
        .doesNotContain(StandInLogin.CLIENT.secret().reveal());
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** What the browser is sent back with. */
  private HttpUrl back() throws IOException {
    var entrance = Expect.ok(login.entrance(ROUND)).reveal();
    var request = new Request.Builder().url(entrance).build();
    try (var response = browser.newCall(request).execute()) {
      return HttpUrl.get(response.header("Location", "http://nowhere.example"));
    }
  }

  private Outcome<Visitor> comeBack() throws IOException {
    return login.visitor(ROUND, new Secret(String.valueOf(back().queryParameter("code"))));
  }

  private List<Owned> accounts(Visitor visitor) {
    return Expect.ok(login.accounts(visitor));
  }

  @Test
  void whoever_logs_in_is_known_by_his_own_number_and_owns_what_whmcs_says() throws Exception {
    assertThat(back().queryParameter("state")).isEqualTo("state-of-this-login");

    var ada = Expect.ok(comeBack());

    assertThat(ada).isEqualTo(new Visitor("11", new Secret(ADDRESS)));
    assertThat(accounts(ada))
        .as("mail goes to the account's address, not to that of the login")
        .containsExactly(
            new Owned(new Customer("1001", "Ada Lovell"), new Secret("ada@example.com")));
    assertThat(standIn.calls()).containsExactly("GetUsers", "GetUsers", "GetClientsDetails");
  }

  @ParameterizedTest
  @EnumSource
  void a_login_is_believed_whatever_whmcs_is_in_the_habit_of(Habit habit) throws Exception {
    provider.does(habit);
    assertThat(comeBack()).isInstanceOf(Outcome.Ok.class);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "KEYS_THAT_HANG")
  void a_login_with_a_flaw_is_not_believed_and_the_log_says_why(Flaw flaw) throws Exception {
    var code = new Secret(String.valueOf(back().queryParameter("code")));
    provider.has(flaw);

    assertThat(login.visitor(ROUND, code)).isInstanceOf(Outcome.Failed.class);

    assertThat(log.list.getLast().getFormattedMessage())
        .contains("A login by OpenID Connect was not done")
        .contains(reason(flaw));
  }

  @Test
  void a_login_that_hangs_is_not_waited_for() throws Exception {
    var code = new Secret(String.valueOf(back().queryParameter("code")));
    provider.has(Flaw.KEYS_THAT_HANG);
    try (var impatient = open(standIn, Duration.ofMillis(500))) {
      assertThat(impatient.login().orElseThrow().visitor(ROUND, code))
          .isInstanceOf(Outcome.Failed.class);
    }
    assertThat(log.list.getLast().getFormattedMessage()).contains(reason(Flaw.KEYS_THAT_HANG));
  }

  private static String reason(Flaw flaw) {
    return switch (flaw) {
      case SIGNED_WITH_THE_CLIENTS_SECRET, SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET ->
          "not to be believed: Signed JWT rejected: Another algorithm expected";
      case NOT_SIGNED -> "not to be believed: Unsecured (plain) JWTs are rejected";
      case SIGNED_WITH_A_FOREIGN_KEY ->
          "not to be believed: Signed JWT rejected: Invalid signature";
      case EXPIRED -> "not to be believed: Expired JWT";
      case WITHOUT_END, WITHOUT_SUBJECT -> "missing required claims";
      case FOR_ANOTHER_CLIENT, FOR_ANOTHER_CLIENT_TOO -> "aud";
      case OF_ANOTHER_ISSUER -> "iss";
      case OF_ANOTHER_LOGIN -> "made for another login";
      case USER_INFO_OF_ANOTHER -> "somebody else's";
      case USER_INFO_WITHOUT_ADDRESS -> "there is no 'email'";
      case A_PAGE_FOR_TOKENS -> "the token endpoint does not answer: it is a web page";
      case NO_ID_TOKEN -> "there is no 'id_token'";
      case TOKENS_ELSEWHERE -> "which we do not follow";
      case TOKENS_WITHOUT_HTTPS -> "no address with https";
      case KEYS_THAT_ARE_NONE -> "its keys cannot be read";
      case KEYS_WITHOUT_END -> "far too long";
      case KEYS_THAT_HANG -> "did not answer in time";
      case DISCOVERY_IS_A_PAGE -> "it is a web page";
      case DISCOVERY_IS_FORBIDDEN -> "HTTP 403";
    };
  }

  @Test
  void a_proof_is_worth_nothing_again_or_for_whoever_has_not_begun_the_login() throws Exception {
    var code = new Secret(String.valueOf(back().queryParameter("code")));
    var another =
        new Round(ROUND.state(), ROUND.nonce(), new Secret("another-verifier"), ROUND.back());
    assertThat(login.visitor(another, code)).isInstanceOf(Outcome.Failed.class);
    assertThat(log.list.getLast().getFormattedMessage()).contains("HTTP 400 invalid_grant");

    assertThat(comeBack()).isInstanceOf(Outcome.Ok.class);
    assertThat(login.visitor(ROUND, code)).isInstanceOf(Outcome.Failed.class);
  }

  /** Nobody proves to WHMCS that the address he gives himself is his. */
  @Test
  void a_user_who_calls_himself_by_the_address_of_somebody_elses_account_gets_only_his_own()
      throws Exception {
    standIn.books().client(new Customer("1066", "Mallory Dark"), "mallory@example.com", "Active");
    provider.user("66", "ada@example.com", List.of("1066"), List.of());
    provider.comes("66");

    assertThat(accounts(Expect.ok(comeBack())))
        .extracting(owned -> owned.customer().id())
        .containsExactly("1066");
  }

  @Test
  void accounts_that_a_user_may_only_see_are_not_his() throws Exception {
    provider.user("66", "friend@example.com", List.of(), List.of("1001"));
    provider.comes("66");
    assertThat(accounts(Expect.ok(comeBack()))).isEmpty();
  }

  @Test
  void a_user_whose_address_only_begins_like_the_one_is_another() throws Exception {
    provider.user("12", ADDRESS + ".evil.example", List.of("1001"), List.of());
    provider.user("11", ADDRESS, List.of(), List.of());
    provider.comes("11");
    assertThat(accounts(Expect.ok(comeBack()))).isEmpty();
  }

  @Test
  void closed_accounts_are_left_out_and_several_open_ones_told() throws Exception {
    standIn.books().client(new Customer("1002", "Tea Shop"), "tea@example.com", "Active");
    standIn.books().client(new Customer("1003", "Old Shop"), "old@example.com", "Closed");
    provider.user("11", ADDRESS, List.of("1001", "1002", "1003", "1999"), List.of());
    provider.comes("11");
    assertThat(accounts(Expect.ok(comeBack())))
        .extracting(owned -> owned.customer().id())
        .containsExactly("1001", "1002");
  }

  @Test
  void whoever_has_changed_his_address_since_he_logged_in_owns_nothing_before_the_next_login()
      throws Exception {
    var ada = Expect.ok(comeBack());
    provider.user("11", "elsewhere@example.com", List.of("1001"), List.of());
    provider.user("66", ADDRESS, List.of("1001"), List.of());
    assertThat(accounts(ada)).isEmpty();
  }

  @Test
  void a_whmcs_that_does_not_find_its_own_user_is_told_to_the_operator() throws Exception {
    var code = new Secret(String.valueOf(back().queryParameter("code")));
    provider.user("11", "moved@example.com", List.of("1001"), List.of());
    assertThat(login.visitor(ROUND, code)).isInstanceOf(Outcome.Failed.class);
    assertThat(log.list.getLast().getFormattedMessage()).contains("GetUsers finds 0 users");
  }

  @Test
  void an_api_that_fails_is_not_taken_for_a_user_without_accounts() throws Exception {
    var ada = Expect.ok(comeBack());
    standIn.books().forbid("GetUsers");
    assertThat(login.accounts(ada)).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void a_whmcs_without_login_offers_none() {
    try (var usual =
        Whmcs.open(
            WhmcsCompany.settings(standIn),
            Whmcs.WITHOUT_SERVERS,
            WhmcsCompany.WORDS,
            Clock.systemUTC())) {
      assertThat(usual.login()).isEmpty();
    }
  }
}
