package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.dns.AskedDns;
import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.ssl.MemoryOrders;
import com.smartxhosting.bot.words.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot with a company's WHMCS in the place of the sandbox. */
class WhmcsTalkTest {

  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  @TempDir Path folder;

  @Test
  void a_customer_of_a_whmcs_links_looks_around_cancels_and_calls_for_a_person() throws Exception {
    try (var telegram = new TelegramStandIn();
        var whmcs = WhmcsStandIn.withAda();
        var assistant =
            Assistant.open(
                Premises.settings(folder, environment(telegram, whmcs)), Clock.systemUTC())) {
      assistant.start();
      var ada = telegram.customer(7);
      link(ada, whmcs);

      ada.types("/overview");
      ada.sees("512 MB of 5 GB");
      ada.types("/details");
      ada.sees("5.00 EUR");
      ada.types("/dns");
      ada.sees("The server of ada-lovell.example cannot be managed in this chat");

      ada.types("/cancel-service");
      ada.sees("ada-lovell.example");
      ada.presses("Request cancellation");
      ada.presses("End of billing period");
      ada.presses("No longer needed");
      ada.presses("Request cancellation");
      ada.sees("The end of ada-lovell.example is requested");
      assertThat(whmcs.books().cancelRequests("2001")).isEqualTo(1);

      ada.types("/human");
      ada.presses("Skip, just call me in");
      ada.sees("516000");
      assertThat(whmcs.books().ticketSubjects()).hasSize(1);
      assertThat(whmcs.books().nextActivity())
          .isEqualTo(
              "1001: Chat assistant (telegram): Cancellation of ada-lovell.example, service 2001");
      assertThat(whmcs.violations()).isEmpty();
    }
  }

  @Test
  void a_customer_of_a_whmcs_orders_pays_and_renews() throws Exception {
    try (var telegram = new TelegramStandIn();
        var whmcs = WhmcsStandIn.withAda();
        var assistant =
            Assistant.open(
                Premises.settings(folder, environment(telegram, whmcs)), Clock.systemUTC())) {
      assistant.start();
      var ada = telegram.customer(7);
      link(ada, whmcs);

      ada.types("/upgrade");
      ada.sees("Extra disk space");
      ada.presses("Extra disk space");
      ada.presses("50 GB");
      ada.presses("See the price");
      ada.presses("Credit & Debit Card");
      ada.sees("To pay today");
      ada.presses("Order");
      ada.sees("Ordered for ada-lovell.example");
      ada.presses("Pay now");
      ada.sees("Pay 6.00 EUR for invoice");
      assertThat(whmcs.books().till().ordersOf("1001")).isEqualTo(1);

      ada.types("/renew");
      ada.presses("+ ada-lovell.example");
      ada.presses("Go on with the cart");
      ada.presses("Credit & Debit Card");
      ada.sees("5.00 EUR");
      ada.presses("Order");
      ada.sees("The renewal is ordered");
      assertThat(whmcs.books().till().ordersOf("1001")).isEqualTo(2);
      assertThat(whmcs.violations()).isEmpty();
    }
  }

  @Test
  void the_check_tells_what_whmcs_lacks_and_what_to_do_about_it() {
    try (var whmcs = WhmcsStandIn.withAda()) {
      assertThat(check(whmcs)).contains("whmcs version  works: 8.13.1", "whmcs permissions works");

      whmcs.books().forbid("AddCancelRequest");
      assertThat(check(whmcs))
          .contains("whmcs AddCancelRequest does not work: Allow AddCancelRequest in the API role");
    }
  }

  /** The sandbox's pretended world must say nothing of a real company's zones. */
  @Test
  void name_servers_are_asked_where_resolvers_are_set_and_of_a_whmcs_otherwise_none() {
    try (var whmcs = WhmcsStandIn.withAda()) {
      var settings = Premises.environment(folder, whmcs);
      assertThat(dns(settings)).isInstanceOf(UnaskedDns.class);
      settings.put("BOT_RESOLVERS", "192.0.2.53");
      assertThat(dns(settings)).isInstanceOf(AskedDns.class);
    }
    assertThat(dns(Map.of())).isNotInstanceOf(UnaskedDns.class).isNotInstanceOf(AskedDns.class);
    assertThat(dns(Map.of("BOT_RESOLVERS", "192.0.2.53"))).isInstanceOf(AskedDns.class);
  }

  private PublicDns dns(Map<String, String> environment) {
    var settings = Premises.settings(folder, environment);
    var words = new Words(ZoneOffset.UTC, settings.talk().languages(), List.of());
    try (var backEnds =
        BackEnds.open(settings, folder, words, new MemoryOrders(), Clock.systemUTC())) {
      return backEnds.dns();
    }
  }

  private String check(WhmcsStandIn whmcs) {
    var out = new StringWriter();
    new Check(Premises.settings(folder, Premises.environment(folder, whmcs)), new PrintWriter(out))
        .run();
    return out.toString();
  }

  private static void link(Customer ada, WhmcsStandIn whmcs) throws Exception {
    ada.types("/start");
    ada.presses("Link my account");
    ada.sees("e-mail address");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(code(whmcs));
    ada.sees("Hello, Ada Lovell");
  }

  /** The mail is sent before the customer is told that it is. */
  private static String code(WhmcsStandIn whmcs) {
    var mail = whmcs.books().mails().getLast();
    assertThat(mail.to()).isEqualTo("ada@example.com");
    var code = CODE.matcher(mail.html());
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private Map<String, String> environment(TelegramStandIn telegram, WhmcsStandIn whmcs) {
    var environment = Premises.environment(folder, telegram);
    environment.putAll(Premises.environment(folder, whmcs));
    return environment;
  }
}
