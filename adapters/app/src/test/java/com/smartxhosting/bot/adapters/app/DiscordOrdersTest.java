package com.smartxhosting.bot.adapters.app;

import static com.smartxhosting.bot.adapters.app.DiscordStage.answers;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ordering and paying on Discord: the real library, store, sandbox and pages. */
@Timeout(180)
class DiscordOrdersTest {

  @TempDir Path folder;

  private final Cashier cashier = new Cashier();
  private DiscordStage stage;

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void options_are_ordered_and_services_renewed_and_both_are_paid() throws Exception {
    stage = new DiscordStage(folder, Map.of());
    var ben = stage.discord.customer(7).inGuild();
    stage.links(ben, "ben@example.com");
    ben.sees("Hello, Ben Ortiz");

    ben.runs("upgrade", Map.of("service", "ortiz-books.example"));
    ben.presses("Extra bandwidth");
    answers(ben, "Extra bandwidth: how much shall it be?", "100 GB");
    ben.sees("100 GB");
    ben.presses("See the price");
    ben.presses("PayPal");
    ben.presses("Order");
    ben.presses("Pay now");
    cashier.pays(ben.sees("works once").words());
    ben.presses("Is it paid?");
    ben.sees("This invoice is paid");

    ben.runs("renew");
    ben.presses("+ ortiz-books.example");
    ben.sees("one service");
    ben.presses("+ ben-writes.example");
    ben.sees("2 services");
    ben.presses("Go on with the cart");
    ben.presses("Credit Card");
    ben.presses("Order");
    ben.presses("Pay now");
    cashier.pays(ben.sees("works once").words());
    ben.presses("Is it paid?");
    ben.sees("This invoice is paid");
  }
}
