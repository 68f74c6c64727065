package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linking as customers, strangers and guessers meet it. */
class LinkTalkTest {

  private static final String ADA = "ada@example.com";

  private final FrontDesk desk = new FrontDesk();

  @Test
  void a_code_sent_to_his_address_makes_a_stranger_a_customer() {
    var chat =
        desk.chat()
            .says("hi")
            .presses("Link my account")
            .sees("Your e-mail address")
            .says("  ada@EXAMPLE.com ")
            .sees("If a••@example.com belongs to an account, a code is on its way")
            .seesNot("ada@");
    var code = desk.letters.code(ADA);
    chat.says(code.substring(0, 3) + " - " + code.substring(3))
        .sees("now linked to Ada Lovell", "Hello, Ada Lovell.");
    assertThat(chat.customer()).contains(FrontDesk.ADA);
  }

  @Test
  void whoever_wanted_something_else_goes_straight_on_after_linking() {
    desk.chat()
        .says("/brew")
        .sees("Link your account")
        .says(ADA)
        .says(desk.letters.code(ADA))
        .sees("now linked", "Which tea?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "ada@",
        "@example.com",
        "ada@example",
        "ada lovell@example.com",
        "ada@exam ple.com",
        "<b>ada</b>@example.com",
        "ada@-example.com",
        "ada@@example.com",
        "\u202Eada@example.com",
        "🙂",
        "@everyone"
      })
  void what_is_no_address_is_asked_for_again_with_an_example(String text) {
    desk.chat().says("/link").says(text).sees("name@example.com", "Your e-mail address");
    assertThat(desk.letters.questions).isZero();
  }

  @Test
  void an_unknown_address_looks_the_same_at_every_step_and_asks_as_much_of_the_back_end() {
    var known = new FrontDesk();
    var unknown = new FrontDesk();
    for (var words :
        List.of("/link", "ada@example.com", "12345", "000000", "000000", "000000", "000000")) {
      var here = known.chat().says(words).seen();
      var there = unknown.chat().says(words.replace("ada@", "abe@")).seen();
      assertThat(there).isEqualTo(here);
      assertThat(unknown.letters.questions).isEqualTo(known.letters.questions);
    }
    known.chat().presses("Send a new code");
    unknown.chat().presses("Send a new code");
    assertThat(unknown.chat().seen()).isEqualTo(known.chat().seen());
    known.later(Duration.ofMinutes(2)).chat().presses("Send a new code");
    unknown.later(Duration.ofMinutes(2)).chat().presses("Send a new code");
    assertThat(unknown.chat().seen()).isEqualTo(known.chat().seen());
    known.chat().says("000000");
    unknown.chat().says("000000");
    assertThat(unknown.chat().seen()).isEqualTo(known.chat().seen()).contains("15 minutes");
    assertThat(unknown.letters.sent).isEmpty();
    assertThat(known.letters.sent).hasSize(2);
  }

  @Test
  void a_code_tried_five_times_locks_and_the_right_one_comes_too_late() {
    var chat = desk.chat().says("/link").says(ADA);
    var wrong = desk.letters.notTheCode(ADA);
    chat.says(wrong).sees("You have 4 tries left.");
    chat.says(wrong).says(wrong).says(wrong).sees("You have one try left.");
    chat.says(wrong).sees("no code is taken or sent for the next 15 minutes");
    chat.says(desk.letters.code(ADA)).sees("Too many wrong codes");
    assertThat(chat.customer()).isEmpty();
    desk.later(Duration.ofMinutes(2));
    chat.presses("Send a new code").sees("next 13 minutes");
    assertThat(desk.letters.sent).hasSize(1);
  }

  @Test
  void each_lock_is_longer_than_the_one_before() {
    var chat = desk.chat().says("/link").says(ADA);
    for (var lock : List.of("15 minutes", "60 minutes", "6 hours", "24 hours", "24 hours")) {
      for (int i = 0; i < 5; i++) {
        chat.says(desk.letters.notTheCode(ADA));
      }
      chat.sees(lock);
      desk.later(Duration.ofHours(25));
      chat.says("/cancel").says("/link").says(ADA);
    }
  }

