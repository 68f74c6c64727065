package com.smartxhosting.bot.adapters.app;

import static com.smartxhosting.bot.adapters.app.DiscordStage.answers;
import static com.smartxhosting.bot.adapters.app.DiscordStage.preparesARecord;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.DiscordStandIn;
import com.smartxhosting.bot.adapters.discord.standin.Mishap;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on Discord: the real library, the real store and sandbox, a stand-in on the wire
 * that holds every request against Discord's rules.
 */
@Timeout(180)
class DiscordTalkTest {

  @TempDir Path folder;

  private DiscordStage stage;
  private DiscordStandIn discord;
  private Customer alone;
  private Customer inGuild;

  private void open() {
    open(Map.of());
  }

  private void open(Map<String, String> settings) {
    stage = new DiscordStage(folder, settings);
    discord = stage.discord;
    alone = discord.customer(7);
    inGuild = alone.inGuild();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_customer_manages_his_service_in_a_guild_and_nobody_else_sees_it() throws Exception {
    open();
    stage.linksAda(inGuild);
    manages(inGuild);
    assertThat(inGuild.messages()).allMatch(message -> message.ephemeral());
    assertThat(alone.messages()).isEmpty();
  }

  @Test
  void a_customer_manages_his_service_in_direct_messages() throws Exception {
    open();
    stage.linksAda(alone);
    manages(alone);
  }

  private void manages(Customer ada) {
    ada.runs("services");
    ada.presses("ada-lovell.example");
    ada.presses("Overview");
    ada.awaitThat(
        "a picture of the usage",
        messages ->
            messages.stream()
                .anyMatch(
                    message ->
                        message.files().contains("picture.png")
                            && message.words().contains("Overview")));
    addsARecord(ada);
    editsAndDeletesIt(ada);
    createsAMailbox(ada);
    cancels(ada);
    ada.runs("activity");
    ada.sees("New mailbox office@ada-lovell.example: done");
  }

  private static void addsARecord(Customer ada) {
    ada.runs("dns");
    ada.sees("of 50 records used");
    ada.presses("Create a record");
    ada.chooses("MX: the server that takes mail");
    ada.presses("Fill in");
    ada.fills(
        Map.of("Host", "a b", "Priority", "first", "Target", "mx2.example.net", "TTL", "soon"));
    ada.sees("`first` does not fit");
    ada.presses("Fill in");
    assertThat(ada.seesModal().filled("Priority")).isEqualTo("first");
    ada.fills(Map.of("Host", "@", "Priority", "20", "TTL", "3600"));
    ada.sees("ada-lovell.example. 3600 IN MX 20 mx2.example.net.");
    ada.presses("Add the record");
    ada.sees("13 of 50 records used");
  }

  private static void editsAndDeletesIt(Customer ada) {
    ada.chooses("MX  @  20 mx2.example.net");
    ada.presses("Edit");
    ada.presses("Change: Priority");
    answers(ada, "Priority", "30");
    ada.sees("MX 30 mx2.example.net.");
    ada.presses("Save the change");
    ada.presses("Delete");
    ada.presses("Delete the record");
    ada.sees("12 of 50 records used");
  }

  private static void createsAMailbox(Customer ada) {
    ada.runs("mail");
    ada.presses("New mailbox");
    answers(ada, "Name before the @", "office");
    ada.presses("Generate one");
    ada.presses("No");
    ada.presses("Fill in");
    ada.fills(Map.of("Size", "500 MB"));
    ada.presses("Create it");
    assertThat(ada.sees("is ready and may hold 500 MB").words()).contains("||`");
    ada.presses("I have noted it");
    ada.sees("You can create 6 more mailboxes");
  }

  private static void cancels(Customer ada) {
    ada.runs("cancel-service");
    ada.presses("Request cancellation");
    ada.presses("End of billing period");
    ada.presses("No longer needed");
    ada.sees("Nothing happens before you confirm");
    ada.presses("Request cancellation");
    ada.sees("cancellation requested");
  }

  @Test
  void a_password_is_typed_into_a_modal_and_the_new_one_shown_hidden_and_once() throws Exception {
    open();
    stage.linksAda(inGuild);
    inGuild.runs("password");
    inGuild.presses("Service login");
    answers(inGuild, "New password", "weak");
    inGuild.sees("This password will not do");
    inGuild.presses("New password");
    assertThat(inGuild.seesModal().filled("New password")).isEmpty();
    inGuild.presses("Generate one");
    inGuild.presses("Confirm");
    assertThat(inGuild.sees("shown only once").words()).contains("||`");
    inGuild.presses("I have noted it");
    inGuild.awaitThat(
        "the password gone",
        messages -> messages.stream().noneMatch(message -> message.words().contains("||`")));
  }

  @Test
  void a_login_link_works_once_and_for_its_browser() throws Exception {
    open();
    stage.linksAda(inGuild);
    inGuild.runs("login");
    inGuild.presses("Plesk");
    var link = linkIn(inGuild.sees("works once").words());
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
  }

  /** A link to this machine stands in the text, since Discord takes no such buttons. */
  private static URI linkIn(String words) {
    var link = Pattern.compile("<(http://\\S+)>").matcher(words);
    assertThat(link.find()).isTrue();
    return URI.create(link.group(1));
  }

  @Test
  void a_command_names_its_service_from_what_is_suggested_and_strangers_see_nothing()
      throws Exception {
    open();
    assertThat(inGuild.startsTyping("dns", "service", "ada")).isEmpty();
    stage.linksAda(inGuild);
    assertThat(inGuild.startsTyping("dns", "service", "ada"))
        .anyMatch(label -> label.contains("ada-lovell.example"));
    inGuild.runs("dns", Map.of("service", "ada-lovell.example"));
    inGuild.sees("of 50 records used");
  }

  @Test
  void a_connection_lost_in_the_middle_of_an_effect_loses_nothing() throws Exception {
    open(Map.of("BOT_SANDBOX_LATENCY", "400ms"));
    stage.linksAda(inGuild);
    preparesARecord(inGuild, "shop");
    inGuild.presses("Add the record");
    discord.connectionsBreak();
    inGuild.sees("13 of 50");
    discord.gateway().awaitResumes(1);
    inGuild.runs("activity");
    inGuild.sees("New DNS record shop.ada-lovell.example A: done");
  }

  @Test
  void five_wrong_answers_at_once_are_told_one_by_one_and_kept_to_be_corrected() throws Exception {
    open();
    stage.linksAda(inGuild);
    inGuild.runs("dns");
    inGuild.presses("Create a record");
    inGuild.chooses("SRV: where a service is found");
    answers(inGuild, "Host", "_sip._tcp");
    inGuild.presses("Fill in");
    var labels = inGuild.seesModal().labels();
    inGuild.fills(labels.stream().collect(Collectors.toMap(label -> label, _ -> "@here *wrong*")));
    inGuild.awaitThat(
        "word on each",
        messages ->
            labels.stream()
                .allMatch(
                    label -> messages.getLast().words().contains("**" + label + "**: `@here")));
    inGuild.presses("Fill in");
    assertThat(labels).hasSize(5);
    assertThat(labels).allMatch(label -> inGuild.seesModal().filled(label).equals("@here *wrong*"));
  }

  @Test
  void three_hundred_services_and_four_hundred_records_are_leafed_through() throws Exception {
    open();
    stage.links(inGuild, "carla@example.com");
    inGuild.sees("Hello, Carla");
    inGuild.runs("services");
    inGuild.sees("300 in all");
    inGuild.presses("Next page");
    inGuild.sees("Page 2 of 12");
    assertThat(inGuild.startsTyping("dns", "service", "")).hasSize(25);
    inGuild.presses("Filter");
    inGuild.fills(Map.of("Write some letters to narrow the list.", "no such thing"));
    inGuild.sees("Nothing matches");
    inGuild.runs("dns", Map.of("service", "stone-001.example"));
    inGuild.sees("400 in all");
    inGuild.presses("Next page");
    inGuild.sees("Page 2 of 16");
  }

  @Test
  void no_fault_of_the_api_leaves_a_customer_without_his_screen() throws Exception {
    open();
    stage.linksAda(inGuild);
    discord.mishap(Route.CALLBACK, new Mishap.Flood(0.5));
    inGuild.runs("dns");
    inGuild.sees("of 50 records used");
    discord.mishap(Route.CALLBACK, new Mishap.BadGateway());
    inGuild.presses("Create a record");
    inGuild.sees("What shall the record hold?");
  }

  @Test
  void the_operator_is_told_what_the_connection_can_do() {
    open();
    assertThat(stage.assistant().probeDiscord())
        .startsWith("bot, answered in ")
        .contains("commands are listed")
        .contains("it is on no server", "https://discord.com/oauth2/authorize?client_id=");
  }
}
