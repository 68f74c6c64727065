package com.smartxhosting.bot.conversations.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.account.FrontDesk;
import org.junit.jupiter.api.Test;

/** A person instead of the bot. */
class HumanTalkTest {

  private final FrontDesk desk = new FrontDesk();

  @Test
  void a_customer_says_what_it_is_about_and_gets_a_ticket_and_his_dialog_back() {
    desk.adas("telegram", "7")
        .says("/brew")
        .presses("Green")
        .says("many")
        .says("/human")
        .sees("Never write a password here")
        .says("The tea is cold <b>")
        .sees("Your ticket is T-1", "Back to where you were", "Cups");
    var ticket = desk.tickets.getFirst();
    assertThat(ticket.about()).isEqualTo("The tea is cold <b>");
    assertThat(ticket.actor().customer()).contains(FrontDesk.ADA);
    assertThat(ticket.circumstances())
        .contains("Dialogs: orders.brew", "Place: Asking", "many is not a number");
  }

  @Test
  void a_customer_may_say_nothing() {
    desk.adas("telegram", "7").says("/human").presses("Skip, just call me in").sees("T-1");
    assertThat(desk.tickets.getFirst().about()).contains("did not write");
  }

  @Test
  void a_stranger_is_asked_how_he_can_be_reached() {
    desk.chat()
        .says("hi")
        .says("agent")
        .says("I cannot link")
        .sees("How can we reach you?")
        .says("no")
        .sees("Without it nobody could answer you")
        .says("+49 30 1234567")
        .sees("Your ticket is T-1");
    assertThat(desk.tickets.getFirst().about()).contains("I cannot link", "+49 30 1234567");
  }

  @Test
  void after_two_misunderstandings_a_person_is_offered_and_told_of_them() {
    var chat = desk.adas("telegram", "7").says("abracadabra").says("hocus pocus");
    chat.presses("Talk to a person").presses("Skip, just call me in").sees("T-1");
    assertThat(desk.tickets.getFirst().circumstances())
        .contains("Dialogs: home", "I did not understand that");
  }

  @Test
  void too_long_a_text_is_asked_for_again() {
    desk.adas("telegram", "7").says("/human").says("x".repeat(5_000)).sees("4,000 characters");
    assertThat(desk.tickets).isEmpty();
  }

  @Test
  void what_was_typed_into_a_secret_field_is_not_handed_over() {
    desk.adas("telegram", "7")
        .starts("orders.lock")
        .says("open sesame")
        .says("/human")
        .presses("Skip, just call me in");
    assertThat(desk.tickets.getFirst().circumstances())
        .contains("orders.lock", "Reviewing")
        .doesNotContain("sesame");
  }
}
