package com.smartxhosting.bot.conversations.home;

import com.smartxhosting.bot.conversations.account.FrontDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a conversation starts, and how one finds one's way. */
class HomeTalkTest {

  private final FrontDesk desk = new FrontDesk();

  @ParameterizedTest
  @ValueSource(strings = {"/start", "hi", "Hello", "what is this", "🙂", "/home"})
  void whoever_writes_first_is_told_what_this_is(String words) {
    desk.chat()
        .says(words)
        .sees("Welcome!", "Link your account once", "[Link my account]", "[Help]", "[Privacy]")
        .seesNot("did not understand")
        .seesNot("[Back]");
  }

  @Test
  void a_customer_is_greeted_by_name_and_sees_what_he_can_do() {
    desk.adas("telegram", "7")
        .says("menu")
        .sees(
            "Hello, Ada Lovell.",
            "[My services]",
            "[DNS]",
            "[E-mail addresses]",
            "[Passwords]",
            "[One-click login]",
            "[My activity]",
            "[Help]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"My services", "DNS", "E-mail addresses", "Passwords", "One-click login"})
  void every_door_opens_and_home_is_what_it_was_afterwards(String door) {
    desk.adas("telegram", "7")
        .presses(door)
        .sees("Lobby ")
        .presses("Back")
        .sees("Hello, Ada Lovell.")
        .seesNot("[Back]");
  }

  @Test
  void help_tells_the_commands_and_gives_the_dialog_back() {
    desk.adas("telegram", "7")
        .says("/brew")
        .presses("Green")
        .says("/help")
        .sees(
            "/activity – See what was changed by chat",
            "/human – Talk to a person",
            "/cancel",
            "Write the number",
            "[Talk to a person]")
        .presses("Back")
        .sees("Back to where you were", "Cups");
  }

  @Test
  void a_person_can_be_called_from_help() {
    desk.chat().says("hi").presses("Help").presses("Talk to a person").sees("What is it about?");
  }

  @Test
  void privacy_says_what_is_kept_how_long_and_how_to_leave() {
    desk.chat()
        .says("/privacy")
        .sees("3 days", "90 days", "/unlink", "journal")
        .seesNot("[Unlink my account]");
    desk.adas("discord", "9")
        .says("privacy")
        .presses("Unlink my account")
        .sees("Unlink your account?");
  }
}
