package com.smartxhosting.bot.adapters.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent publishes a flow on Discord, shares it, and sees what became of it. */
@Timeout(180)
class FlowsOnDiscordTest {

  @TempDir Path folder;

  @Test
  void a_flow_is_published_as_a_file_shared_by_a_picture_and_followed_by_its_funnel()
      throws Exception {
    var settings =
        Map.of(
            "BOT_AGENTS", "discord:7",
            "BOT_WEB_URL", "https://bot.example.com",
            "BOT_WEB_PORT", Premises.freePort());
    try (var stage = new DiscordStage(folder, settings)) {
      var nina = stage.discord.customer(7);
      nina.runs("flows");
      nina.presses("Publish a flow");
      nina.sees("A flow as a YAML file");
      nina.handsOver("hello.yaml", FlowsOnTelegramTest.FLOW.getBytes(UTF_8));
      nina.sees("a new flow, version 1");
      nina.presses("Publish it");
      nina.sees("Published: ");

      nina.chooses("Say hello");
      nina.presses("Share it");
      nina.presses("Anyone with the link");
      nina.presses("No ticket");
      nina.presses("No words");
      nina.presses("Share it");
      var handed = nina.sees("Shared: Say hello");
      assertThat(handed.files()).containsExactly("picture.png");
      var address = Camera.reads(stage.discord.pictures().getLast());
      assertThat(address).matches("https://bot\\.example\\.com/.+[\\w-]{22}");
      nina.presses("Close");
      nina.awaitThat(
          "no code any more", all -> all.stream().allMatch(each -> each.files().isEmpty()));

      var ada = stage.discord.customer(8);
      stage.linksAda(ada);
      ada.runs("go", Map.of("code", address.substring(address.length() - 22)));
      ada.presses("Go on");
      ada.sees("Hello from all of us.");
      ada.presses("Go on");
      ada.sees("Bye.");

      nina.runs("flows");
      nina.chooses("Say hello");
      assertThat(nina.sees("Have left").files()).containsExactly("picture.png");
    }
  }
}
