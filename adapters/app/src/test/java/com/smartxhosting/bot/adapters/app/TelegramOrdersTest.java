package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.smartxhosting.bot.adapters.telegram.standin.BotApiSchema;
import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ordering and paying on Telegram: the real library, store, sandbox and pages. */
@Timeout(120)
class TelegramOrdersTest {

  @TempDir Path folder;

  private final Cashier cashier = new Cashier();
  private TelegramStandIn telegram;
  private Assistant assistant;
  private Customer ben;

  @BeforeEach
  void open() throws Exception {
    telegram = new TelegramStandIn();
    assistant =
        Assistant.open(
            Premises.settings(folder, Premises.environment(folder, telegram)), Clock.systemUTC());
    assistant.start();
    ben = telegram.customer(7);
    ben.types("/start");
    ben.presses("Link my account");
    ben.sees("e-mail address");
    ben.types("ben@example.com");
    ben.sees("six-digit code");
    ben.types(new Mails(folder).nextCode("ben@example.com", 0));
    ben.sees("Hello, Ben Ortiz");
  }

  @AfterEach
  void close() {
    assistant.close();
    telegram.close();
  }

  @Test
  void more_disk_space_is_ordered_paid_and_there() throws Exception {
    ben.types("/upgrade ortiz-books.example");
    ben.sees("Extra disk space: None");
    ben.presses("Extra disk space");
    ben.presses("50 GB");
    ben.sees("None → 50 GB");
    ben.presses("See the price");
    ben.presses("PayPal");
    ben.sees("Paid with your credit: 5.00 EUR");
    ben.presses("Order");
    ben.sees("The options change once the invoice is paid");
    ben.presses("Pay now");
    cashier.pays(ben.sees("works once").words());
    ben.presses("Is it paid?");
    ben.sees("This invoice is paid");

    ben.types("/upgrade ortiz-books.example");
    ben.sees("Extra disk space: 50 GB");
    ben.types("/overview ortiz-books.example");
    ben.sees("of 150 GB");
    keepsToTheApi();
  }

  @Test
  void two_services_are_renewed_with_one_invoice() throws Exception {
    ben.types("/renew");
    ben.sees("Renew services");
    ben.presses("+ ortiz-books.example");
    ben.sees("In the cart: one service");
    ben.presses("+ ben-writes.example");
    ben.sees("In the cart: 2 services");
    ben.presses("Go on with the cart");
    ben.presses("Credit Card");
    ben.sees("Total: 164.55 EUR");
    ben.presses("Order");
    ben.sees("2 renewals are ordered");
    ben.presses("Pay now");
    cashier.pays(ben.sees("works once").words());
    ben.presses("Is it paid?");
    ben.sees("This invoice is paid");

    ben.types("/renew");
    assertThat(ben.sees("Renew services").words()).doesNotContain("In the cart");
    keepsToTheApi();
  }

  @Test
  void an_unpaid_invoice_is_paid_from_the_details() throws Exception {
    ben.types("/details ortiz-studio.example");
    ben.sees("INV-20417");
    ben.presses("Pay INV-20417");
    ben.sees("To pay: 9.95 EUR");
    ben.presses("Pay now");
    cashier.pays(ben.sees("works once").words());
    ben.presses("Is it paid?");
    ben.sees("This invoice is paid");
    ben.types("/details ortiz-studio.example");
    assertThat(ben.sees("INV-20588").words()).doesNotContain("INV-20417");
  }

  private void keepsToTheApi() {
    var schema = BotApiSchema.find();
    assumeTrue(schema.isPresent(), "the Bot API's description is not beside this repository");
    assertThat(schema.get().complaints(telegram.requests())).isEmpty();
  }
}
