package com.smartxhosting.bot.adapters.app;

import static com.smartxhosting.bot.adapters.app.DiscordStage.answers;
import static com.smartxhosting.bot.adapters.app.DiscordStage.preparesARecord;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.DiscordStandIn;
import com.smartxhosting.bot.adapters.discord.standin.Posted;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds on Discord whatever the dialog: once, in order, and for nobody else's eyes. */
@Timeout(180)
class DiscordRulesTest {

  private static final String ADDED = "New DNS record shop.ada-lovell.example A: done";

  @TempDir Path folder;

  private DiscordStage stage;
  private DiscordStandIn discord;
  private Customer alone;
  private Customer inGuild;

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
  void a_press_that_arrives_twice_at_once_and_again_after_a_resume_acts_once() throws Exception {
    open(Map.of());
    stage.linksAda(inGuild);
    preparesARecord(inGuild, "shop");
    var press = inGuild.presses("Add the record");
    inGuild.arrivesAgain();
    inGuild.sees("13 of 50 records used");
    var again = inGuild.inGuild();
    again.runs("activity"); // sent when the answer to the press is known to have arrived
    assertThat(again.sees(ADDED).words()).containsOnlyOnce(ADDED);
    discord.connectionsBreak();
    inGuild.arrivesAgain();
    discord.gateway().awaitResumes(1);
    again.runs("dns", Map.of("service", "ada-lovell.example"));
    again.sees("13 of 50 records used");
    again.runs("activity");
    assertThat(again.sees(ADDED).words()).containsOnlyOnce(ADDED);
    assertThat(answersTo(press)).isEqualTo(1);
    assertThat(inGuild.messages()).noneMatch(DiscordRulesTest::speaksOfARepeat);
  }

  /** As of a press that was taken for a second one, which comes too late for its button. */
  private static boolean speaksOfARepeat(Posted message) {
    return message.words().contains("older message");
  }

  private long answersTo(Snowflake interaction) {
    return discord.requests(Route.CALLBACK).stream()
        .filter(request -> request.parts().getFirst().equals(interaction.toString()))
        .count();
  }

  @Test
  void a_press_that_arrives_again_at_the_next_process_acts_once() throws Exception {
    open(Map.of());
    stage.linksAda(inGuild);
    preparesARecord(inGuild, "shop");
    inGuild.presses("Add the record");
    inGuild.sees("13 of 50 records used");
    stage.restarts();
    inGuild.arrivesAgain();
    inGuild.runs("dns", Map.of("service", "ada-lovell.example"));
    inGuild.sees("13 of 50 records used");
    inGuild.runs("activity");
    assertThat(inGuild.sees(ADDED).words()).containsOnlyOnce(ADDED);
    assertThat(inGuild.messages()).noneMatch(DiscordRulesTest::speaksOfARepeat);
  }

  @Test
  void an_old_button_acts_never_and_shows_where_one_is() throws Exception {
    open(Map.of());
    stage.linksAda(alone);
    preparesARecord(alone, "shop");
    var summary = alone.sees("shop.ada-lovell.example. 3600 IN A 203.0.113.99");
    alone.presses("Add the record");
    alone.sees("13 of 50");
    alone.pressesOld(summary, "Add the record");
    assertThat(alone.sees("older message").words()).contains("13 of 50");
  }

  @Test
  void somebody_elses_press_moves_only_his_own_talk_and_shows_nothing_of_the_first_ones()
      throws Exception {
    open(Map.of());
    stage.linksAda(inGuild);
    var ben = discord.customer(8).inGuild();
    stage.links(ben, "ben@example.com");
    ben.sees("Hello, Ben Ortiz");
    preparesARecord(inGuild, "shop");
    var adas = inGuild.sees("shop.ada-lovell.example. 3600 IN A 203.0.113.99");

    var copy = discord.customer(9).inGuild().sends(copyOf(adas));
    ben.pressesOld(seen(ben, copy), "Add the record");
    var bens = ben.sees("older message");
    assertThat(bens.ephemeral()).isTrue();
    assertThat(bens.words()).contains("Hello, Ben Ortiz");
    var benAlone = ben.inDm();
    var forwarded = benAlone.sends(copyOf(adas));
    benAlone.pressesOld(seen(benAlone, forwarded), "Add the record");
    benAlone.awaitThat(
        "screen of his own",
        messages -> messages.stream().anyMatch(any -> any.words().contains("Hello, Ben Ortiz")));
    ben.runs("activity");
    assertThat(ben.sees("Your activity").words()).doesNotContain("DNS record");
    assertThat(ben.messages()).noneMatch(message -> message.words().contains("ada-lovell"));
    assertThat(benAlone.messages()).noneMatch(message -> message.words().contains("ada-lovell"));

    inGuild.runs("activity");
    assertThat(inGuild.sees("Your activity").words()).doesNotContain("DNS record");
    inGuild.presses("Back");
    inGuild.sees("shop.ada-lovell.example. 3600 IN A 203.0.113.99");
    inGuild.presses("Add the record");
    inGuild.sees("13 of 50 records used");
  }

