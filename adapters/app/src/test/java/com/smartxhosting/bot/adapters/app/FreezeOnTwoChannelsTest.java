package com.smartxhosting.bot.adapters.app;

import static com.smartxhosting.bot.adapters.app.DiscordStage.answers;
import static com.smartxhosting.bot.adapters.app.DiscordStage.preparesARecord;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ada on Telegram, and somebody on Discord who has got into her account. */
@Timeout(180)
class FreezeOnTwoChannelsTest {

  @TempDir Path folder;

  @Test
  void what_somebody_does_on_discord_is_told_and_stopped_on_telegram() throws Exception {
    try (var telegram = new TelegramStandIn();
        var stage = new DiscordStage(folder, Premises.environment(folder, telegram))) {
      var books = new SandboxBooks(folder);
      var ada = telegram.customer(7);
      link(ada);
      var intruder = stage.discord.customer(9);
      stage.timePasses(Duration.ofMinutes(2)); // codes are a minute apart
      intruder.runs("link");
      answers(intruder, "Your e-mail address", "ada@example.com");
      intruder.sees("six-digit code");
      answers(intruder, "Your six-digit code", new Mails(folder).nextCode("ada@example.com", 1));
      ada.sees("A chat on Discord was just linked to your account");

      intruder.runs("login");
      intruder.presses("Plesk");
      var link = link(intruder.sees("works once").words());
      assertThat(press(link)).contains("ada-lovell.example");
      ada.sees("Somebody has just logged in to Plesk of ada-lovell.example");
      intruder.presses("Somewhere else");
      intruder.presses("Webmail");
      var another = link(intruder.sees("Your link to Webmail").words());

      ada.presses("That wasn’t me");
      ada.sees("Freeze your account?");
      ada.presses("Freeze now");
      ada.sees("Your account is frozen");
      intruder.sees("Your account was just frozen, on Telegram");
      var before = books.kept();
      preparesARecord(intruder, "evil");
      intruder.presses("Add the record");
      intruder.sees("Your account is frozen, so nothing was changed");
      assertThat(press(another)).contains("Your account is frozen");
      assertThat(books.kept()).isEqualTo(before);

      stage.timePasses(Duration.ofMinutes(2));
      ada.types("/home");
      ada.sees("You can look at everything");
      ada.presses("Unfreeze…");
      ada.awaitThat(
          "the freeze", messages -> messages.getLast().words().contains("Look at /activity"));
      ada.presses("Prove it is you and unfreeze");
      ada.sees("We have sent a code");
      ada.types(new Mails(folder).nextCode("ada@example.com", 2));
      ada.sees("Your account is no longer frozen");
    }
  }

  private void link(Customer ada) throws Exception {
    ada.types("/start");
    ada.presses("Link my account");
    ada.sees("e-mail address");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(new Mails(folder).nextCode("ada@example.com", 0));
    ada.sees("Hello, Ada Lovell");
  }

  private static URI link(String words) {
    var link = Pattern.compile("http://[^\\s)>]+").matcher(words);
    assertThat(link.find()).as(words).isTrue();
    return URI.create(link.group());
  }

  private static String press(URI link) throws Exception {
    var browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    var press =
        HttpRequest.newBuilder(link)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return browser.send(press, BodyHandlers.ofString()).body();
  }
}
