package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot on a company's WHMCS and a Plesk server. */
class PleskTalkTest {

  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final String DOMAIN = "ada-lovell.example";

  @TempDir Path folder;

  @Test
  void a_customer_sees_what_lives_on_the_server() throws Exception {
    try (var telegram = new TelegramStandIn();
        var whmcs = WhmcsStandIn.withAda();
        var plesk = withAda();
        var assistant =
            Assistant.open(
                Premises.settings(folder, environment(telegram, whmcs, plesk)),
                Clock.systemUTC())) {
      assistant.start();
      var ada = telegram.customer(7);
      ada.types("/start");
      ada.presses("Link my account");
      ada.sees("e-mail address");
      ada.types("ada@example.com");
      ada.sees("six-digit code");
      ada.types(code(whmcs));
      ada.sees("Hello, Ada Lovell");

      ada.types("/dns");
      ada.sees("2 records");

      ada.types("/mail");
      ada.sees("9 more mailboxes; your plan has 10");
      ada.types("/login");
      ada.presses("Webmail");
      assertThat(plesk.complaints()).isEmpty();
      assertThat(whmcs.violations()).isEmpty();
    }
  }

  @Test
  void the_check_tells_what_a_server_can_do_or_what_to_do_about_it() {
    try (var whmcs = WhmcsStandIn.withAda();
        var plesk = withAda()) {
      assertThat(check(Premises.environment(folder, whmcs, plesk)))
          .contains("plesk web01    works: Plesk 18.0.66; DNS records over REST");

      var wrong = Premises.environment(folder, whmcs, plesk);
      wrong.put("BOT_PLESK_KEYS", "web01 = some-other-key");
      assertThat(check(wrong))
          .contains("plesk web01    does not work: it does not accept our key, login or address")
          .contains("Make a key there for the address of this machine")
          .doesNotContain("some-other-key");
    }
  }

  @Test
  void what_an_operator_has_to_put_right_is_counted_for_his_monitoring() throws Exception {
    try (var telegram = new TelegramStandIn();
        var whmcs = WhmcsStandIn.withAda();
        var plesk = withAda()) {
      var port = freePort();
      var environment = environment(telegram, whmcs, plesk);
      environment.put("BOT_PLESK_KEYS", "web01 = some-other-key");
      environment.put("BOT_METRICS", "127.0.0.1:" + port);
      try (var assistant =
          Assistant.open(Premises.settings(folder, environment), Clock.systemUTC())) {
        assistant.start();
        var ada = telegram.customer(7);
        ada.types("/start");
        ada.presses("Link my account");
        ada.types("ada@example.com");
        ada.sees("six-digit code");
        ada.types(code(whmcs));
        ada.sees("Hello, Ada Lovell");
        ada.types("/dns");
        ada.sees("E-");

        assertThat(figures(port))
            .containsPattern(
                "bot_backend_seconds_count\\{call=\"read\",end=\"locked_out\",server=\"localhost\",system=\"plesk\"} [1-9]")
            .containsPattern(
                "bot_backend_seconds_count\\{call=\"SendEmail\",end=\"answered\",.*system=\"whmcs\"} 1")
            .containsPattern(
                "bot_effects_total\\{channel=\"telegram\",effect=\"SendCode\",end=\"done\"} 1")
            .containsPattern("logback_events_total\\{level=\"error\"} [1-9]")
            .contains("jvm_memory_used_bytes")
            .doesNotContain("some-other-key", "ada");
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String figures(int port) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + port + "/metrics");
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  private static PleskStandIn withAda() {
    var plesk = PleskStandIn.modern();
    plesk.customer("ada", "login2001", 10, -1, -1, List.of(DOMAIN));
    plesk.record(DOMAIN, "NS", DOMAIN, "ns1.host.example", "", 86_400);
    plesk.record(DOMAIN, "A", "www." + DOMAIN, "192.0.2.1", "", 3_600);
    plesk.mailbox(DOMAIN, "info", 1 << 20, 100 << 20, "");
    return plesk;
  }

  private String check(Map<String, String> environment) {
    var out = new StringWriter();
    new Check(Premises.settings(folder, environment), new PrintWriter(out)).run();
    return out.toString();
  }

  private static String code(WhmcsStandIn whmcs) {
    var code = CODE.matcher(whmcs.books().mails().getLast().html());
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private Map<String, String> environment(
      TelegramStandIn telegram, WhmcsStandIn whmcs, PleskStandIn plesk) {
    var environment = Premises.environment(folder, telegram);
    environment.putAll(Premises.environment(folder, whmcs, plesk));
    return environment;
  }
}
