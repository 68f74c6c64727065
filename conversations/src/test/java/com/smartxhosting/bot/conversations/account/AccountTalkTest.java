package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Unlinking, languages, and what a customer has done. */
class AccountTalkTest {

  private final FrontDesk desk = new FrontDesk();

  @Test
  void unlinking_is_confirmed_and_drops_what_was_unfinished() {
    var chat = desk.adas("telegram", "7").says("/brew").presses("Green");
    chat.says("/unlink").sees("Unlink your account?", "dropped").seesNot("all chats");
    chat.presses("Keep it linked").sees("Nothing was changed", "Cups");
    chat.says("/unlink").presses("Unlink this chat").sees("Unlinked.", "journal", "Welcome!");
    assertThat(chat.customer()).isEmpty();
    assertThat(desk.links.ofCustomer("1")).isEmpty();
    chat.says("/brew").sees("Link your account");
  }

  @Test
  void all_chats_of_a_customer_can_be_unlinked_at_once_and_each_is_told() {
    var here = desk.adas("telegram", "7");
    desk.later(Duration.ofMinutes(2));
    var there = desk.adas("discord", "9");
    here.says("/unlink")
        .sees("One other chat is linked too: Discord.")
        .presses("Unlink all chats")
        .sees("Unlinked.");
    there.sees("Your account was unlinked from all chats, on Telegram");
    assertThat(there.customer()).isEmpty();
    assertThat(desk.links.ofCustomer("1")).isEmpty();
  }

  @Test
  void unlinking_one_chat_leaves_the_other() {
    var here = desk.adas("telegram", "7");
    desk.later(Duration.ofMinutes(2));
    var there = desk.adas("discord", "9");
    here.says("/unlink").presses("Unlink this chat");
    assertThat(there.customer()).contains(FrontDesk.ADA);
  }

  @Test
  void anybody_chooses_his_language_and_comes_back_to_where_he_was() {
    var chat = desk.chat().says("/link").says("/language").sees("Which language");
    chat.presses("English").sees("We speak English now.", "Your e-mail address");
    assertThat(chat.talk().session().language()).isEqualTo("en");
  }

  @Test
  void activity_shows_what_was_changed_newest_first_and_one_change_in_full() {
    for (int i = 0; i < 20; i++) {
      desk.journal.add(entry("1", "k" + i, "Record www" + i + ".example.com"));
    }
    desk.journal.add(entry("3", "other", "Grace's password"));
    var chat = desk.adas("telegram", "7").says("/activity");
    chat.sees(
            "No. 1: Mar 2, 2026, 9:00",
            "Record www0.example.com: done",
            "Page 1 of 3, 20 in all",
            "[No. 8]")
        .seesNot("Grace");
    chat.presses("Next page").sees("No. 9: Mar", "www8.example.com");
    chat.says("www19").sees("One matches www19", "No. 1: Mar");
    chat.says("1")
        .sees(
            "Record www19.example.com",
            "Where: Discord",
            "Before: none",
            "After: 203.0.113.7",
            "Outcome: done",
            "Reference: k19");
    chat.says("/back").sees("One matches www19");
  }

  @Test
  void activity_says_so_when_nothing_was_done() {
    desk.adas("telegram", "7").says("/activity").sees("Nothing was changed by chat yet.");
  }

  private static Store.Entry entry(String customer, String key, String title) {
    return new Store.Entry(
        key,
        "discord:9",
        customer,
        "",
        Text.words(title),
        Text.words("none"),
        Text.words("203.0.113.7"),
        Optional.of(Store.Ending.OK),
        Text.NONE,
        Talk.START,
        Optional.of(Talk.START),
        Optional.empty(),
        Optional.empty());
  }
}
