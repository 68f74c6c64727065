package com.smartxhosting.bot.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The commands that Discord lists, in the languages that there are bundles for. */
@Timeout(60)
class MenuTest {

  private static final List<Command> COMMANDS =
      List.of(command("services"), command("mail"), command("home"));

  private static Command command(String name) {
    return new Command(
        name,
        Text.of("menu." + name),
        List.of(),
        new DialogId<>("menu." + name),
        Command.Manner.PLACE);
  }

  private static Words speaking(String... languages) {
    return new Words(
        ZoneOffset.UTC,
        List.of(languages),
        List.of(DiscordChannel.WORDS, "com.smartxhosting.bot.adapters.discord.menu"));
  }

  @Test
  void all_commands_are_overwritten_at_once_and_again_only_when_the_words_have_changed() {
    try (var stage = new Stage(Stage.PATIENT, speaking("en"), COMMANDS)) {
      assertThat(overwrites(stage)).singleElement().matches(all -> all.size() == 7);
      stage.restarts(Stage.PATIENT, speaking("en"), COMMANDS);
      assertThat(overwrites(stage)).hasSize(1);
      stage.restarts(Stage.PATIENT, speaking("en", "de"), COMMANDS);
      assertThat(overwrites(stage)).hasSize(2);
    }
  }

  private static List<JsonNode> overwrites(Stage stage) {
    return stage.standIn.requests(Route.PUT_COMMANDS).stream()
        .map(request -> request.body())
        .toList();
  }

  @Test
  void names_and_descriptions_are_told_in_every_other_language_that_is_spoken() {
    try (var stage = new Stage(Stage.PATIENT, speaking("en", "de", "es"), COMMANDS)) {
      var services = listed(stage, "services");
      assertThat(services.path("description").asText()).isEqualTo("Your services");
      assertThat(services.path("description_localizations").toString())
          .isEqualToIgnoringWhitespace(
              """
              {"de": "Ihre Dienste", "es-ES": "Sus servicios", "es-419": "Sus servicios"}
              """);
      assertThat(services.path("name_localizations").toString()).isEqualTo("{\"de\":\"dienste\"}");
      assertThat(listed(stage, "back").at("/name_localizations/de").asText()).isEqualTo("zurück");
      assertThat(listed(stage, "mail").path("name_localizations")).isEmpty();
    }
  }

  @Test
  void whoever_speaks_the_first_language_needs_no_localization_but_others_do() {
    try (var stage = new Stage(Stage.PATIENT, speaking("de", "en"), COMMANDS)) {
      var services = listed(stage, "services");
      assertThat(services.path("description").asText()).isEqualTo("Ihre Dienste");
      assertThat(services.at("/description_localizations/en-US").asText())
          .isEqualTo("Your services");
      assertThat(services.at("/name_localizations/de").asText()).isEqualTo("dienste");
    }
  }

  private static JsonNode listed(Stage stage, String name) {
    for (var command : stage.standIn.commands()) {
      if (command.path("name").asText().equals(name)) {
        return command;
      }
    }
    throw new AssertionError("No command " + name);
  }

  @Test
  void a_translated_name_that_discord_would_refuse_is_found_at_the_start() {
    assertThatThrownBy(() -> new Menu(speaking("fr"), COMMANDS))
        .hasMessageContaining(
            "'Mes Services' (discord.name.services in 'fr') cannot be on Discord");
    assertThatThrownBy(() -> new Menu(speaking("it"), COMMANDS))
        .hasMessageContaining("'services' and 'mail' are both called 'mail' in 'it'");
  }
}
