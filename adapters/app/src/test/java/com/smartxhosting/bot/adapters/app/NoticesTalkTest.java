package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What customers are told of themselves, on the real libraries, with the real store. */
@Timeout(120)
class NoticesTalkTest {

  @TempDir Path folder;

  private volatile Duration ahead = Duration.ZERO;

  private Assistant telegramBot(TelegramStandIn telegram) {
    var environment = new HashMap<>(Premises.environment(folder, telegram));
    environment.put("BOT_SANDBOX_SPREAD", "10s");
    var bot =
        Assistant.open(Premises.settings(folder, environment), () -> Instant.now().plus(ahead));
    bot.start();
    return bot;
  }

  @Test
  void a_dns_change_is_told_on_telegram_over_a_half_filled_form_with_a_button_that_leads_back()
      throws Exception {
    try (var telegram = new TelegramStandIn();
        var bot = telegramBot(telegram)) {
      assertThat(bot.inbox()).isNotNull();
      var ada = telegram.customer(7);
      ada.types("/start");
      ada.sees("hosting assistant");
      ada.presses("Link my account");
      ada.sees("e-mail address");
      ada.types("ada@example.com");
      ada.sees("six-digit code");
      ada.types(new Mails(folder).nextCode("ada@example.com", 0));
      ada.sees("Hello, Ada Lovell");

      ada.types("/dns");
      ada.presses("Create a record");
      ada.presses("A: an IPv4 address");
      ada.sees("Host");
      ada.types("shop");
      ada.sees("IPv4");
      ada.types("203.0.113.7");
      ada.sees("TTL");
      ada.presses("1 hour");
      ada.sees("shop.ada-lovell.example. 3600 IN A 203.0.113.7");
      ada.presses("Add the record");
      ada.sees("13 of 50 records used");

      ada.types("/mail");
      ada.presses("New mailbox");
      ada.sees("Name before the @");
      ahead = Duration.ofMinutes(1);
      ada.awaitThat(
          "the notice above the form",
          messages ->
              messages.getLast().words().contains("visible everywhere we look")
                  && messages.getLast().words().contains("Name before the @"));
      ada.presses("Show the DNS records");
      ada.sees("13 of 50 records used");
      ada.types("/back");
      ada.sees("Name before the @");
      ada.types("office");
      ada.presses("Generate one");
      ada.sees("Plesk");

      ada.types("/notices");
      ada.presses("Quiet hours");
      ada.types("22-7");
      ada.types("Lisbon");
      ada.sees("Clock there now");
      ada.presses("Confirm");
      ada.sees("22:00-07:00 (Europe/Lisbon)");
      ada.presses("On: DNS changes");
      ada.presses("Off: DNS changes");
    }
  }

  @Test
  void a_dns_change_is_told_on_discord_after_a_restart_and_once() throws Exception {
    try (var stage = new DiscordStage(folder, Map.of("BOT_SANDBOX_SPREAD", "30s"))) {
      var ada = stage.discord.customer(7);
      stage.linksAda(ada);
      DiscordStage.preparesARecord(ada, "shop");
      ada.presses("Add the record");
      ada.sees("13 of 50 records used");
      ada.runs("notices");
      ada.sees("One thing");
      ada.presses("What is watched");
      ada.sees("DNS change: shop.ada-lovell.example A");

      stage.restarts();
      stage.timePasses(Duration.ofMinutes(2));
      ada.sees("visible everywhere we look");
      ada.presses("Show the DNS records");
      ada.sees("13 of 50 records used");
      stage.timePasses(Duration.ofHours(1));
      ada.runs("notices");
      ada.sees("Nothing at the moment");
      assertThat(ada.messages())
          .noneMatch(message -> message.words().contains("visible everywhere we look"));
    }
  }
}
