package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn.Memory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the whole bot carries: a thousand customers at once, over the wire, on one machine. */
final class LoadMeasurement implements Measurement {

  private static final int CUSTOMERS = 1_000;

  /** The JVM compiles what is used often; so many rounds later it has. */
  private static final int ROUNDS = 20;

  private static final int FIRST_PRIORITY = 20;

  @Override
  public List<Figure> run(Site site) throws Exception {
    try (var telegram = new TelegramStandIn(Memory.NOTHING);
        var bot = ServedBot.start(site, telegram, CUSTOMERS)) {
      var crowd = new Crowd(telegram, CUSTOMERS);
      crowd.link(bot::codes);
      var cold = round(crowd, 1);
      for (int number = 2; number < ROUNDS; number++) {
        round(crowd, number);
      }
      var before = bot.cpu();
      var warm = round(crowd, ROUNDS);
      return figures(cold, warm, bot.cpu().minus(before));
    }
  }

  private static Crowd.Result round(Crowd crowd, int number) throws InterruptedException {
    var result = crowd.addRecords(FIRST_PRIORITY + number);
    System.err.println(words("  round %d: %,.0f turns/s", number, result.turnsPerSecond()));
    return result;
  }

  private static List<Figure> figures(Crowd.Result cold, Crowd.Result warm, Duration cpu) {
    var replies = warm.replies();
    return List.of(
        new Figure(
            "load, end to end",
            ">= 4,000 turns/s",
            words("%,.0f turns/s", warm.turnsPerSecond()),
            words(
                "%,d customers add a record over a stand-in for Telegram on the same cores: %,d turns in %.1f s",
                CUSTOMERS, warm.turns(), warm.seconds())),
        new Figure(
            "  just started",
            Figure.TOLD,
            words("%,.0f turns/s", cold.turnsPerSecond()),
            "the first of "
                + ROUNDS
                + " such rounds, while the JVM compiles; the other figures are of the last"),
        new Figure(
            "  talks that failed",
            "0",
            Integer.toString(cold.failures() + warm.failures()),
            "a talk whose next screen did not come within 30 s"),
        new Figure(
            "  reply p50, p99",
            "p99 < 400 ms",
            words("%.0f ms, %.0f ms", replies.at(0.5), replies.at(0.99)),
            "from a customer's word or press to the screen that it leads to, every turn committed before"),
        new Figure(
            "  CPU of the bot",
            Figure.TOLD,
            words("%.2f ms a turn", cpu.toNanos() / 1e6 / warm.turns()),
            "user and system time of its process"));
  }

  private static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
