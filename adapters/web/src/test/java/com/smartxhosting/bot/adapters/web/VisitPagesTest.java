package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from a chat to the website's login and back, and who else might want to go it. */
class VisitPagesTest {

  private static final Pattern CODE = Pattern.compile("<dd>(\\d{3} \\d{3})</dd>");

  private static final int CODES_AN_HOUR = 5;

  private final Premises premises = Premises.local();
  private final Browser browser = new Browser();

  /** Keeps cookies and follows no redirect by itself. */
  private final class Browser implements AutoCloseable {
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(address(path)).build());
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(address(path)).POST(BodyPublishers.noBody()).build());
    }

    private HttpResponse<String> send(HttpRequest request)
        throws IOException, InterruptedException {
      return client.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
      return URI.create(premises.server.address().base()).resolve(path);
    }

    @Override
    public void close() {
      client.close();
    }
  }

  @AfterEach
  void stop() {
    browser.close();
    premises.close();
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  private static Optional<String> code(HttpResponse<String> page) {
    var code = CODE.matcher(page.body());
    return code.find() ? Optional.of(code.group(1)) : Optional.empty();
  }

  private static void isStray(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("This login cannot be used", "another browser");
    assertThat(code(page)).isEmpty();
  }

  @Test
  void whoever_logs_in_is_shown_a_code_with_the_chat_to_type_it_in() throws Exception {
    var link = premises.visit("a");
    assertThat(browser.get(link).body())
        .contains("<dt>Chat</dt><dd>Telegram</dd>", "<button>Log in</button>")
        .contains("This link works once, for another 10 minutes", "close the page");

    var page = browser.get(location(browser.post(link)));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(code(page)).isPresent();
    assertThat(page.body())
        .contains("Type this in the chat on <b>Telegram</b> in which you asked for it")
        .contains("Never give it to anybody");
    assertThat(premises.visits.visitor(Premises.ADA)).contains(SmallWebsite.ADA);
    assertThat(browser.get(link).body()).contains("This link has been used");
    assertThat(browser.post(link).statusCode()).isEqualTo(410);
  }

  @Test
  void the_cookie_is_for_the_browser_alone_and_goes_with_its_round() throws Exception {
    var left = premises.post(premises.visit("a"));
    assertThat(left.headers().firstValue("Set-Cookie").orElseThrow())
        .matches("login-round=[\\w-]{43}; Path=/account; Max-Age=600; HttpOnly; SameSite=Lax");
    assertThat(location(left)).doesNotContain(left.headers().firstValue("Set-Cookie").get());

    var cookie = left.headers().firstValue("Set-Cookie").get().split(";", 2)[0];
    var back = premises.get(path(location(left)), "Cookie", cookie);
    assertThat(back.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("login-round=; Path=/account; Max-Age=0");
  }

  @Test
  void over_https_the_cookie_goes_no_other_way() throws Exception {
    var settings =
        new WebSettings(
            "localhost", 0, Optional.of(URI.create("https://chat.example.com")), List.of());
    try (var behind = new Premises(settings, List.of())) {
      var left = behind.post(behind.visit("a"));
      assertThat(left.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("; Secure");
      assertThat(behind.website.rounds.getLast().back())
          .hasToString("https://chat.example.com/account/back");
    }
  }

  private static String path(String address) {
    var uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  @Test
  void a_preview_of_the_link_changes_nothing() throws Exception {
    var link = premises.visit("a");
    for (int i = 0; i < 30; i++) {
      assertThat(premises.get(link).statusCode()).isEqualTo(200);
      premises.send("HEAD", link, new byte[0]);
    }
    assertThat(premises.website.rounds).isEmpty();
    assertThat(code(browser.get(location(browser.post(link))))).isPresent();
  }

  @Test
  void another_site_cannot_press_the_button() throws Exception {
    var pressed = premises.post(premises.visit("a"), "Sec-Fetch-Site", "cross-site");
    assertThat(pressed.statusCode()).isEqualTo(403);
    assertThat(premises.website.rounds).isEmpty();
  }

  /** As when an attacker sends the website's own address, to be opened by somebody logged in. */
  @Test
  void a_browser_that_has_not_left_here_brings_nothing_back() throws Exception {
    var attackers = location(browser.post(premises.visit("a")));

    try (var victims = new Browser()) {
      isStray(victims.get(attackers));
      victims.post(premises.visit("b"));
      isStray(victims.get(attackers));
    }
    assertThat(premises.website.asked).isZero();
    assertThat(premises.visits.visitor(Premises.ADA)).isEmpty();
  }

  @Test
  void a_browser_comes_back_once() throws Exception {
    var back = location(browser.post(premises.visit("a")));
    var cookie = "login-round=" + "x".repeat(43);
    assertThat(premises.get(path(back), "Cookie", cookie).statusCode()).isEqualTo(410);

    assertThat(code(browser.get(back))).isPresent();
    isStray(browser.get(back));
    assertThat(premises.website.asked).isEqualTo(1);
  }

  @Test
  void the_same_state_and_cookie_are_worth_nothing_again() throws Exception {
    var left = premises.post(premises.visit("a"));
    var cookie = left.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    var back = path(location(left));

    assertThat(code(premises.get(back, "Cookie", cookie))).isPresent();
    isStray(premises.get(back, "Cookie", cookie));
  }

  @Test
  void a_login_that_took_too_long_is_worth_nothing() throws Exception {
    var back = location(browser.post(premises.visit("a")));
    premises.clock.pass(VisitDesk.ROUND);
    isStray(browser.get(back));
  }

  @Test
  void the_state_of_another_chat_is_worth_nothing() throws Exception {
    var mine = location(browser.post(premises.visit("a")));
    try (var others = new Browser()) {
      var other = others.post(premises.visit("b"));
      isStray(browser.get(location(other)));
    }
    assertThat(premises.website.asked).isZero();
    assertThat(mine).isNotEmpty();
  }

  @Test
  void a_link_that_the_chat_has_replaced_leads_nowhere_even_half_way() throws Exception {
    var older = premises.visit("a");
    var back = location(browser.post(older));
    premises.visit("b");

    assertThat(browser.get(older).statusCode()).isEqualTo(404);
    assertThat(browser.post(older).statusCode()).isEqualTo(404);
    isStray(browser.get(back));
  }

  @Test
  void a_link_that_is_replaced_while_the_website_is_asked_brings_no_code() throws Exception {
    var back = location(browser.post(premises.visit("a")));
    premises.website.meanwhile = () -> premises.visit("b");

    var page = browser.get(back);

    assertThat(page.body()).contains("The chat has a newer link by now");
    assertThat(code(page)).isEmpty();
    assertThat(premises.visits.visitor(Premises.ADA)).isEmpty();
  }

  @Test
  void a_link_that_is_too_old_says_so() throws Exception {
    var link = premises.visit("a");
    premises.clock.pass(Duration.ofMinutes(10));
    assertThat(browser.get(link).body()).contains("This link has expired");
    assertThat(browser.post(link).statusCode()).isEqualTo(410);
    assertThat(premises.website.rounds).isEmpty();
  }

  @Test
  void a_chat_that_was_forgotten_gets_no_code() throws Exception {
    var link = premises.visit("a");
    var back = location(browser.post(link));
    premises.forgetChat();
    assertThat(browser.get(link).statusCode()).isEqualTo(404);
    isStray(browser.get(back));
  }

  @Test
  void whoever_does_not_log_in_is_told_that_nothing_was_linked_and_may_try_again()
      throws Exception {
    var link = premises.visit("a");
    var back = location(browser.post(link)).replace("code=proof", "error=access_denied");

    assertThat(browser.get(back).body()).contains("You did not log in", "nothing was linked");
    assertThat(code(browser.get(location(browser.post(link))))).isPresent();
  }

  @Test
  void whoever_owns_no_account_is_told_so_and_gets_no_code() throws Exception {
    premises.website.owned = List.of();
    var page = browser.get(location(browser.post(premises.visit("a"))));
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("owns no open account");
    assertThat(code(page)).isEmpty();
  }

  @Test
  void a_website_that_does_not_answer_is_told_with_a_reference() throws Exception {
    premises.website.outage = Optional.of("R-1");
    var page = browser.post(premises.visit("a"));
    assertThat(page.statusCode()).isEqualTo(502);
    assertThat(page.body()).contains("no clear answer", "R-1");
  }

  @Test
  void a_chat_is_shown_only_so_many_codes() throws Exception {
    for (int i = 0; i < CODES_AN_HOUR; i++) {
      assertThat(code(browser.get(location(browser.post(premises.visit("k" + i)))))).isPresent();
    }
    var page = browser.get(location(browser.post(premises.visit("last"))));
    assertThat(page.body()).contains("many codes lately");
    assertThat(code(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account/back",
        "/account/back?state=x",
        "/account/back?code=proof",
        "/account/back?code=%00&state=%E2%80%AE"
      })
  void whatever_else_is_opened_is_no_way_in(String path) throws Exception {
    isStray(browser.get(path));
    browser.post(premises.visit("a"));
    isStray(browser.get(path));
  }

  @Test
  void links_cannot_be_guessed_at_without_end() throws Exception {
    for (int i = 0; i < Guesses.ALLOWED; i++) {
      premises.get(VisitRoutes.LINK + "%043d".formatted(i));
    }
    assertThat(premises.get(premises.visit("a")).statusCode()).isEqualTo(429);
  }

  @Test
  void the_link_of_one_kind_is_none_of_the_other() throws Exception {
    assertThat(premises.get(premises.visit("a").replace("/account/link/", "/go/")).statusCode())
        .isEqualTo(404);
    assertThat(premises.get(premises.link("a").replace("/go/", "/account/link/")).statusCode())
        .isEqualTo(404);
  }
}