  @Test
  void many_addresses_from_one_chat_are_tries_of_one_chat() {
    var chat = desk.chat();
    for (var address : List.of(ADA, "tea@example.com", "grace@example.com", "no@example.com")) {
      chat.says("/link").says(address).says("000000").says("/home");
    }
    chat.says("/link").says("fifth@example.com").says("000000").sees("Too many wrong codes");
  }

  @Test
  void many_chats_at_one_address_are_tries_at_one_address() {
    for (int i = 0; i < 4; i++) {
      desk.chat("telegram", "guest" + i).says("/link").says(ADA);
      desk.later(Duration.ofMinutes(1));
      desk.chat("telegram", "guest" + i).says(desk.letters.notTheCode(ADA)).sees("left");
    }
    desk.chat("telegram", "last").says("/link").says("ADA@example.com");
    desk.chat("telegram", "last")
        .says(desk.letters.notTheCode("ADA@example.com"))
        .sees("Too many wrong codes");
  }

  @Test
  void a_code_too_old_is_of_no_use_and_a_new_one_is() {
    var chat = desk.chat().says("/link").says(ADA);
    var old = desk.letters.code(ADA);
    desk.later(Duration.ofMinutes(11));
    chat.sees("more than ten minutes", "Your e-mail address");
    chat.says(ADA).says(old.equals(desk.letters.code(ADA)) ? "1" : old).seesNot("now linked");
    chat.says(desk.letters.code(ADA)).sees("now linked");
  }

  @Test
  void a_code_works_once() {
    var chat = desk.adas("telegram", "7");
    var used = desk.letters.code(ADA);
    chat.says("/unlink").presses("Unlink this chat").says("/link").says(ADA);
    chat.sees("wait a minute").says("/home");
    desk.later(Duration.ofMinutes(1));
    chat.says("/link").says(ADA).says(used).sees("not the right code");
    assertThat(chat.customer()).isEmpty();
  }

  @Test
  void a_code_for_one_chat_is_worth_nothing_in_another() {
    desk.chat("telegram", "7").says("/link").says(ADA);
    var code = desk.letters.code(ADA);
    desk.later(Duration.ofMinutes(2));
    var thief = desk.chat("telegram", "8").says("/link").says(ADA);
    thief.says(code).sees("not the right code");
    assertThat(thief.customer()).isEmpty();
  }

  @Test
  void a_new_code_puts_the_old_one_out_of_use() {
    var chat = desk.chat().says("/link").says(ADA);
    var old = desk.letters.code(ADA);
    chat.presses("Send a new code").sees("sent a moment ago");
    assertThat(desk.letters.sent).hasSize(1);
    desk.later(Duration.ofMinutes(1));
    chat.presses("Send a new code").says(old).sees("not the right code");
    chat.says(desk.letters.code(ADA)).sees("now linked");
  }

  @Test
  void codes_are_sent_five_times_an_hour_at_most() {
    var chat = desk.chat().says("/link").says(ADA);
    for (int i = 0; i < 5; i++) {
      desk.later(Duration.ofMinutes(2));
      chat.presses("Send a new code");
    }
    chat.sees("many codes lately");
    assertThat(desk.letters.sent).hasSize(5);
    chat.says(desk.letters.code(ADA)).sees("now linked");
  }

  @Test
  void several_accounts_behind_one_address_are_a_choice() {
    var chat = desk.chat().says("/link").says("tea@example.com");
    chat.says(desk.letters.code("tea@example.com"))
        .sees("Which account?", "[Ada Lovell (no. 1)]", "[Lovell Tea Shop (no. 2)]");
    assertThat(chat.customer()).isEmpty();
    chat.presses("Lovell Tea Shop (no. 2)").sees("now linked to Lovell Tea Shop");
    assertThat(chat.customer()).contains(FrontDesk.SHOP);
  }

  @Test
  void a_choice_left_alone_too_long_needs_a_new_code() {
    var chat = desk.chat().says("/link").says("tea@example.com");
    chat.says(desk.letters.code("tea@example.com"));
    desk.later(Duration.ofMinutes(11));
    chat.sees("more than ten minutes", "Your e-mail address");
  }

