package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.adapters.whmcs.StandInLogin;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Chats on Telegram that are linked by a login at a WHMCS, over our own pages. */
@Timeout(120)
class WebsiteLoginTest {

  private static final Pattern CODE = Pattern.compile("<dd>(\\d{3} \\d{3})</dd>");
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/account/link/[\\w-]+");
  private static final String INSTEAD = "Log in on our website instead";

  @TempDir Path folder;

  private final WhmcsStandIn whmcs = WhmcsStandIn.withAda();
  private final StandInLogin login = whmcs.books().login();
  private TelegramStandIn telegram;
  private Assistant assistant;

  @BeforeEach
  void open() throws Exception {
    telegram = new TelegramStandIn();
    assistant = Assistant.open(Premises.settings(folder, environment()), Clock.systemUTC());
    assistant.start();
    login.redirectTo(URI.create(assistant.web().address().base() + "/account/back"));
    login.user("11", "ada.lovell@example.com", List.of("1001"), List.of());
  }

  private Map<String, String> environment() throws IOException {
    var environment = new HashMap<>(Premises.environment(folder, telegram));
    environment.putAll(Premises.environment(folder, whmcs));
    environment.putAll(StandInLogin.credentials());
    try (var free = new ServerSocket(0)) {
      environment.put("BOT_WEB_URL", "http://localhost:" + free.getLocalPort());
      environment.put("BOT_WEB_PORT", Integer.toString(free.getLocalPort()));
    }
    return environment;
  }

  @AfterEach
  void close() {
    assistant.close();
    telegram.close();
    whmcs.close();
    assertThat(whmcs.violations()).isEmpty();
  }

  @Test
  void a_customer_logs_in_at_whmcs_and_types_the_code_of_the_page() throws Exception {
    var ada = telegram.customer(7);
    var link = link(ada);
    login.comes("11");

    ada.types(code(logIn(link)));

    ada.sees("Hello, Ada Lovell");
    ada.types("/overview");
    ada.sees("512 MB of 5 GB");
  }

  /** Mallory has begun in his own chat, and had Ada open his link. */
  @Test
  void whoever_lures_a_customer_to_log_in_gains_nothing() throws Exception {
    var mallory = telegram.customer(666);
    var lure = link(mallory);
    login.comes("11");

    var page = logIn(lure);
    assertThat(page).contains("Never give it to anybody");
    var code = code(page);

    var wrong = code.equals("000 000") ? "111 111" : "000 000";
    for (var left : List.of("4 tries", "3 tries", "2 tries", "one try", "Too many wrong codes")) {
      mallory.types(wrong);
      mallory.sees(left);
    }
    mallory.types(code);
    mallory.sees("Too many wrong codes");

    var ada = telegram.customer(7);
    link(ada);
    ada.types(code);
    ada.sees("Nobody has logged in by this link yet");
  }

  @Test
  void a_user_with_the_address_of_somebody_elses_account_links_only_what_he_owns()
      throws Exception {
    login.user("66", "ada@example.com", List.of(), List.of("1001"));
    login.comes("66");
    var mallory = telegram.customer(666);
    assertThat(logIn(link(mallory))).contains("owns no open account").doesNotContainPattern(CODE);
  }

  @Test
  void the_check_says_whether_the_login_works_and_where_browsers_come_back_to() throws Exception {
    assistant.close();
    var out = new StringWriter();
    var settings = Premises.settings(folder, environment());
    new Check(settings, new PrintWriter(out)).run();
    assertThat(out.toString())
        .contains("whmcs login    works: customers can log in at localhost")
        .contains("must be what WHMCS is told: " + settings.web().publicUrl().orElseThrow())
        .contains("/account/back");
  }

  private static URI link(Customer customer) throws Exception {
    customer.types("/link");
    customer.sees("Your e-mail address");
    customer.presses(INSTEAD);
    var link = LINK.matcher(customer.sees("The link below leads to our login").words());
    assertThat(link.find()).isTrue();
    return URI.create(link.group());
  }

  /** What a browser shows in the end, which keeps cookies and goes wherever it is sent. */
  private static String logIn(URI link) throws Exception {
    try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      assertThat(browser.send(get(link), BodyHandlers.ofString()).body()).contains("Telegram");
      var press = HttpRequest.newBuilder(link).POST(BodyPublishers.noBody()).build();
      var page = browser.send(press, BodyHandlers.ofString());
      for (int way = 0; way < 2; way++) {
        page = browser.send(get(location(page)), BodyHandlers.ofString());
      }
      return page.body();
    }
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private static URI location(HttpResponse<String> response) {
    return URI.create(response.headers().firstValue("Location").orElseThrow());
  }

  private static String code(String page) {
    var code = CODE.matcher(page);
    assertThat(code.find()).as(page).isTrue();
    return code.group(1);
  }
}
