package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.adapters.app.settings.WrongSettings;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real company of which the sandbox pretends a part. */
class PretenceTalkTest {

  private static final String DOMAIN = "ada-lovell.example";

  @TempDir Path folder;

  @Test
  void what_is_pretended_never_reaches_the_company_and_the_rest_does() throws Exception {
    try (var telegram = new TelegramStandIn();
        var whmcs = WhmcsStandIn.withAda();
        var plesk = withAda()) {
      var environment = Premises.environment(folder, whmcs, plesk);
      environment.putAll(Premises.environment(folder, telegram));
      environment.put("BOT_PRETEND", "records orders, codes tickets passwords");
      try (var assistant =
          Assistant.open(Premises.settings(folder, environment), Clock.systemUTC())) {
        assistant.start();
        var ada = telegram.customer(7);
        link(ada);

        ada.types("/dns");
        ada.presses("Create a record");
        ada.presses("A: an IPv4 address");
        ada.types("shop");
        ada.types("192.0.2.9");
        ada.presses("1 hour");
        ada.presses("Add the record");
        ada.sees("Added: shop.ada-lovell.example A");

        ada.types("/upgrade");
        ada.presses("Extra disk space");
        ada.presses("50 GB");
        ada.presses("See the price");
        ada.presses("Credit Card");
        ada.presses("Order");
        ada.sees("Ordered for ada-lovell.example");

        ada.types("/human");
        ada.presses("Skip, just call me in");
        ada.sees("SBX-");
        assertThat(plesk.effects()).isEmpty();
        assertThat(whmcs.books().till().ordersOf("1001")).isZero();
        assertThat(whmcs.books().ticketSubjects()).isEmpty();
        assertThat(whmcs.books().mails()).isEmpty();
        assertThat(whmcs.books().activity()).isEmpty();

        ada.types("/mail");
        ada.sees("9 more mailboxes; your plan has 10");
        ada.presses("New mailbox");
        ada.types("office");
        ada.presses("Generate one");
        ada.presses("No");
        ada.types("100 MB");
        ada.presses("No description");
        ada.presses("Create it");
        ada.sees("office@ada-lovell.example is ready");
        assertThat(plesk.hasMailbox(DOMAIN, "office")).isTrue();
      }
    }
  }

  @Test
  void an_operator_is_told_what_is_pretended() {
    try (var whmcs = WhmcsStandIn.withAda();
        var plesk = withAda()) {
      var environment = Premises.environment(folder, whmcs, plesk);
      environment.put("BOT_PRETEND", "logins, records");
      var out = new StringWriter();
      new Check(Premises.settings(folder, environment), new PrintWriter(out)).run();

      assertThat(out.toString())
          .contains("works: it pretends logins, records, and nothing of that is done");
    }
  }

  @Test
  void what_cannot_be_pretended_stops_the_start() {
    assertThatThrownBy(() -> Premises.settings(folder, Map.of("BOT_PRETEND", "records, money")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("BOT_PRETEND")
        .hasMessageContaining("Write one of records, mailboxes,")
        .hasMessageContaining("Without it everything is pretended");
  }

  private void link(Customer ada) throws Exception {
    ada.types("/start");
    ada.presses("Link my account");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(new Mails(folder).nextCode("ada@example.com", 0));
    ada.sees("Hello, Ada Lovell");
  }

  private static PleskStandIn withAda() {
    var plesk = PleskStandIn.modern();
    plesk.customer("ada", "login2001", 10, -1, -1, List.of(DOMAIN));
    plesk.mailbox(DOMAIN, "info", 1 << 20, 100 << 20, "");
    return plesk;
  }
}
