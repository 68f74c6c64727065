package com.smartxhosting.bot.adapters.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers.Server;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.ssl.MemoryOrders;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One server hangs, and only its own customers notice. */
class HangingServerTest {

  private static final int TOGETHER = 4;

  /** Waits for an answer as long as the test takes, and for room not at all. */
  private static final Pace PATIENT =
      new Pace(
          Duration.ofSeconds(20),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          TOGETHER,
          Duration.ZERO,
          Duration.ofMillis(1),
          Duration.ofMillis(1));

  private static final Server WELL = new Server("well", "", "");
  private static final Server ILL = new Server("ill", "", "");
  private static final Subscription ADA = new Subscription("ada.example", "ada");

  @Test
  void a_server_that_hangs_takes_nothing_from_the_customers_of_another() throws Exception {
    try (var well = PleskStandIn.modern();
        var ill = PleskStandIn.modern();
        var servers =
            PleskServers.open(
                PleskSettings.of(List.of(well.settings("well"), ill.settings("ill")))
                    .paced(PATIENT),
                new MemoryOrders(),
                Clock.systemUTC());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      well.customer("ada", "ada", 10, -1, -1, List.of("ada.example"));
      ill.customer("ada", "ada", 10, -1, -1, List.of("ada.example"));
      ill.hang();
      var waiting = new ArrayList<Future<Outcome<Panel>>>();
      for (int i = 0; i < TOGETHER; i++) {
        waiting.add(threads.submit(() -> servers.panel(ILL, ADA)));
      }
      ill.awaitHanging(TOGETHER);

      for (int i = 0; i < 50; i++) {
        Expect.failed(servers.panel(ILL, ADA));
        var panel = Expect.ok(servers.panel(WELL, ADA));
        Expect.ok(panel.dns().zone("ada.example"));
        Expect.ok(panel.mailboxes().overview());
      }

      assertThat(waiting).noneMatch(Future::isDone);
      assertThat(ill.calls()).as("calls at the server that hangs").isEqualTo(TOGETHER);
      ill.release();
      for (var each : waiting) {
        Expect.ok(each.get());
      }
      Expect.ok(servers.panel(ILL, ADA));
    }
  }
}
