package com.smartxhosting.bot.adapters.app;

import static com.smartxhosting.bot.adapters.app.DiscordStage.answers;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A shared flow on Discord: the real library, and a button that others see and press too. */
@Timeout(120)
class ShareOnDiscordTest {

  @TempDir Path folder;

  @Test
  void a_posted_button_leads_one_through_and_tells_another_nothing() throws Exception {
    var settings = Map.of("BOT_AGENTS", "discord:5=Nina", "BOT_SANDBOX_SPREAD", "1m");
    try (var stage = new DiscordStage(folder, settings)) {
      var nina = stage.discord.customer(5).inGuild();
      posts(nina);
      var ben = stage.discord.customer(8).inGuild();
      stage.links(ben, "ben@example.com");
      ben.sees("Hello, Ben Ortiz");
      ben.presses("Open it");
      assertThat(ben.sees("prepared for another customer").words())
          .doesNotContain("Ada", "4711", "Nina", "Microsoft");

      var ada = stage.discord.customer(7).inGuild();
      ada.presses("Open it");
      answers(ada, "Your e-mail address", "ada@example.com");
      ada.sees("six-digit code");
      answers(ada, "Your six-digit code", new Mails(folder).nextCode("ada@example.com", 0));
      assertThat(ada.sees("Nina has prepared this for you").ephemeral()).isTrue();
      correctsAndConfirms(ada, nina);
      stage.timePasses(Duration.ofMinutes(2));
      goesToTheEnd(ada, stage);
      nina.runs("shares");
      nina.sees("done ");
      nina.presses("Microsoft 365 mail – Ada Lovell");
      assertThat(nina.sees("State: done").words())
          .contains("asked for “text”", "has confirmed", "Begun: 1 of 1", "MS=ms87654");
    }
  }

  private static void posts(Customer nina) {
    nina.runs("share");
    nina.sees("What would you like to share?");
    nina.chooses("Microsoft 365 mail");
    answers(nina, "Domain", "ada-lovell.example");
    nina.sees("Fill in: Verification text");
    answers(nina, "Verification text", "MS=ms00000");
    nina.sees("Fill in: Mail server of Microsoft");
    nina.presses("Leave all the rest");
    answers(nina, "E-mail address or client number", "ada@example.com");
    nina.sees("Ticket number");
    nina.presses("Fill in");
    nina.fills(Map.of("Ticket number", "4711", "Your words to the customer", "-"));
    nina.presses("Share it");
    nina.sees("Send one of these to the customer");
    nina.presses("Make a message to post");
    nina.sees("Support has prepared something");
  }

  private static void correctsAndConfirms(Customer ada, Customer nina) {
    ada.presses("Go on");
    ada.sees("Have the Microsoft 365 admin center open");
    ada.presses("Go on");
    ada.presses("Not yet");
    ada.sees("This TXT record shows Microsoft");
    ada.presses("Go on");
    ada.sees("MS=ms00000");
    nina.runs("shares");
    nina.sees("at step 6 of 19");
    ada.presses("Change: Text");
    answers(ada, "Text", "MS=ms87654");
    ada.sees("MS=ms87654");
    ada.presses("Add the record");
    ada.sees("You will be told here");
    nina.runs("shares");
    nina.sees("at step 7 of 19");
  }

  private static void goesToTheEnd(Customer ada, DiscordStage stage) {
    ada.presses("Look now");
    ada.sees("Press Verify in the admin center");
    ada.presses("Go on");
    answers(ada, "Mail server of Microsoft", "ada.mail.protection.outlook.com");
    ada.sees("Now the records for mail");
    ada.presses("Go on");
    ada.presses("Put SPF texts into one");
    ada.presses("Make these 3 changes");
    ada.presses("Done");
    ada.presses("No, only Microsoft's");
    ada.presses("Later");
    ada.sees("where your mail goes");
    stage.timePasses(Duration.ofMinutes(2));
    ada.presses("Look now");
    ada.sees("goes to Microsoft 365");
  }
}
