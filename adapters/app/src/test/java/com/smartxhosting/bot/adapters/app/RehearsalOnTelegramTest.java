package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.smartxhosting.bot.adapters.telegram.standin.BotApiSchema;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent tries a published flow on Telegram. */
@Timeout(120)
class RehearsalOnTelegramTest {

  @TempDir Path folder;

  @Test
  void a_flow_is_tried_from_its_page_to_its_end_and_back() throws Exception {
    try (var telegram = new TelegramStandIn()) {
      var environment = Premises.environment(folder, telegram);
      environment.put("BOT_AGENTS", "telegram:7=Nina");
      try (var assistant = Assistant.open(Premises.settings(folder, environment), Instant::now)) {
        assistant.start();
        var nina = telegram.customer(7);
        nina.types("/flows");
        nina.presses("Next page");
        nina.presses("Verify a domain with a TXT record");
        nina.presses("Try it");
        nina.presses("Leave all the rest");
        nina.presses("Ada, who has one service");
        nina.presses("Go on");
        nina.sees("Another company wants to see");
        nina.presses("Go on");
        nina.sees("Rehearsal · ");
        nina.sees("Host");
        nina.types("@");
        nina.sees("Text that the other company");
        nina.types("google-site-verification=abc123");
        nina.sees("google-site-verification=abc123");
        nina.presses("Add the record");
        nina.presses("Pretend that it has come true");
        nina.sees("Everybody can see the text by now");
        nina.presses("End the rehearsal");
        nina.sees("Nothing of it was real");
        nina.types("/flows");
        nina.presses("Next page");
        nina.sees("Verify a domain with a TXT record: version 1, in use; shared never");
        var schema = BotApiSchema.find();
        assumeTrue(schema.isPresent(), "the Bot API's description is not beside this repository");
        assertThat(schema.get().complaints(telegram.requests())).isEmpty();
      }
    }
  }
}
