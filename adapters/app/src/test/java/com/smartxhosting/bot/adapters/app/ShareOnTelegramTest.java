package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.smartxhosting.bot.adapters.telegram.standin.BotApiSchema;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A shared flow on Telegram: the real library, an agent in one chat and a customer in another. */
@Timeout(120)
class ShareOnTelegramTest {

  private static final Pattern LINK = Pattern.compile("https://t\\.me/\\w+\\?start=([\\w-]{22})");

  @TempDir Path folder;

  private volatile Duration ahead = Duration.ZERO;

  private Assistant bot(TelegramStandIn telegram) {
    var environment = Premises.environment(folder, telegram);
    environment.put("BOT_SANDBOX_SPREAD", "1m");
    environment.put("BOT_AGENTS", "telegram:5=Nina");
    var bot =
        Assistant.open(Premises.settings(folder, environment), () -> Instant.now().plus(ahead));
    bot.start();
    return bot;
  }

  @Test
  void a_deep_link_leads_through_linking_straight_to_what_was_prepared() throws Exception {
    try (var telegram = new TelegramStandIn();
        var bot = bot(telegram)) {
      assertThat(bot.inbox()).isNotNull();
      var nina = telegram.customer(5);
      nina.types("/share");
      nina.sees("What would you like to share?");
      nina.presses("Microsoft 365 mail");
      nina.sees("Fill in: Domain");
      nina.types("ada-lovell.example");
      nina.sees("Fill in: Verification text");
      nina.types("MS=ms00000");
      nina.sees("Fill in: Mail server of Microsoft");
      nina.presses("Leave all the rest");
      nina.sees("For whom is it?");
      nina.types("ada@example.com");
      nina.sees("Ticket number");
      nina.types("4711");
      nina.presses("No words");
      nina.presses("Share it");
      var link = LINK.matcher(nina.sees("Send one of these to the customer").words());
      assertThat(link.find()).isTrue();
      nina.presses("Close");

      var ada = telegram.customer(7);
      ada.types("/start " + link.group(1));
      ada.sees("e-mail address");
      ada.types("ada@example.com");
      ada.sees("six-digit code");
      ada.types(new Mails(folder).nextCode("ada@example.com", 0));
      ada.sees("Nina has prepared this for you");
      ada.presses("Go on");
      ada.sees("Have the Microsoft 365 admin center open");
      ada.presses("Go on");
      ada.presses("Not yet");
      ada.sees("This TXT record shows Microsoft");
      ada.presses("Go on");
      ada.sees("MS=ms00000");

      nina.types("/shares");
      nina.sees("at step 6 of 19");
      nina.presses("Microsoft 365 mail – Ada Lovell");
      nina.sees("looks at the summary");

      ada.presses("Change: Text");
      ada.types("MS=ms87654");
      ada.sees("MS=ms87654");
      ada.presses("Add the record");
      ada.sees("You will be told here");
      ada.presses("Look now");
      nina.types("/shares");
      nina.sees("at step 7 of 19");

      ahead = Duration.ofMinutes(2);
      ada.presses("Look now");
      ada.sees("Press Verify in the admin center");
      ada.presses("Go on");
      ada.sees("Mail server of Microsoft");
      ada.types("ada.mail.protection.outlook.com");
      ada.sees("Now the records for mail");
      ada.presses("Go on");
      ada.presses("Put SPF texts into one");
      ada.presses("Make these 3 changes");
      ada.presses("Done");
      ada.presses("No, only Microsoft's");
      ada.presses("Later");
      ada.sees("where your mail goes");
      ahead = Duration.ofMinutes(4);
      ada.presses("Look now");
      ada.sees("goes to Microsoft 365");

      nina.types("/shares");
      nina.sees("done ");
      nina.presses("Microsoft 365 mail – Ada Lovell");
      assertThat(nina.sees("State: done").words())
          .contains("asked for “text”", "has confirmed", "Begun: 1 of 1", "MS=ms87654");
      var schema = BotApiSchema.find();
      assumeTrue(schema.isPresent(), "the Bot API's description is not beside this repository");
      assertThat(schema.get().complaints(telegram.requests())).isEmpty();
    }
  }
}
