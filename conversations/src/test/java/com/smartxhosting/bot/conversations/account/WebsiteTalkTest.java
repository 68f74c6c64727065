package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Linking by a login on the company's website, as customers and those who lure them meet it. */
class WebsiteTalkTest {

  private static final Actor HERE = Actor.stranger("telegram", "7");
  private static final Actor MALLORYS = Actor.stranger("telegram", "666");

  private final FrontDesk desk = new FrontDesk();

  WebsiteTalkTest() {
    desk.website.owns(Website.ADA, FrontDesk.ADA);
  }

  private FrontDesk.Chat asking() {
    return desk.chat().says("/link").presses("Log in on our website instead");
  }

  @Test
  void the_code_of_the_page_links_the_chat_and_later_codes_go_to_the_accounts_own_address() {
    var chat =
        asking()
            .sees("The link below leads to our login", "works once, for 10 minutes")
            .says(desk.website.code(HERE, Website.ADA))
            .sees("now linked to Ada Lovell", "Hello, Ada Lovell.");
    assertThat(chat.customer()).contains(FrontDesk.ADA);
    assertThat(desk.links.of(HERE).orElseThrow().email())
        .isEqualTo(new Secret("mail-1@example.com"));
  }

  @Test
  void whoever_wanted_something_else_goes_straight_on_after_logging_in() {
    desk.chat()
        .says("/brew")
        .presses("Log in on our website instead")
        .says(desk.website.code(HERE, Website.ADA))
        .sees("now linked", "Which tea?");
  }

  @Test
  void logging_in_alone_links_nothing() {
    var chat = asking();
    desk.website.logsIn(HERE, Website.ADA);
    assertThat(chat.customer()).isEmpty();
    chat.says("/home").sees("Link my account");
  }

  @Test
  void a_code_is_worth_nothing_in_another_chat_even_one_that_awaits_the_same_visitor() {
    asking();
    desk.chat("telegram", "666").says("/link").presses("Log in on our website instead");
    desk.website.logsIn(MALLORYS, Website.ADA);
    var code = desk.website.code(HERE, Website.ADA);

    desk.chat("telegram", "666").says(code).sees("That is not the right code. You have 4 tries");
    assertThat(desk.chat("telegram", "666").customer()).isEmpty();
    desk.chat().says(code).sees("now linked to Ada Lovell");
  }

  @Test
  void a_code_that_is_guessed_at_locks_and_the_right_one_comes_too_late() {
    var chat = asking();
    var code = desk.website.code(HERE, Website.ADA);
    var wrong = code.equals("000000") ? "111111" : "000000";
    chat.says(wrong).sees("You have 4 tries left.");
    chat.says(wrong).says(wrong).says(wrong).says(wrong).sees("for the next 15 minutes");
    chat.says(code).sees("Too many wrong codes");
    assertThat(chat.customer()).isEmpty();
    assertThat(desk.website.code(HERE, Website.ADA)).as("the page refuses another").isEmpty();
    assertThat(desk.website.code(MALLORYS, Website.ADA)).as("in any chat").isEmpty();
  }

  @Test
  void a_new_login_gives_no_new_tries() {
    var chat = asking();
    for (int left = 4; left > 0; left--) {
      desk.website.logsIn(HERE, Website.ADA);
      chat.says("000000").sees(left == 1 ? "one try left" : left + " tries left");
    }
    desk.website.logsIn(HERE, Website.ADA);
    chat.says("000000").sees("Too many wrong codes");
  }

  @Test
  void only_so_many_codes_an_hour_are_shown_for_a_chat() {
    for (int i = 0; i < Challenge.CODES_AN_HOUR; i++) {
      assertThat(desk.website.code(HERE, Website.ADA)).hasSize(6);
    }
    assertThat(desk.website.code(HERE, Website.ADA)).isEmpty();
    desk.later(Duration.ofMinutes(61));
    assertThat(desk.website.code(HERE, Website.ADA)).hasSize(6);
  }

  @Test
  void a_code_that_was_typed_or_is_old_cannot_be_used_again() {
    var code = desk.website.code(HERE, Website.ADA);
    asking();
    code = desk.website.code(HERE, Website.ADA);
    desk.later(Duration.ofMinutes(11));
    desk.chat().says(code).sees("more than ten minutes old");

    var fresh = desk.website.code(HERE, Website.ADA);
    desk.chat().says(fresh).sees("now linked");
    desk.chat().says("/link").presses("Link another account");
    desk.chat().presses("Log in on our website instead").says(fresh).sees("Nobody has logged in");
  }

