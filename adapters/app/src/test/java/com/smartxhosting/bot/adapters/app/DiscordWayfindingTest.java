package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dialogs on Discord that change nothing: looking things up and finding one's way. */
@Timeout(120)
class DiscordWayfindingTest {

  @TempDir Path folder;

  private DiscordStage stage;
  private Customer ada;

  @BeforeEach
  void open() {
    stage = new DiscordStage(folder, Map.of());
    ada = stage.discord.customer(7).inGuild();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_stranger_is_greeted_and_led_to_the_link() {
    ada.runs("home");
    ada.sees("Welcome! I am your hosting assistant.");
    ada.presses("Privacy");
    ada.sees("We keep which chat is linked to your account");
    ada.presses("Back");
    ada.presses("Link my account");
    ada.sees("Your e-mail address");
  }

  @Test
  void details_are_leafed_through_by_their_tabs() throws Exception {
    stage.linksAda(ada);
    ada.runs("details", Map.of("service", "ada-lovell.example"));
    assertThat(ada.sees(": Billing").words()).contains("Recurring amount", "Next due date");
    ada.presses("Hosting");
    assertThat(ada.sees(": Hosting").words()).contains("Server", "IP address", "Name servers");
    ada.presses("Options");
    ada.sees(": Options");
    ada.presses("Billing");
    ada.sees(": Billing");
    assertThat(ada.messages()).hasSize(2); // in place: the link's message, and this one
  }

  @Test
  void help_tells_the_commands_and_gives_way_to_what_was_under_way() throws Exception {
    stage.linksAda(ada);
    ada.runs("dns", Map.of("service", "ada-lovell.example"));
    ada.presses("Create a record");
    ada.sees("What shall the record hold?");
    ada.runs("help");
    var help = ada.sees("How this works");
    for (var command : stage.discord.commands()) {
      var name = command.path("name").asText();
      if (!name.equals("file")) { // told of where a file is awaited
        assertThat(help.words()).contains("/" + name);
      }
    }
    ada.presses("Back");
    ada.sees("What shall the record hold?");
    ada.runs("privacy");
    ada.sees("Passwords and codes are encrypted");
    ada.presses("Back");
    ada.sees("What shall the record hold?");
    ada.runs("home");
    ada.sees("What would you like to do?");
  }

  @Test
  void the_language_of_a_chat_is_chosen() {
    ada.runs("language");
    ada.sees("Which language shall we speak?");
    ada.presses("English");
    ada.sees("We speak English now.");
  }
}
