package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The WordPress installations of a service, and the way into one of them, on each channel. */
@Timeout(180)
class WordPressOnChannelsTest {

  @TempDir Path folder;

  @Test
  void on_telegram_the_list_has_a_button_for_each() throws Exception {
    try (var telegram = new TelegramStandIn();
        var assistant =
            Assistant.open(
                Premises.settings(folder, Premises.environment(folder, telegram)),
                Clock.systemUTC())) {
      assistant.start();
      var ben = telegram.customer(7);
      ben.types("/start");
      ben.presses("Link my account");
      ben.sees("e-mail address");
      ben.types("ben@example.com");
      ben.sees("six-digit code");
      ben.types(new Mails(folder).nextCode("ben@example.com", 0));
      ben.sees("Hello, Ben Ortiz");
      ben.types("/login ben-writes.example");
      ben.presses("WP Toolkit");
      ben.sees("Ben writes – WordPress 6.8.1, updates are due");
      ben.presses("3. ben-writes.example/shop");
      ben.sees("Address: https://ben-writes.example/shop");
      ben.presses("Log in to wp-admin");
      var link = link(ben.sees("Your link to the wp-admin of Ben’s book shop").words());
      assertThat(pressed(link)).contains("This would be the wp-admin of Ben’s book shop");
    }
  }

  @Test
  void on_discord_the_toolkit_is_reached_from_the_list() throws Exception {
    try (var stage = new DiscordStage(folder, Map.of())) {
      var ben = stage.discord.customer(7);
      stage.links(ben, "ben@example.com");
      ben.sees("Hello, Ben Ortiz");
      ben.runs("login", Map.of("service", "ben-writes.example"));
      ben.presses("WP Toolkit");
      ben.sees("4 of them want a look.");
      ben.presses("5. ortiz-travel.example/test");
      ben.sees("The site does not answer as WordPress does");
      ben.presses("Back");
      ben.presses("Open WP Toolkit");
      var link = link(ben.sees("Your link to WP Toolkit").words());
      assertThat(pressed(link)).contains("This would be WP Toolkit for ben-writes.example");
    }
  }

  private static URI link(String words) {
    var link = Pattern.compile("http://[^\\s)>]+").matcher(words);
    assertThat(link.find()).as(words).isTrue();
    return URI.create(link.group());
  }

  private static String pressed(URI link) throws Exception {
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
