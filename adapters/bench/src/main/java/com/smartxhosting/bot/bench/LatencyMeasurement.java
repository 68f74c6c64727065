package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn.Memory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long customers wait when Telegram is far away. */
final class LatencyMeasurement implements Measurement {

  private static final int CUSTOMERS = 100;
  private static final int WARMING = 10;
  private static final int FIRST_PRIORITY = 20;
  private static final Duration AWAY = Duration.ofMillis(50);

  @Override
  public List<Figure> run(Site site) throws Exception {
    try (var telegram = new TelegramStandIn(Memory.NOTHING);
        var bot = ServedBot.start(site, telegram, CUSTOMERS)) {
      var crowd = new Crowd(telegram, CUSTOMERS);
      crowd.link(bot::codes);
      for (int round = 1; round <= WARMING; round++) {
        crowd.addRecords(FIRST_PRIORITY + round);
      }
      telegram.answersTake(AWAY);
      var replies = crowd.addRecords(FIRST_PRIORITY).replies();
      return List.of(
          new Figure(
              "reply p50, p99, far away",
              "p50 < 75 ms",
              String.format(Locale.ROOT, "%.0f ms, %.0f ms", replies.at(0.5), replies.at(0.99)),
              CUSTOMERS + " customers, every answer of the API takes " + AWAY.toMillis() + " ms"));
    }
  }
}