  @Test
  void six_digits_before_anybody_has_logged_in_are_no_try() {
    var chat = asking();
    for (int i = 0; i < 7; i++) {
      chat.says("000000").sees("Nobody has logged in by this link yet");
    }
    chat.says(desk.website.code(HERE, Website.ADA)).sees("now linked");
  }

  @Test
  void an_address_that_was_taken_on_the_website_opens_no_account_with_that_address() {
    var chat = asking();
    chat.says(desk.website.code(HERE, Website.MALLORY)).sees("owns no open account");
    assertThat(chat.customer()).isEmpty();
  }

  @Test
  void a_code_of_the_website_does_not_pass_for_one_that_was_mailed() {
    var chat = desk.chat().says("/link").says("grace@example.com").sees("a code is on its way");
    var code = desk.website.code(HERE, Website.MALLORY);
    chat.says(code).sees("That code cannot be used");
    assertThat(chat.customer()).isEmpty();
  }

  @Test
  void a_mailed_code_does_not_pass_for_one_of_the_website() {
    desk.chat().says("/link").says("grace@example.com").says("/home");
    var mailed = desk.letters.code("grace@example.com");
    asking();
    desk.website.logsIn(HERE, Website.ADA);
    desk.chat().says(mailed).sees("That is not the right code");
    assertThat(desk.chat().customer()).isEmpty();
  }

  @Test
  void of_several_accounts_one_is_chosen() {
    desk.website.owns(Website.ADA, FrontDesk.ADA, FrontDesk.SHOP);
    var chat =
        asking()
            .says(desk.website.code(HERE, Website.ADA))
            .sees("Which account?")
            .presses("Lovell Tea Shop (no. 2)")
            .sees("now linked to Lovell Tea Shop");
    assertThat(chat.customer()).contains(FrontDesk.SHOP);
  }

  @Test
  void an_account_that_was_lost_while_choosing_is_refused() {
    desk.website.owns(Website.ADA, FrontDesk.ADA, FrontDesk.SHOP);
    var chat = asking().says(desk.website.code(HERE, Website.ADA));
    desk.website.owns(Website.ADA, FrontDesk.ADA);
    chat.presses("Lovell Tea Shop (no. 2)").sees("can no longer be linked");
    assertThat(chat.customer()).isEmpty();
  }

  @Test
  void whoever_logs_in_later_takes_nothing_of_what_another_has_proved() {
    desk.website.owns(Website.ADA, FrontDesk.ADA, FrontDesk.SHOP);
    var chat = asking().says(desk.website.code(HERE, Website.ADA)).sees("Which account?");
    desk.website.owns(Website.MALLORY, FrontDesk.ADA);
    desk.website.logsIn(HERE, Website.MALLORY);
    chat.presses("Ada Lovell (no. 1)").sees("That took too long");
    assertThat(chat.customer()).isEmpty();
  }

  @Test
  void an_account_that_has_another_chat_is_taken_over_when_that_is_wanted_and_the_other_told() {
    desk.adas("telegram", "8");
    var chat =
        asking()
            .says(desk.website.code(HERE, Website.ADA))
            .sees("Another chat is linked to Ada Lovell")
            .presses("Link this chat instead")
            .sees("now linked to Ada Lovell");
    assertThat(chat.customer()).contains(FrontDesk.ADA);
    desk.chat("telegram", "8").sees("was just linked to another chat");
    assertThat(desk.chat("telegram", "8").customer()).isEmpty();
  }

  @Test
  void the_other_chat_is_kept_when_that_is_wanted() {
    desk.adas("telegram", "8");
    asking()
        .says(desk.website.code(HERE, Website.ADA))
        .presses("Keep the other chat")
        .sees("The other chat stays linked");
    assertThat(desk.chat().customer()).isEmpty();
  }

  @Test
  void chats_on_other_channels_are_told_with_the_button_that_stops_an_intruder() {
    desk.adas("discord", "d");
    asking().says(desk.website.code(HERE, Website.ADA)).sees("now linked");
    desk.chat("discord", "d").sees("A chat on Telegram was just linked", "That wasn’t me");
  }

  @Test
  void one_can_go_back_to_the_address_or_ask_for_another_link() {
    asking().presses("Make a new link").sees("The link below");
    assertThat(desk.website.links).isEqualTo(2);
    desk.chat().presses("Use my e-mail address instead").sees("Your e-mail address");
  }

  @Test
  void waiting_too_long_leads_back_to_the_question() {
    asking();
    desk.later(Duration.ofMinutes(21));
    desk.chat().sees("That took too long", "Your e-mail address");
  }
}
