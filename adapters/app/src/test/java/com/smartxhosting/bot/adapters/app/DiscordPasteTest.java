package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Long texts with records, pasted into Discord's modals. */
@Timeout(180)
class DiscordPasteTest {

  @TempDir Path folder;

  @Test
  void a_letter_is_pasted_into_a_modal_with_room_for_its_lines() throws Exception {
    try (var stage = new DiscordStage(folder, Map.of())) {
      var ada = stage.discord.customer(7).inGuild();
      stage.linksAda(ada);
      ada.runs("dns");
      ada.sees("12 of 50 records used");
      ada.presses("Create a record");
      ada.presses("Or paste what you were told");
      ada.fills(Map.of("Or paste what you were told", TelegramPasteTest.LETTER));
      ada.sees("1 piece could not be read");
      ada.presses("Put SPF texts into one");
      ada.sees("include:_spf.briefkasten.example -all");
      ada.presses("Make these 2 changes");
      ada.sees("2 records were added.");
      ada.presses("Done");
      ada.sees("13 of 50 records used");
      assertThat(ada.messages()).allMatch(message -> message.ephemeral());
    }
  }

  @Test
  void two_hundred_lines_in_two_parts_are_leafed_through() throws Exception {
    try (var stage = new DiscordStage(folder, Map.of())) {
      var carla = stage.discord.customer(7);
      stage.links(carla, "carla@example.com");
      carla.sees("Hello, Carla");
      carla.runs("dns", Map.of("service", "stone-002.example"));
      carla.sees("records used");
      carla.presses("Paste records");
      carla.presses("Paste what you were told");
      carla.fills(Map.of("Paste what you were told", lines(0)));
      carla.sees("50 pieces could not be read");
      carla.presses("More to paste? Just send it");
      carla.fills(Map.of("More to paste? Just send it", lines(50)));
      carla.sees("100 pieces could not be read");
      carla.presses("Next page");
      carla.sees("Page 2 of 25");
    }
  }

  /** A hundred lines, every other one wrong. */
  private static String lines(int from) {
    return IntStream.range(from, from + 50)
        .mapToObj(i -> "h%1$d A 203.0.113.%1$d\nw%1$d A 203.0.113.%1$d.".formatted(i))
        .collect(Collectors.joining("\n"));
  }
}
