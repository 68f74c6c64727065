package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Step-up before a risky change. */
class VerifyTalkTest {

  private static final String ADA = "ada@example.com";

  private final FrontDesk desk = new FrontDesk();
  private final FrontDesk.Chat chat = desk.adas("telegram", "7");

  @Test
  void a_fresh_link_is_proof_enough_for_a_quarter_of_an_hour() {
    desk.later(Duration.ofMinutes(14));
    chat.starts("orders.lock").says("xyzzy").presses("Confirm").sees("Done.");
  }

  @Test
  void later_a_code_to_the_linked_address_lets_the_change_go_ahead() {
    desk.later(Duration.ofMinutes(20));
    chat.starts("orders.lock")
        .says("xyzzy")
        .presses("Confirm")
        .sees("Is it you?", "a••@example.com")
        .seesNot("ada@");
    chat.says(desk.letters.code(ADA)).sees("This holds for 15 minutes", "Done.");
    chat.starts("orders.lock").says("xyzzy").presses("Confirm").sees("Done.");
  }

  @Test
  void a_wrong_code_changes_nothing_and_is_counted_with_the_others() {
    desk.later(Duration.ofMinutes(20));
    chat.starts("orders.lock").says("xyzzy").presses("Confirm");
    var wrong = desk.letters.notTheCode(ADA);
    chat.says("12").sees("six digits").says(wrong).sees("4 tries left");
    for (int i = 0; i < 4; i++) {
      chat.says(wrong);
    }
    chat.sees("15 minutes").seesNot("Done.");
    chat.says("/back").sees("Nothing was changed", "[Confirm]");
  }

  @Test
  void a_code_that_was_never_typed_lapses() {
    desk.later(Duration.ofMinutes(20));
    chat.starts("orders.lock").says("xyzzy").presses("Confirm");
    desk.later(Duration.ofMinutes(11));
    chat.sees("not typed within ten minutes", "Nothing was changed", "[Confirm]");
  }

  @Test
  void when_the_mail_does_not_go_out_that_is_said_and_the_next_try_need_not_wait() {
    desk.later(Duration.ofMinutes(20));
    desk.letters.outage = Optional.of("E-5");
    chat.starts("orders.lock")
        .says("xyzzy")
        .presses("Confirm")
        .sees("could not send a code", "E-5");
    desk.letters.outage = Optional.empty();
    chat.presses("Send a new code").sees("Your six-digit code");
    chat.says(desk.letters.code(ADA)).sees("Done.");
  }

  @Test
  void an_address_that_is_no_longer_the_customers_proves_nothing() {
    desk.later(Duration.ofMinutes(20));
    desk.letters.close(ADA);
    chat.starts("orders.lock").says("xyzzy").presses("Confirm").sees("no longer belongs");
    assertThat(desk.letters.sent).hasSize(1);
  }

  @Test
  void help_in_the_middle_returns_to_the_code() {
    desk.later(Duration.ofMinutes(20));
    chat.starts("orders.lock").says("xyzzy").presses("Confirm");
    chat.says("/help").sees("How this works").says("/back").sees("Your six-digit code");
    chat.says(desk.letters.code(ADA)).sees("Done.");
  }
}
