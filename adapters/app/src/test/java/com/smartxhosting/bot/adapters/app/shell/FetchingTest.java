package com.smartxhosting.bot.adapters.app.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.channel.Channel.Fetched;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.form.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the shell promises of files that lie at a channel. */
@Timeout(60)
class FetchingTest {

  private static final String LETTER = "-----BEGIN LETTER-----\nDear Ada\n-----END LETTER-----";

  @TempDir Path folder;

  private Tearoom posting() throws InterruptedException {
    var room = new Tearoom(folder, Tearoom.QUICK, "a");
    room.open().types("hello").sees("Lobby lobby.home").presses("Prove").sees("lobby.home");
    return room.hears(new Input.Start("orders.post", Answers.NONE), "start").sees("Letter");
  }

  private static Input.Offered offered(String name, long size) {
    return new Input.Offered(name, "", size, "secret-reference");
  }

  @Test
  void a_file_is_fetched_where_one_is_awaited_and_is_stored_sealed() throws Exception {
    try (var room = posting()) {
      room.table.fetching =
          file -> new Fetched.Got(Document.of(file.name(), Document.PLAIN, LETTER));
      room.hears(offered("letter.pem", 50), "1").sees("Key");
      assertThat(room.table.fetched).containsExactly("letter.pem");
    }
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .doesNotContain("Dear Ada")
            .doesNotContain("secret-reference")
            .doesNotContain(Document.pasted(LETTER).content().reveal());
      }
    }
  }

  @Test
  void nothing_is_fetched_that_nobody_awaits_or_that_is_too_large() throws Exception {
    try (var room = posting()) {
      room.hears(offered("film.mp4", 16 << 20), "1").sees("at most 64 KB", "film.mp4 (16 MB)");
      room.types("/cancel").sees("lobby.home");
      room.hears(offered("letter.pem", 50), "2")
          .sees("nothing here that I could do with letter.pem");
      assertThat(room.table.fetched).isEmpty();
    }
  }

  @Test
  void a_file_that_is_larger_than_it_was_said_to_be_or_cannot_be_had_is_told() throws Exception {
    try (var room = posting()) {
      room.table.fetching = _ -> new Fetched.TooLarge();
      room.hears(offered("letter.pem", 0), "1").sees("at most 64 KB");
      room.table.fetching = _ -> new Fetched.Failed();
      room.hears(offered("letter.pem", 50), "2").sees("could not fetch letter.pem");
      room.table.fetching =
          _ -> {
            throw new IllegalStateException("the channel is broken");
          };
      room.hears(offered("letter.pem", 50), "3").sees("could not fetch letter.pem");
      room.types(LETTER).sees("Key");
    }
  }
}
