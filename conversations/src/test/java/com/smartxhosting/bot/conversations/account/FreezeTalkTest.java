package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.account.FreezeDialog.Lift;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Freezing an account, and what goes on while it is frozen. */
class FreezeTalkTest {

  private final FrontDesk desk = new FrontDesk();

  @Test
  void whoever_says_that_a_linking_was_not_his_stops_all_changes_at_once() {
    var mine = desk.adas("telegram", "7");
    desk.later(Duration.ofMinutes(30));
    var theirs = desk.adas("discord", "9");
    mine.sees("A chat on Discord was just linked", "[That wasn’t me]");

    mine.presses("That wasn’t me").sees("Freeze your account?", "You can still look");
    mine.presses("Freeze now").sees("Your account is frozen", "Since Mar 2, 2026, 9:30");
    theirs.sees("Your account was just frozen, on Telegram", "[Look at it]");
    brews(theirs).sees("Your account is frozen, so nothing was changed", "[Confirm]");
    brews(mine).sees("Your account is frozen, so nothing was changed");
  }

  @Test
  void nobody_is_asked_for_a_code_for_a_change_that_would_be_refused() {
    var chat = desk.adas("telegram", "7");
    chat.says("/freeze").presses("Freeze now");
    desk.later(Duration.ofHours(1));
    desk.letters.sent.clear();
    chat.starts("orders.lock").says("xyzzy").presses("Confirm");
    chat.sees("we ask for no code that would change nothing", "Nothing was changed.", "[Confirm]");
    assertThat(desk.letters.sent).isEmpty();
  }

  @Test
  void questions_are_answered_and_a_person_is_called_all_the_same() {
    var chat = desk.adas("telegram", "7").says("/freeze").presses("Freeze now");
    chat.says("/home").sees("Your account is frozen since Mar 2, 2026", "[Unfreeze…]");
    chat.says("/activity").sees("Your activity");
    chat.says("/language").presses("English").sees("We speak English now.");
    chat.says("/human").presses("Skip, just call me in").sees("T-1");
    assertThat(desk.tickets).hasSize(1);
    chat.says("/unlink").presses("Unlink this chat").sees("Unlinked.");
  }

  @Test
  void only_a_proof_from_after_the_freeze_lifts_it() {
    var mine = desk.adas("telegram", "7");
    desk.later(Duration.ofMinutes(2));
    var theirs = desk.adas("discord", "9"); // who has just proved himself, somehow
    mine.says("/freeze").presses("Freeze now");
    var proved = new Attempt("k", 1, theirs.talk().session().actor());
    assertThat(desk.freeze.lift(new Lift(), proved)).isInstanceOf(Outcome.Refused.class);
    desk.later(Duration.ofMinutes(2));
    theirs.says("/freeze").sees("Your account is frozen").presses("Prove it is you and unfreeze");
    theirs.says("123456").sees("not the right code").says("/back");
    theirs.sees("still frozen");
    assertThat(desk.freezes.since("1")).isPresent();

    desk.later(Duration.ofMinutes(2));
    mine.presses("Prove it is you and unfreeze").sees("We have sent a code");
    mine.says(desk.letters.code("ada@example.com")).sees("Your account is no longer frozen.");
    theirs.sees("can be changed by chat again: it was proved on Telegram", "[That wasn’t me]");
    brews(mine).sees("2 cups from pot 1");
    mine.says("/home").seesNot("frozen");
  }

  @Test
  void freezing_asks_for_no_proof_and_may_be_thought_better_of() {
    var chat = desk.adas("telegram", "7");
    desk.later(Duration.ofHours(5));
    chat.says("that wasn't me").presses("Do not freeze").sees("Nothing was frozen.");
    assertThat(desk.freezes.since("1")).isEmpty();
    chat.says("/freeze").presses("Freeze now").sees("Your account is frozen");
    assertThat(desk.freezes.since("1")).isPresent();
    assertThat(desk.freezes.since("3")).isEmpty();
  }

  private static FrontDesk.Chat brews(FrontDesk.Chat chat) {
    return chat.says("/brew").presses("Green").says("2").presses("Confirm");
  }
}
