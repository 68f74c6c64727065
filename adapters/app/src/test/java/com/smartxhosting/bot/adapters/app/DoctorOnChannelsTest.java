package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A record is deleted by mistake, and the check-up finds out and helps, on both channels. */
@Timeout(180)
class DoctorOnChannelsTest {

  /** The check-up sees a change as soon as it is made. */
  private static final Map<String, String> AT_ONCE = Map.of("BOT_SANDBOX_SPREAD", "0s");

  @TempDir Path folder;

  @Test
  void on_telegram() throws Exception {
    try (var telegram = new TelegramStandIn();
        var assistant =
            Assistant.open(Premises.settings(folder, settings(telegram)), Clock.systemUTC())) {
      assistant.start();
      var ada = telegram.customer(7);
      ada.types("/start");
      ada.presses("Link my account");
      ada.sees("e-mail address");
      ada.types("ada@example.com");
      ada.sees("six-digit code");
      ada.types(new Mails(folder).nextCode("ada@example.com", 0));
      ada.sees("Hello, Ada Lovell");

      ada.types("/dns");
      ada.sees("12 of 50 records used");
      ada.types("www");
      ada.presses("CNAME  www  ada-lovell.example");
      ada.presses("Delete");
      ada.presses("Delete the record");
      ada.sees("11 of 50 records used");
      ada.types("/doctor");
      ada.sees("www.ada-lovell.example does not exist");
      ada.presses("1. Add the CNAME record");
      ada.sees("www.ada-lovell.example. 3600 IN CNAME ada-lovell.example.");
      ada.presses("Add the record");
      ada.sees("Everything that we could look at is in order.");
    }
  }

  private Map<String, String> settings(TelegramStandIn telegram) {
    var settings = Premises.environment(folder, telegram);
    settings.putAll(AT_ONCE);
    return settings;
  }

  @Test
  void on_discord() throws Exception {
    try (var stage = new DiscordStage(folder, AT_ONCE)) {
      var ada = stage.discord.customer(7).inGuild();
      stage.linksAda(ada);
      ada.runs("dns");
      ada.sees("12 of 50 records used");
      ada.chooses("CNAME  www  ada-lovell.example");
      ada.presses("Delete");
      ada.presses("Delete the record");
      ada.sees("11 of 50 records used");
      ada.presses("Find problems");
      ada.sees("www.ada-lovell.example does not exist");
      ada.presses("1. Add the CNAME record");
      ada.presses("Add the record");
      ada.sees("Everything that we could look at is in order.");
    }
  }
}
