package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.DiscordStandIn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many customers at once, while the hosting company takes its time. */
class DiscordRushTest {

  private static final int MANY = 200;
  private static final String QUESTION = "Your e-mail address";

  @TempDir Path folder;

  @Test
  @Timeout(180)
  void a_back_end_of_ten_seconds_lets_nobody_wait_for_a_sign() {
    try (var discord = new DiscordStandIn()) {
      var environment = Premises.environment(folder, discord);
      environment.put("BOT_SANDBOX_LATENCY", "10s");
      try (var assistant =
          Assistant.open(Premises.settings(folder, environment), Clock.systemUTC())) {
        assistant.start();
        var customers =
            LongStream.rangeClosed(1, MANY).mapToObj(id -> discord.customer(id).inGuild()).toList();
        customers.forEach(customer -> customer.runs("link"));
        customers.forEach(customer -> customer.presses(QUESTION));
        customers.forEach(Customer::seesModal);
        int before = discord.firstAnswers().size();

        customers.forEach(
            customer ->
                customer.fills(Map.of(QUESTION, "somebody" + customer.id() + "@example.com")));
        discord.awaitAllAnswered();
        print(discord.firstAnswers().size() - before, discord);
        customers.forEach(customer -> customer.sees("six-digit code"));
      }
      assertThat(discord.complaints()).isEmpty();
      assertThat(discord.saidInPublic()).isEmpty();
    }
  }

  private static void print(int atOnce, DiscordStandIn discord) {
    List<Duration> waits = discord.firstAnswers();
    System.out.printf(
        "%d at once with a back end of 10 s; first answers of all %d: median %d ms, slowest %d ms%n",
        atOnce, waits.size(), waits.get(waits.size() / 2).toMillis(), waits.getLast().toMillis());
  }
}
