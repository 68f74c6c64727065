package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent shares a flow on Discord. */
@Timeout(180)
class FlowsOnDiscordTest {

  @TempDir Path folder;

  @Test
  void what_opens_a_share_is_shown_as_a_picture_for_cameras_and_taken_away_again()
      throws Exception {
    var settings =
        Map.of(
            "BOT_AGENTS",
            "discord:7",
            "BOT_WEB_URL",
            "https://bot.example.com",
            "BOT_WEB_PORT",
            Premises.freePort());
    try (var stage = new DiscordStage(folder, settings)) {
      var nina = stage.discord.customer(7);
      nina.runs("share");
      nina.chooses("Leaving us cleanly");
      nina.presses("Leave all the rest");
      nina.presses("Anyone with the link");
      nina.presses("No ticket");
      nina.presses("No words");
      nina.presses("Share it");

      var handed = nina.sees("Shared: Leaving us cleanly");
      assertThat(handed.files()).containsExactly("picture.png");
      var read = Camera.reads(stage.discord.pictures().getLast());
      assertThat(read).matches("https://bot\\.example\\.com/.+[\\w-]{22}");

      nina.presses("Close");
      nina.awaitThat(
          "no picture any more",
          posted -> posted.stream().allMatch(each -> each.files().isEmpty()));
    }
  }
}
