package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that customers hand over. */
class DocumentTalkTest {

  private static final Stage STAGE = Stage.with(List.of(Orders.POST, Orders.BREW), Orders.BUNDLE);

  private static final String LETTER = "-----BEGIN LETTER-----\nDear\nAda\n-----END LETTER-----\n";
  private static final String KEY = "-----BEGIN KEY-----\nc2Vz\nYW1l\n-----END KEY-----\n";

  private static Talk post() {
    return Talk.with(STAGE).starts("orders.post");
  }

  @Test
  void a_file_answers_like_a_text_and_is_called_by_its_name_only() {
    var talk = post().sees("Letter", "Send the file, or paste its text.");
    talk.hands("letter.pem", LETTER)
        .sees("Key")
        .says(KEY)
        .sees("Letter: letter.pem (53 bytes)", "Key: pasted text (48 bytes)")
        .seesNot("c2Vz")
        .presses("Confirm")
        .asks(new Orders.Post(new Secret(LETTER), new Secret(KEY)));
    assertThat(talk.session().toString()).doesNotContain("c2Vz");
  }

  @Test
  void what_was_handed_over_is_stored_sealed() {
    var talk = post().hands("letter.pem", LETTER);
    var content = Document.of("letter.pem", Document.PLAIN, LETTER).content().reveal();
    assertThat(talk.session().stack().getLast().state())
        .doesNotContain("Dear")
        .doesNotContain(content);
  }

  @Test
  void files_sent_in_another_order_find_their_questions() {
    post()
        .hands("key.pem", KEY)
        .sees("I took that as: Key.", "Letter")
        .hands("letter.pem", LETTER)
        .sees("Letter: letter.pem", "Key: key.pem", "[Confirm]");
  }

  @Test
  void a_text_of_two_messages_is_put_together() {
    post()
        .says(LETTER.substring(0, 25))
        .sees("the end is missing", "Letter")
        .says("/" + LETTER.substring(25))
        .sees("Key")
        .seesNot("the end is missing");
  }

  @Test
  void whoever_sends_the_whole_after_a_part_has_sent_the_whole() {
    post()
        .says("-----BEGIN LETTER-----\nDe")
        .hands("letter.pem", LETTER)
        .hands("key.pem", KEY)
        .presses("Confirm")
        .asks(new Orders.Post(new Secret(LETTER), new Secret(KEY)));
  }

  @Test
  void a_wrong_file_is_told_and_the_question_stands() {
    post()
        .hands("photo.jpg", "no block")
        .sees("That is no LETTER")
        .hands("a.pem", LETTER)
        .sees("Key");
  }

  @Test
  void a_file_that_nobody_has_asked_for_is_left_alone() {
    Talk.with(STAGE)
        .starts("orders.brew")
        .hands("key.pem", KEY)
        .sees("nothing here that I could do with key.pem (48 bytes)", "Which tea?");
    Talk.with(STAGE).hands("key.pem", KEY).sees("nothing here", "Lobby lobby.home");
    Talk.with(STAGE).starts("orders.brew").offers("film.mp4", 16 << 20).sees("film.mp4 (16 MB)");
  }

  @Test
  void a_large_file_is_refused_with_the_limit_and_a_lost_one_is_asked_for_again() {
    post()
        .offers("backup.tar", 16 << 20)
        .sees("at most 64 KB", "backup.tar (16 MB)", "Letter")
        .offers("letter.pem", 50)
        .sees("could not fetch letter.pem (50 bytes)")
        .hands("letter.pem", LETTER)
        .sees("Key");
  }

  @Test
  void a_link_cannot_bring_a_file_along() {
    Talk.with(STAGE)
        .starts("orders.post", Answers.of("letter", LETTER))
        .sees("Letter")
        .seesNot("[Confirm]");
  }

  @Test
  void a_sheet_takes_the_texts_of_several_files() {
    post().fills(Map.of("letter", LETTER, "key", KEY)).sees("[Confirm]");
  }

  @Test
  void every_place_of_a_form_with_files_can_be_left() {
    var report =
        Explorer.walk(
            STAGE,
            "orders.post",
            Answers.NONE,
            List.of(LETTER, KEY, "-----BEGIN KEY-----\n", "", "/x\ny", "<b>&", "x".repeat(5000)),
            _ -> List.of("posted"),
            500);
    assertThat(report.kinds().get("orders.post")).containsKeys("Asking", "Reviewing", "Sending");
  }
}
