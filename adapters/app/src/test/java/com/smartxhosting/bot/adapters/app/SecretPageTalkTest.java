package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.Posted;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of a Telegram chat on our own pages, where the bot has an address on the web. */
@Timeout(120)
class SecretPageTalkTest {

  @TempDir Path folder;

  private TelegramStandIn telegram;
  private Assistant assistant;
  private Customer ada;

  @BeforeEach
  void open() throws Exception {
    telegram = new TelegramStandIn();
    var environment = Premises.environment(folder, telegram);
    environment.put("BOT_WEB_URL", "https://chat.example.com");
    environment.put("BOT_WEB_PORT", Premises.freePort());
    assistant = Assistant.open(Premises.settings(folder, environment), Clock.systemUTC());
    assistant.start();
    ada = telegram.customer(7);
    ada.types("/start");
    ada.presses("Link my account");
    ada.sees("e-mail address");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(new Mails(folder).nextCode("ada@example.com", 0));
    ada.sees("Hello, Ada Lovell");
  }

  @AfterEach
  void close() {
    assistant.close();
    telegram.close();
  }

  @Test
  void a_password_is_chosen_and_shown_on_the_page_and_never_stands_in_the_chat() throws Exception {
    var password = "Blue*Kettle4Rivers";
    ada.types("/password");
    ada.presses("Service login");
    var page = page(ada.sees("New password"), "Enter it on a page instead");
    assertThat(get(page)).contains("does not show in your chat").contains("type=\"password\"");

    assertThat(post(page, "password=weak").body()).contains("Thank you");
    var again = page(ada.sees("This password will not do"), "Enter it on a page instead");
    assertThat(post(page, "password=" + password).statusCode()).isEqualTo(410);
    post(again, "password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    ada.sees("••••••••");
    ada.presses("Confirm");
    var shown = page(ada.sees("shown only once"), "See or fetch it on a page");
    assertThat(get(shown)).doesNotContain(password);
    assertThat(post(shown, "show=1").body()).contains(password);
    ada.sees("shown on our page just now");
    assertThat(post(shown, "show=1").body()).doesNotContain(password);
    assertThat(telegram.requests())
        .noneMatch(request -> request.parameters().toString().contains(password));
  }

  private URI page(Posted message, String label) {
    var address = URI.create(message.address(label).orElseThrow());
    assertThat(address.getHost()).isEqualTo("chat.example.com");
    return URI.create("http://localhost:" + assistant.web().port() + address.getRawPath());
  }

  private static String get(URI page) throws Exception {
    return send(HttpRequest.newBuilder(page).build()).body();
  }

  private static HttpResponse<String> post(URI page, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