  @Test
  void a_closed_account_cannot_be_linked() {
    var chat = desk.chat().says("/link").says(ADA);
    desk.letters.close(ADA);
    chat.says(desk.letters.code(ADA)).sees("cannot be used");
    assertThat(chat.customer()).isEmpty();
  }

  @Test
  void a_second_chat_on_a_channel_takes_over_only_when_asked_to_and_the_first_is_told() {
    var first = desk.adas("telegram", "7").says("/brew");
    desk.later(Duration.ofMinutes(2));
    var second = desk.chat("telegram", "8").says("/link").says(ADA);
    second
        .says(desk.letters.code(ADA))
        .sees("Another chat is linked to Ada Lovell.", "loses the account");
    assertThat(first.customer()).contains(FrontDesk.ADA);
    assertThat(second.customer()).isEmpty();
    second.presses("Link this chat instead").sees("now linked to Ada Lovell");
    first
        .sees("just linked to another chat on Telegram", "If that was not you", "Welcome!")
        .seesNot("tea");
    assertThat(first.customer()).isEmpty();
    assertThat(desk.links.ofCustomer("1")).extracting(Link::chat).containsExactly("8");
  }

  /**
   * Two chats may take it over at once; the loser hears of its loss before it hears of its link.
   */
  @Test
  void a_chat_that_lost_its_account_is_a_strangers_though_its_conversation_has_not_heard() {
    var loser = desk.adas("telegram", "7");
    desk.links.remove(loser.talk().session().actor());
    desk.links.put(new Link(FrontDesk.ADA, "telegram", "8", new Secret(ADA), Talk.START));
    assertThat(loser.customer()).contains(FrontDesk.ADA);
    loser.says("/start").sees("Link my account").seesNot("Ada Lovell");
    desk.later(Duration.ofMinutes(2));
    loser.says("/link").says(ADA);
    loser
        .says(desk.letters.code(ADA))
        .presses("Link this chat instead")
        .sees("now linked to Ada Lovell");
    assertThat(desk.links.ofCustomer("1")).extracting(Link::chat).containsExactly("7");
  }

  @Test
  void whoever_keeps_the_first_chat_changes_nothing() {
    var first = desk.adas("telegram", "7");
    desk.later(Duration.ofMinutes(2));
    var second = desk.chat("telegram", "8").says("/link").says(ADA);
    second.says(desk.letters.code(ADA)).presses("Keep the other chat").sees("Nothing was changed");
    assertThat(first.customer()).contains(FrontDesk.ADA);
    assertThat(second.customer()).isEmpty();
  }

  @Test
  void a_chat_on_another_channel_is_linked_beside_the_first_which_is_told() {
    var first = desk.adas("telegram", "7");
    desk.later(Duration.ofMinutes(2));
    desk.adas("discord", "9");
    first.sees("A chat on Discord was just linked to your account");
    assertThat(first.customer()).contains(FrontDesk.ADA);
  }

  @Test
  void a_linked_chat_is_linked_to_another_account_only_when_asked_to() {
    var chat = desk.adas("telegram", "7").says("/link").sees("This chat is linked to Ada Lovell.");
    chat.presses("Link another account").says("grace@example.com");
    chat.says(desk.letters.code("grace@example.com")).sees("now linked to Grace Hop");
    assertThat(desk.links.ofCustomer("1")).isEmpty();
  }

  @Test
  void when_the_back_end_is_down_that_is_said_and_no_address_is_given_away() {
    desk.letters.outage = Optional.of("E-1");
    desk.chat().says("/link").says(ADA).sees("If a••@example.com belongs to an account");
  }

  @Test
  void neither_address_nor_code_stand_readable_in_what_is_stored() {
    var chat = desk.chat().says("/link").says(ADA);
    var code = desk.letters.code(ADA);
    chat.says(desk.letters.notTheCode(ADA));
    var stored =
        new Codec(Stage.VAULT, List.of(Session.class)).write(chat.talk().session(), Session.class);
    assertThat(stored).doesNotContain("ada@", code);
    assertThat(desk.challenges.all()).doesNotContain("ada@").doesNotContain(code);
    assertThat(chat.talk().session().toString()).doesNotContain("ada@");
  }
}
