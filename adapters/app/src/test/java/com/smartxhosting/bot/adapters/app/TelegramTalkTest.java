package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.smartxhosting.bot.adapters.telegram.standin.BotApiSchema;
import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.Fault;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on Telegram: the real library, the real store and sandbox, a stand-in on the wire.
 */
@Timeout(120)
class TelegramTalkTest {

  @TempDir Path folder;

  private TelegramStandIn telegram;
  private Assistant assistant;
  private Customer ada;

  @BeforeEach
  void open() {
    telegram = new TelegramStandIn();
    assistant =
        Assistant.open(
            Premises.settings(folder, Premises.environment(folder, telegram)), Clock.systemUTC());
    assistant.start();
    ada = telegram.customer(7);
  }

  @AfterEach
  void close() {
    assistant.close();
    telegram.close();
  }

  private void link() throws Exception {
    ada.types("/start");
    ada.sees("hosting assistant");
    ada.presses("Link my account");
    ada.sees("e-mail address");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(new Mails(folder).nextCode("ada@example.com", 0));
    ada.sees("Hello, Ada Lovell");
  }

  @Test
  void a_customer_manages_his_service_from_the_first_word_to_the_login_link() throws Exception {
    link();

    ada.presses("My services");
    ada.presses("ada-lovell.example");
    ada.presses("Overview");
    ada.awaitThat(
        "a picture of the usage",
        messages ->
            messages.stream()
                .anyMatch(message -> message.picture() && message.words().contains("Overview")));

    ada.types("/dns");
    ada.sees("of 50 records used");
    ada.presses("Create a record");
    ada.presses("MX: the server that takes mail");
    ada.sees("Host");
    ada.types("@");
    ada.sees("Priority");
    ada.types("20");
    ada.sees("Target");
    ada.types("mx2.example.net");
    ada.sees("TTL");
    ada.presses("1 hour");
    ada.sees("ada-lovell.example. 3600 IN MX 20 mx2.example.net.");
    ada.presses("Add the record");
    ada.sees("13 of 50 records used");

    ada.types("mx2");
    ada.sees("One matches mx2");
    ada.presses("MX  @  20 mx2.example.net");
    ada.presses("Edit");
    ada.presses("Change: Priority");
    ada.types("30");
    ada.sees("MX 30 mx2.example.net.");
    ada.presses("Save the change");
    ada.sees("MX 30 mx2.example.net.");
    ada.presses("Delete");
    ada.sees("MX 30 mx2.example.net.");
    ada.presses("Delete the record");
    ada.awaitThat(
        "the record gone",
        messages -> messages.getLast().words().contains("12 of 50 records used"));

    ada.types("/mail");
    ada.presses("New mailbox");
    ada.sees("Name before the @");
    ada.types("office");
    ada.presses("Generate one");
    ada.presses("No");
    ada.sees("Size");
    ada.types("500 MB");
    ada.presses("No description");
    ada.presses("Create it");
    ada.sees("office@ada-lovell.example is ready and may hold 500 MB");
    ada.presses("I have noted it");
    ada.sees("You can create 6 more mailboxes");

    ada.types("/cancel-service");
    ada.presses("Request cancellation");
    ada.presses("End of billing period");
    ada.presses("No longer needed");
    ada.sees("Nothing happens before you confirm");
    ada.presses("Request cancellation");
    ada.sees("cancellation requested");

    ada.types("/activity");
    ada.sees("New mailbox office@ada-lovell.example: done");
    keepsToTheApi();
  }

  @Test
  void a_typed_password_is_deleted_and_the_new_one_is_shown_hidden_and_once() throws Exception {
    link();
    ada.types("/password");
    ada.presses("Service login");
    ada.sees("New password");
    int typed = ada.types("weak");
    ada.seesNoMore(typed);
    ada.sees("This password will not do");
    ada.presses("Generate one");
    ada.presses("Confirm");
    var shown = ada.sees("shown only once");
    assertThat(shown.text()).contains("<tg-spoiler>");
    ada.presses("I have noted it");
    ada.awaitThat(
        "the password gone",
        messages ->
            messages.stream().noneMatch(message -> message.text().contains("<tg-spoiler>")));
  }

  @Test
  void a_login_link_works_once_and_for_its_browser() throws Exception {
    link();
    ada.types("/login");
    ada.presses("Plesk");
    var link = linkIn(ada.sees("works once").words());
    var browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    assertThat(browser.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString()).body())
        .contains("Continue to Plesk");
    var press =
        HttpRequest.newBuilder(link)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(browser.send(press, BodyHandlers.ofString()).body()).contains("ada-lovell.example");
    assertThat(browser.send(press, BodyHandlers.ofString()).statusCode()).isEqualTo(410);
    keepsToTheApi();
  }

  @Test
  void a_chat_that_lost_its_account_reaches_nothing_of_it_although_it_has_not_heard()
      throws Exception {
    link();
    ada.types("/login");
    ada.presses("Plesk");
    var link = linkIn(ada.sees("works once").words());
    ada.types("/dns");
    ada.presses("Create a record");
    ada.presses("A: an IPv4 address");
    ada.types("shop");
    ada.sees("IPv4 address");
    ada.types("203.0.113.99");
    ada.presses("1 hour");
    ada.sees("shop.ada-lovell.example. 3600 IN A 203.0.113.99");
    forgetLink();

    ada.presses("Add the record");
    ada.sees("not linked to a customer account");
    ada.types("/services");
    ada.sees("not linked to a customer account");
    var request = HttpRequest.newBuilder(link).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
        .contains("no longer linked to that account");
    ada.types("/start");
    ada.presses("Link my account");
    ada.sees("e-mail address");
  }

  /** As another chat does that takes the account over. */
  private void forgetLink() throws SQLException {
    try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
        var statement = books.createStatement()) {
      statement.executeUpdate("DELETE FROM links");
    }
  }

  /** A link to this machine stands in the text, since Telegram takes no such buttons. */
  private static URI linkIn(String words) {
    var link = Pattern.compile("http://\\S+").matcher(words);
    assertThat(link.find()).isTrue();
    return URI.create(link.group());
  }

  @Test
  void a_redelivered_press_acts_once_and_an_old_button_never() throws Exception {
    link();
    ada.types("/dns");
    ada.presses("Create a record");
    ada.presses("A: an IPv4 address");
    ada.types("shop");
    ada.sees("IPv4 address");
    ada.types("203.0.113.99");
    ada.presses("1 hour");
    var summary = ada.sees("shop.ada-lovell.example. 3600 IN A 203.0.113.99");
    ada.presses("Add the record");
    ada.sees("13 of 50");
    telegram.redeliver(telegram.lastUpdate());
    ada.pressesOld(summary, "Add the record");
    ada.sees("older message");
    ada.sees("13 of 50");
  }

  @Test
  void no_fault_of_the_api_leaves_a_customer_without_his_screen() throws Exception {
    link();
    telegram.fault("sendMessage", new Fault.Flood(1));
    ada.types("/dns");
    ada.sees("of 50 records used");
    telegram.fault("editMessageText", new Fault.BadGateway());
    ada.presses("Create a record");
    ada.sees("What shall the record hold?");
    keepsToTheApi();
  }

  private void keepsToTheApi() {
    var schema = BotApiSchema.find();
    assumeTrue(schema.isPresent(), "the Bot API's description is not beside this repository");
    assertThat(schema.get().complaints(telegram.requests())).isEmpty();
  }
}
