package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.dialog.Outcome;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {

  private static WebSettings publicAt(String url) {
    return new WebSettings("localhost", 0, Optional.of(URI.create(url)), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/go/x", "/nothing-here", "/sandbox/panel?session=x"})
  void every_answer_carries_strict_headers(String path) throws Exception {
    try (var premises = Premises.local()) {
      var headers = premises.get(path).headers();

      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none';")
          .contains("frame-ancestors 'none'");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Server")).isEmpty();
      assertThat(headers.firstValue("Set-Cookie")).isEmpty();
      assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void browsers_are_told_to_stay_encrypted_where_the_public_address_is() throws Exception {
    try (var premises = new Premises(publicAt("https://chat.example.com"), List.of())) {
      assertThat(premises.get("/health").headers().firstValue("Strict-Transport-Security"))
          .isPresent();
    }
  }

  @Test
  void links_carry_the_public_address_or_say_that_they_work_here_only() {
    try (var local = Premises.local();
        var open = new Premises(publicAt("https://chat.example.com/bot/"), List.of())) {
      assertThat(local.server.address())
          .isEqualTo(new PublicAddress("http://localhost:" + local.server.port(), true));
      assertThat(open.server.address())
          .isEqualTo(new PublicAddress("https://chat.example.com/bot", false));
    }
  }

  @Test
  void a_page_that_is_not_there_says_so_without_repeating_what_was_asked() throws Exception {
    try (var premises = Premises.local()) {
      for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
        var page = premises.send(method, "/wp-admin-probe", new byte[0]);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here").doesNotContain("wp-admin");
      }
    }
  }

  @Test
  void a_language_nobody_can_read_is_no_reason_to_fail() throws Exception {
    try (var premises = Premises.local()) {
      for (var asked : List.of("!!, ;q=x", "tlh", "de-CH, en;q=0.5", "")) {
        assertThat(premises.get("/go/x", "Accept-Language", asked).body())
            .contains("This link leads nowhere");
      }
    }
  }

  @Test
  void health_is_told_in_a_word() throws Exception {
    try (var premises = Premises.local()) {
      assertThat(premises.get("/health").statusCode()).isEqualTo(200);
      premises.healthy.set(false);
      assertThat(premises.get("/health").statusCode()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin, 303",
    "Sec-Fetch-Site, none, 303",
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Origin, https://chat.example.com, 303",
    "Origin, null, 303",
    "Origin, https://evil.example, 403",
    "Origin, https://chat.example.com.evil.example, 403",
    "Origin, http://chat.example.com, 403",
  })
  void only_our_own_page_may_press(String header, String value, int status) throws Exception {
    try (var premises = new Premises(publicAt("https://chat.example.com"), List.of())) {
      var link = premises.link("a");

      assertThat(premises.post(link, header, value).statusCode()).isEqualTo(status);
      if (status == 403) {
        assertThat(premises.hosting.minted()).isZero();
        assertThat(premises.post(link).statusCode()).isEqualTo(303);
      }
    }
  }

  @Test
  void without_a_public_address_the_page_itself_is_the_origin() throws Exception {
    try (var premises = Premises.local()) {
      var link = premises.link("a");

      assertThat(premises.post(link, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
      assertThat(premises.post(link, "Origin", premises.server.address().base()).statusCode())
          .isEqualTo(303);
    }
  }

  @Test
  void a_session_belongs_to_the_browser_behind_the_balancer() throws Exception {
    var balanced =
        new WebSettings("127.0.0.1", 0, Optional.empty(), List.of(Network.parse("127.0.0.0/8")));
    try (var premises = new Premises(balanced, List.of())) {
      var from = "203.0.113.7";
      var panel =
          premises
              .post(premises.link("a"), "X-Forwarded-For", from)
              .headers()
              .firstValue("Location")
              .orElseThrow();

      assertThat(premises.get(panel).statusCode()).isEqualTo(410);
      assertThat(premises.get(panel, "X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(410);
      assertThat(premises.get(panel, "X-Forwarded-For", from).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void who_tries_many_links_waits_and_others_do_not() throws Exception {
    var balanced =
        new WebSettings("127.0.0.1", 0, Optional.empty(), List.of(Network.parse("127.0.0.1")));
    try (var premises = new Premises(balanced, List.of())) {
      var link = premises.link("a");
      for (int i = 0; i < Guesses.ALLOWED; i++) {
        assertThat(premises.get("/go/guess" + i, "X-Forwarded-For", "2001:db8::" + i).statusCode())
            .isEqualTo(404);
      }

      assertThat(premises.get("/go/guess", "X-Forwarded-For", "2001:db8::ffff").statusCode())
          .isEqualTo(429);
      assertThat(premises.post(link, "X-Forwarded-For", "2001:db8::ffff").statusCode())
          .isEqualTo(429);
      assertThat(premises.get(link, "X-Forwarded-For", "2001:db8:1::1").statusCode())
          .isEqualTo(200);

      premises.clock.pass(Guesses.PERIOD);
      assertThat(premises.post(link, "X-Forwarded-For", "2001:db8::ffff").statusCode())
          .isEqualTo(303);
    }
  }

  @Test
  void a_webhook_gets_the_secret_and_the_bytes_and_decides_the_status() throws Exception {
    var received = new ArrayList<String>();
    var webhook =
        new Webhook(
            "/hooks/chat",
            "X-Secret",
            (secret, body) -> {
              received.add(secret + " " + new String(body, StandardCharsets.UTF_8));
              return secret.equals("right") ? 200 : 401;
            });
    try (var premises = new Premises(WebSettings.LOCAL, List.of(webhook))) {
      var body = "{\"text\":\"Grüße\"}".getBytes(StandardCharsets.UTF_8);

      var right = premises.send("POST", "/hooks/chat", body, "X-Secret", "right");
      assertThat(right.statusCode()).isEqualTo(200);
      assertThat(premises.send("POST", "/hooks/chat", body).statusCode()).isEqualTo(401);
      assertThat(premises.get("/hooks/chat").statusCode()).isEqualTo(404);
      assertThat(received).containsExactly("right {\"text\":\"Grüße\"}", " {\"text\":\"Grüße\"}");
    }
  }

  @Test
  void a_webhook_that_fails_is_delivered_again() throws Exception {
    var webhook =
        new Webhook(
            "/hooks/chat",
            "X-Secret",
            (_, _) -> {
              throw new IllegalStateException("the disk is full of message texts");
            });
    try (var premises = new Premises(WebSettings.LOCAL, List.of(webhook))) {
      var answer = premises.send("POST", "/hooks/chat", new byte[] {1});

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("message texts");
    }
  }

  @Test
  void a_body_too_large_is_not_taken() throws Exception {
    var sizes = new ArrayList<Integer>();
    var webhook =
        new Webhook(
            "/hooks/chat",
            "X-Secret",
            (_, body) -> {
              sizes.add(body.length);
              return 200;
            });
    try (var premises = new Premises(WebSettings.LOCAL, List.of(webhook))) {
      var most = new byte[Webhook.MOST_BYTES];
      var more = new byte[Webhook.MOST_BYTES + 1];

      assertThat(premises.send("POST", "/hooks/chat", most).statusCode()).isEqualTo(200);
      assertThat(premises.send("POST", "/hooks/chat", more).statusCode()).isEqualTo(413);
      assertThat(sizes).containsExactly(Webhook.MOST_BYTES);
    }
  }

  @Test
  void a_port_that_is_taken_is_told_in_plain_words() {
    try (var first = Premises.local()) {
      var taken = first.server.port();
      var settings = new WebSettings("localhost", taken, Optional.empty(), List.of());
      try (var second = new Premises(settings, List.of())) {
        assertThatThrownBy(second.server::port)
            .hasMessageContaining("port " + taken)
            .hasMessageContaining("Choose another");
      }
    }
  }

  @Test
  void what_is_under_way_ends_before_the_server_does() throws Exception {
    var minting = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var premises = Premises.local();
    premises.hosting.troubled(
        () -> {
          minting.countDown();
          await(goOn);
          return Outcome.failed("E-77KLMN");
        });
    var link = premises.link("a");
    var press = new FutureTask<HttpResponse<String>>(() -> premises.post(link));
    Thread.startVirtualThread(press);
    minting.await();

    var closing = Thread.startVirtualThread(premises.server::close);
    while (listens(premises.server.port())) {
      Thread.onSpinWait();
    }
    goOn.countDown();

    assertThat(press.get().statusCode()).isEqualTo(502);
    assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
    premises.close();
  }

  private static boolean listens(int port) {
    try (var _ = new Socket("localhost", port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_server_that_never_started_can_be_closed() {
    Premises.local().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat.example.com", "ftp://chat.example.com", "https:///x", "/bot"})
  void a_public_address_that_browsers_cannot_open_stops_the_start(String url) {
    assertThatThrownBy(() -> publicAt(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://chat.example.com");
  }
}
