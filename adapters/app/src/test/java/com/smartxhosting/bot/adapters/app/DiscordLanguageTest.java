package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.app.settings.WrongSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Customers on Discord who speak different languages, of which the bot speaks two. */
@Timeout(120)
class DiscordLanguageTest {

  @TempDir Path folder;

  private DiscordStage stage;

  @BeforeEach
  void open() {
    stage = new DiscordStage(folder, Map.of("BOT_LANGUAGES", "en, de"));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_customer_sees_screens_in_the_language_of_his_client_if_we_speak_it() {
    var anna = stage.discord.customer(11, "de").inGuild();
    anna.runs("home");
    assertThat(anna.sees("Willkommen!").labels()).contains("Mein Konto verknüpfen");
    var sven = stage.discord.customer(12, "sv-SE").inGuild();
    sven.runs("home");
    sven.sees("Welcome!");
  }

  @Test
  void a_customer_chooses_another_language_for_his_chat() {
    var sven = stage.discord.customer(12, "sv-SE").inGuild();
    sven.runs("language");
    sven.presses("Deutsch");
    sven.sees("We speak Deutsch now.");
    sven.runs("home");
    sven.sees("Willkommen!");
  }

  @Test
  void commands_are_listed_in_both_languages() {
    var home = command("home");
    assertThat(home.path("description").asText()).isEqualTo("Start over");
    assertThat(home.at("/description_localizations/de").asText()).isEqualTo("Von vorn");
    assertThat(home.path("description_localizations")).hasSize(1);
  }

  private JsonNode command(String name) {
    for (var command : stage.discord.commands()) {
      if (command.path("name").asText().equals(name)) {
        return command;
      }
    }
    throw new AssertionError("No command " + name);
  }

  @Test
  void a_language_without_a_single_text_stops_the_start() {
    assertThatThrownBy(
            () -> new DiscordStage(folder.resolve("other"), Map.of("BOT_LANGUAGES", "de, fr")))
        .isInstanceOf(WrongSettings.class)
        .hasMessage(
            "BOT_LANGUAGES: there are no texts in fr. Leave it out, or put bundles such as"
                + " texts_xx.properties on the class path.");
  }
}
