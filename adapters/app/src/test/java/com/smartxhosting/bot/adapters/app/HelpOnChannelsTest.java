package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ada, who is led, and an agent who leads her, on the real libraries. */
@Timeout(120)
class HelpOnChannelsTest {

  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}-[A-Z]{3}\\b");

  @TempDir Path folder;

  /** Whoever leads her, on whatever channel. */
  private record Agent(
      Consumer<String> hands, Consumer<String> finger, UnaryOperator<String> eyes) {
    void types(String text) {
      hands.accept(text);
    }

    void presses(String label) {
      finger.accept(label);
    }

    String sees(String words) {
      return eyes.apply(words);
    }

    /** Shares a flow with Ada. */
    String shares() {
      types("/share");
      sees("What would you like to share?");
      types("Verify a domain");
      presses("Verify a domain with a TXT record");
      answers("Fill in: Domain", "ada-lovell.example");
      answers("Fill in: Host", "@");
      answers("Fill in: Text", "partner=abc");
      answers("For whom is it?", "ada@example.com");
      answers("Ticket number", "4711");
      answers("Your words to the customer", "As agreed.");
      presses("Share it");
      var code = CODE.matcher(sees("works for 30 minutes"));
      assertThat(code.find()).isTrue();
      return code.group();
    }

    private void answers(String question, String text) {
      sees(question);
      types(text);
    }
  }

  @Test
  void two_people_on_telegram_write_to_each_other_and_the_customer_is_handed_back()
      throws Exception {
    try (var telegram = new TelegramStandIn();
        var bot = bot(telegram)) {
      assertThat(bot.inbox()).isNotNull();
      var chat = telegram.customer(100);
      var agent = new Agent(chat::types, chat::presses, words -> chat.sees(words).words());
      var ada = ada(telegram);
      asks(ada, agent);
      agent.sees("Is this dangerous?");
      agent.presses("Answer");
      agent.answers("Your answer to the customer", "Not at all.");
      agent.sees("Passed on");
      ada.sees("of our support: Not at all.");
      ada.presses("Write back");
      ada.sees("Your words");
      ada.types("Then once more from the start, please.");
      agent.sees("once more from the start");
      agent.presses("Hand back to a step");
      agent.presses("1. tell-1");
      agent.sees("is offered to go on there");
      ada.sees("suggests that you go on");
      ada.presses("Go on");
      ada.sees("Another company wants to see");
    }
  }

  @Test
  void an_agent_on_discord_answers_a_customer_on_telegram() throws Exception {
    try (var telegram = new TelegramStandIn();
        var stage = new DiscordStage(folder, environment(telegram, "discord:9"))) {
      var chat = stage.discord.customer(9);
      var agent = new Agent(chat::types, chat::presses, words -> chat.sees(words).words());
      var ada = ada(telegram);
      asks(ada, agent);
      agent.sees("Is this dangerous?");
      agent.presses("Answer");
      chat.presses("Your answer to the customer");
      chat.fills(Map.of("Your answer to the customer", "Not <b>at</b> all @everyone."));
      ada.sees("of our support: Not <b>at</b> all @everyone.");
    }
  }

  private static void asks(Customer ada, Agent agent) {
    ada.types("/go " + agent.shares());
    ada.sees("As agreed.");
    ada.presses("Go on");
    ada.sees("Another company wants to see");
    ada.types("/human");
    ada.sees("has prepared this for you");
    ada.types("Is this dangerous?");
    ada.sees("has your words");
  }

  private Assistant bot(TelegramStandIn telegram) {
    var environment = environment(telegram, "telegram:100");
    var bot = Assistant.open(Premises.settings(folder, environment), Instant::now);
    bot.start();
    return bot;
  }

  private Map<String, String> environment(TelegramStandIn telegram, String agents) {
    var environment = new HashMap<>(Premises.environment(folder, telegram));
    environment.put("BOT_AGENTS", agents);
    return environment;
  }

  private Customer ada(TelegramStandIn telegram) throws Exception {
    var ada = telegram.customer(7);
    ada.types("/start");
    ada.presses("Link my account");
    ada.sees("e-mail address");
    ada.types("ada@example.com");
    ada.sees("six-digit code");
    ada.types(new Mails(folder).nextCode("ada@example.com", 0));
    ada.sees("Hello, Ada Lovell");
    return ada;
  }
}