  /** The buttons of a message below other words, as somebody may post them for others to press. */
  private static ObjectNode copyOf(Posted message) {
    var copy = JsonNodeFactory.instance.objectNode().put("content", "Press this");
    copy.set("components", message.json().path("components").<JsonNode>deepCopy());
    return copy;
  }

  private static Posted seen(Customer customer, Snowflake message) {
    return customer.messages().stream()
        .filter(posted -> posted.id().message().equals(message))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void closed_direct_messages_abort_nothing() throws Exception {
    open(Map.of("BOT_SANDBOX_LATENCY", "900ms"));
    stage.linksAda(inGuild);
    preparesARecord(inGuild, "shop");
    alone.closesDms();
    var firstAnswer = discord.hold(Route.CALLBACK);
    inGuild.presses("Add the record");
    firstAnswer.awaitArrival();
    discord.ticketsExpire(); // whatever is shown later waits until the first answer is known
    firstAnswer.release();
    discord.awaitThat("the end was to be told by direct message", this::triedToTellTheEnd);
    assertThat(alone.messages()).isEmpty();

    inGuild.runs("activity");
    inGuild.sees(ADDED);
    inGuild.runs("dns", Map.of("service", "ada-lovell.example"));
    inGuild.sees("13 of 50 records used");
  }

  private boolean triedToTellTheEnd() {
    return discord.requests(Route.SEND).stream()
        .anyMatch(request -> request.body().toString().contains("13 of 50 records used"));
  }

  @Test
  void a_person_is_called_in_the_middle_of_a_form_which_then_comes_back() throws Exception {
    open(Map.of());
    stage.linksAda(inGuild);
    inGuild.runs("dns", Map.of("service", "ada-lovell.example"));
    inGuild.presses("Create a record");
    inGuild.chooses("A: an IPv4 address");
    inGuild.presses("Fill in");
    inGuild.fills(Map.of("Host", "shop"));
    inGuild.awaitThat(
        "form without its first field",
        messages -> !messages.getLast().words().contains("**Host**"));
    inGuild.runs("human");
    answers(inGuild, "What is it about? One message is enough.", "Which address is mine?");
    inGuild.sees("Your ticket is");
    inGuild.presses("Fill in");
    assertThat(inGuild.seesModal().labels()).contains("IPv4 address");
    inGuild.fills(Map.of("IPv4 address", "203.0.113.99", "TTL", "3600"));
    inGuild.presses("Add the record");
    inGuild.sees("13 of 50 records used");
    inGuild.runs("activity");
    inGuild.sees("Ticket for a person: done");
  }

  @Test
  void one_customer_on_two_channels_has_a_talk_on_each_and_one_journal() throws Exception {
    try (var telegram = new TelegramStandIn()) {
      open(Premises.environment(folder, telegram));
      stage.linksAda(inGuild);
      var elsewhere = linkedOn(telegram);
      alone.sees("was just linked to your account");

      elsewhere.types("/mail");
      elsewhere.sees("mailboxes");
      preparesARecord(inGuild, "shop");
      inGuild.presses("Add the record");
      inGuild.sees("13 of 50 records used");
      elsewhere.types("/activity");
      elsewhere.sees(ADDED);

      inGuild.runs("unlink");
      inGuild.sees("One other chat is linked too");
      inGuild.presses("Unlink all chats");
      inGuild.sees("Unlinked");
      elsewhere.sees("Your account was unlinked from all chats");
      stage.assistant().close();
    }
  }

  @Test
  void unlinking_one_chat_leaves_the_other_channel_linked() throws Exception {
    try (var telegram = new TelegramStandIn()) {
      open(Premises.environment(folder, telegram));
      stage.linksAda(inGuild);
      var elsewhere = linkedOn(telegram);
      inGuild.runs("unlink");
      inGuild.presses("Unlink this chat");
      inGuild.sees("Unlinked");
      inGuild.runs("services");
      inGuild.sees("We send a code to the e-mail address");
      assertThat(inGuild.startsTyping("dns", "service", "ada")).isEmpty();

      elsewhere.types("/services");
      elsewhere.sees("Your services");
      elsewhere.types("/unlink");
      elsewhere.sees("Unlink your account?");
      assertThat(elsewhere.sees("Unlink your account?").words()).doesNotContain("other chat");
      stage.assistant().close();
    }
  }

  private com.smartxhosting.bot.adapters.telegram.standin.Customer linkedOn(
      TelegramStandIn telegram) throws Exception {
    stage.timePasses(Duration.ofMinutes(2)); // a code may be asked for once in a minute
    var customer = telegram.customer(9);
    customer.types("/link");
    customer.sees("e-mail address");
    customer.types("ada@example.com");
    customer.sees("six-digit code");
    customer.types(new Mails(folder).nextCode("ada@example.com", 1));
    customer.sees("Hello, Ada Lovell");
    return customer;
  }
}
