package com.smartxhosting.bot.adapters.app;

import static com.smartxhosting.bot.adapters.app.DiscordStage.preparesARecord;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Undo on Discord: offered with the word on the success, and refused after a foreign change. */
@Timeout(180)
class UndoOnDiscordTest {

  @TempDir Path folder;

  @Test
  void a_record_is_taken_back_unless_somebody_else_has_changed_it() throws Exception {
    try (var stage = new DiscordStage(folder, Map.of())) {
      var ada = stage.discord.customer(7);
      var books = new SandboxBooks(folder);
      stage.linksAda(ada);
      var untouched = books.kept();
      preparesARecord(ada, "shop2");
      ada.presses("Add the record");
      ada.sees("13 of 50 records used");
      ada.presses("Undo");
      ada.sees("After undoing");
      ada.presses("Undo it");
      ada.sees("is again as it was: not there");
      assertThat(books.kept()).isEqualTo(untouched);

      ada.presses("Undo");
      ada.sees("Undo of a change to shop2.ada-lovell.example A");
      ada.presses("Undo it");
      ada.sees("is again as it was: `shop2.ada-lovell.example");
      books.change(
          "UPDATE record SET value = '203.0.113.5' WHERE host = 'shop2.ada-lovell.example'");
      var theirs = books.kept();
      ada.presses("Undo");
      ada.sees("nothing to undo");
      assertThat(books.kept()).isEqualTo(theirs);
    }
  }
}
