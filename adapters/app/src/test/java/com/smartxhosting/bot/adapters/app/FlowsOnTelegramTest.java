package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent shares a flow on Telegram. */
@Timeout(120)
class FlowsOnTelegramTest {

  @TempDir Path folder;

  @Test
  void what_opens_a_share_is_shown_as_a_picture_for_cameras_and_taken_away_again()
      throws Exception {
    try (var telegram = new TelegramStandIn()) {
      var environment = Premises.environment(folder, telegram);
      environment.put("BOT_AGENTS", "telegram:7");
      try (var assistant = Assistant.open(Premises.settings(folder, environment), Instant::now)) {
        assistant.start();
        var nina = telegram.customer(7);
        nina.types("/share");
        nina.presses("Leaving us cleanly");
        nina.presses("Leave all the rest");
        nina.presses("Anyone with the link");
        nina.presses("No ticket");
        nina.presses("No words");
        nina.presses("Share it");

        var handed = nina.sees("Shared: Leaving us cleanly");
        assertThat(handed.picture()).isTrue();
        var read = Camera.reads(telegram.pictures().getLast());
        assertThat(read).matches("https://t\\.me/\\w+\\?start=[\\w-]{22}");
        assertThat(handed.words()).contains(read);

        nina.presses("Close");
        nina.seesNoMore(handed.id());
      }
    }
  }
}
