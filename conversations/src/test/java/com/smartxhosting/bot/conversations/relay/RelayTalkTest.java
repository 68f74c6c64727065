package com.smartxhosting.bot.conversations.relay;

import static com.smartxhosting.bot.conversations.relay.Helpline.ADAS;
import static com.smartxhosting.bot.conversations.relay.Helpline.NINAS;
import static com.smartxhosting.bot.conversations.relay.Helpline.TOMS;
import static com.smartxhosting.bot.conversations.relay.Helpline.VERAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.notices.QuietHours;
import com.smartxhosting.bot.conversations.notices.Wishes;
import com.smartxhosting.bot.conversations.relay.RelayDialog.AskHelp;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Reached;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A guided customer who is stuck, and the person who leads him. */
class RelayTalkTest {

  private static final Customer BEN = new Customer("2", "Ben Ortiz");

  private final Helpline line = new Helpline();

  private Talk ada() {
    return line.in(ADAS);
  }

  private Talk nina() {
    return line.in(NINAS);
  }

  private void adaAsks(String words) {
    line.adaIsAskedForHerProof();
    ada().says("/human");
    ada().sees("Nina", "Never write a password here").says(words);
    ada();
  }

  private String run() {
    return line.guided.shares.runs("s1").getFirst().id();
  }

  @Test
  void words_go_to_and_fro_until_one_of_them_closes_it() {
    adaAsks("What is a proof?");
    ada().sees("Nina has your words", "Back to where you were", "Your proof");
    line.round();
    nina()
        .sees("Ada Lovell asks for help at step 4 of 8 of “Prove that a domain is yours”")
        .sees("(ticket 4711): “What is a proof?”", "[Answer]", "[Hand back to a step]")
        .presses("Answer");
    nina().sees("Ada Lovell: What is a proof?").says("The text that Google shows you.");
    nina().sees("Passed on into the customer’s chat.");
    line.round();
    ada()
        .sees("Nina, of our support: The text that Google shows you.", "Your proof")
        .presses("Write back");
    ada().sees("You: What is a proof?", "Nina, of our support: The text").says("I see, thanks!");
    line.round();
    nina().sees("I see, thanks!").presses("Answer");
    nina().presses("Close this");
    nina().sees("Closed.");
    line.round();
    ada().sees("Nina has closed your conversation").says("proof=1");
    ada().sees("Add proof=1.");
    assertThat(line.tickets).isEmpty();
  }

  @Test
  void the_answer_leads_on_where_the_customer_stands() {
    adaAsks("What is a proof?");
    line.round();
    nina().presses("Answer");
    nina().says("Just go on.");
    line.round();
    ada().presses("Go on");
    ada().sees("Back to where you were", "Your proof");
  }

  @Test
  void the_agent_reads_what_was_not_taken_and_never_what_was_typed() {
    line.adaIsAskedForHerProof();
    ada().says("hush ".repeat(500));
    ada().says("/human");
    ada().presses("Just call for help");
    line.round();
    nina()
        .sees("Ada Lovell asks for help at step 4 of 8")
        .sees("Not taken, proof:")
        .seesNot("hush");
  }

  @Test
  void whoever_would_rather_have_a_ticket_gets_one() {
    line.adaIsAskedForHerProof();
    ada().says("/human");
    ada().presses("Open a ticket instead");
    ada().sees("What is it about?").says("Call me");
    ada().sees("Your ticket is T-1", "Your proof");
    line.round();
    nina().seesNot("Call me");
    assertThat(line.tickets).containsExactly("Call me");
  }

  @Test
  void outside_of_a_flow_a_person_is_called_as_ever() {
    ada().says("/human");
    ada().sees("What is it about?").says("Hello?");
    ada().sees("Your ticket is T-1");
  }

  // whom it does not reach

  private void becomesATicketAtOnce() {
    line.adaIsAskedForHerProof();
    ada().says("/human");
    ada().sees("Nina, who has prepared this for you, cannot be reached now").says("Help");
    ada().sees("Your ticket is T-1");
    line.round();
    nina().seesNot("asks for help");
    assertThat(line.tickets).containsExactly("Help");
  }

  @Test
  void a_removed_agent_is_not_asked() {
    line.agents.remove(NINAS);
    becomesATicketAtOnce();
  }

  @Test
  void an_agent_who_has_shut_us_out_is_not_asked() {
    line.notes.write(new Note(NINAS, ChannelNotes.UNWANTED, Talk.START.plusSeconds(1).toString()));
    becomesATicketAtOnce();
  }

  @Test
  void an_agent_whose_own_account_is_frozen_is_not_asked() {
    var nina = new Customer("9", "Nina Kay");
    line.links.put(new Link(nina, "telegram", "100", new Secret("n@example.com"), Instant.EPOCH));
    line.freezes.freeze("9", Talk.START);
    becomesATicketAtOnce();
  }

  @Test
  void an_agent_is_not_asked_in_his_quiet_hours() {
    var now = LocalTime.ofInstant(line.now, ZoneOffset.UTC);
    var hours = new QuietHours(now.minusMinutes(30), now.plusMinutes(30));
    line.waiting
        .wishes()
        .put(
            "agent/" + NINAS,
            new Wishes(Set.of(), Optional.of(hours), Optional.of(ZoneOffset.UTC)));
    becomesATicketAtOnce();
  }

  @Test
  void words_to_an_agent_who_is_removed_meanwhile_become_a_ticket_and_the_customer_is_told() {
    line.adaIsAskedForHerProof();
    ada().says("/human");
    ada();
    line.agents.remove(NINAS);
    ada().says("Still there?");
    ada().sees("Nina cannot be reached just now, so your words became the ticket T-1");
    assertThat(line.tickets).containsExactly("Still there?");
  }

  @Test
  void what_stands_in_quiet_hours_of_the_customer_is_said_all_the_same() {
    adaAsks("What is a proof?");
    line.round();
    var now = LocalTime.ofInstant(line.now, ZoneOffset.UTC);
    var hours = new QuietHours(now.minusMinutes(30), now.plusMinutes(30));
    line.waiting
        .wishes()
        .put("1", new Wishes(Set.of(), Optional.of(hours), Optional.of(ZoneOffset.UTC)));
    nina().presses("Answer");
    nina().says("Look here.");
    line.round();
    ada().sees("Look here.");
  }

  // who may answer, and whom

  @Test
  void an_administrator_answers_too_and_another_agent_does_not() {
    adaAsks("What is a proof?");
    var given = Answers.of(House.RUN, run());
    for (var dialog : List.of("relay.answer", "relay.lead")) {
      line.in(TOMS).starts(dialog, given);
      line.in(TOMS).sees("not shared by you").seesNot("proof");
      ada().starts(dialog, given);
      ada().sees("of our support team");
    }
    line.in(VERAS).starts("relay.answer", given);
    line.in(VERAS).sees("What is a proof?").says("Ask Google.");
    line.round();
    ada().sees("Vera, of our support: Ask Google.");
  }

  @Test
  void a_removed_agent_answers_nothing_from_a_screen_that_stands() {
    adaAsks("What is a proof?");
    line.round();
    nina().presses("Answer");
    nina();
    line.agents.remove(NINAS);
    nina().says("Too late");
    nina().sees("of our support team");
    line.round();
    ada().seesNot("Too late");
  }

  @Test
  void a_chat_that_acts_for_another_customer_now_gets_nothing_and_the_agent_is_told() {
    adaAsks("What is a proof?");
    line.round();
    line.link(BEN);
    var elsewhere = new Link(Talk.ADA, "telegram", "55", new Secret("a@b.c"), Instant.EPOCH);
    line.links.put(elsewhere); // her words were asked for in the other chat
    nina().presses("Answer");
    nina().says("Secret words");
    nina().sees("the customer cannot be reached any more");
    nina().presses("Hand back to a step");
    nina().presses("1. hello");
    nina().sees("the customer cannot be reached any more");
    line.round();
    ada().seesNot("Secret words");
  }

  @Test
  void whoever_unlinked_between_writing_and_telling_hears_nothing() {
    adaAsks("What is a proof?");
    line.round();
    nina().presses("Answer");
    nina().says("Secret words");
    nina().sees("Passed on");
    line.links.remove(Actor.of(ADAS));
    line.round();
    ada().seesNot("Secret words");
    assertThat(line.waiting.all(9)).isEmpty();
  }

  @Test
  void nobody_reads_or_writes_in_the_thread_of_another_customer() {
    adaAsks("What is a proof?");
    var ben = Actor.of("discord:6").become(BEN, Talk.START);
    var query = new RelayDialog.LoadCustomersChat(run());
    assertThat(line.help.chat(query, ben)).isInstanceOf(Outcome.Refused.class);
    assertThat(line.help.ask(words("Hi"), new Attempt("k", 1, ben)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(line.threads.of(run(), 9)).hasSize(1);
  }

  private AskHelp words(String words) {
    return new AskHelp(run(), Text.words("Nina"), new Secret(words), "");
  }

  @Test
  void an_agent_sends_nobody_to_a_foreign_page_and_nothing_is_markup() {
    adaAsks("What is a proof?");
    line.round();
    nina().presses("Answer");
    nina().says("Look at evil.example/login");
    nina().sees("evil.example would become a link").says("See <b>help.example.com</b>/dns");
    line.round();
    ada().sees("Nina, of our support: See <b>help.example.com</b>/dns");
  }

  @Test
  void what_is_closed_is_answered_no_more_until_the_customer_asks_again() {
    adaAsks("What is a proof?");
    ada().says("/human");
    ada().presses("Close this");
    line.round();
    nina().sees("Ada Lovell has closed your conversation");
    nina().starts("relay.answer", Answers.of(House.RUN, run()));
    nina().sees("This is closed.").says("Hello?");
    line.round();
    ada().seesNot("Hello?").says("/human");
    ada().says("Once more");
    assertThat(ada().session().stack()).isNotEmpty();
    assertThat(line.threads.isOpen(run())).isTrue();
  }

  // handing back

  @Test
  void the_customer_is_handed_back_to_a_step_and_goes_there_by_his_own_press() {
    adaAsks("Which proof?");
    ada().says("proof=wrong");
    ada().presses("Go on");
    ada().sees("[Add the record]");
    line.round();
    nina().presses("Hand back to a step");
    nina().sees("[1. hello]", "[4. Your proof]", "[5. add]").seesNot("6. wait");
    nina().presses("4. Your proof");
    nina().sees("The customer is offered to go on there.");
    line.round();
    ada().sees("suggests that you go on with “Prove that a domain is yours” here: 4. Your proof");
    ada().sees("[Add the record]").presses("Go on");
    ada().sees("Your proof").seesNot("[Add the record]").says("proof=right");
    ada().sees("Add proof=right.");
    assertThat(line.guided.shares.runs("s1")).hasSize(1);
  }

  // once, and for nobody else's eyes

  @Test
  void an_attempt_that_was_cut_off_finds_what_it_has_done() {
    line.adaIsAskedForHerProof();
    var actor = Actor.of(ADAS).become(Talk.ADA, Talk.START);
    var attempt = new Attempt("k", 1, actor);
    assertThat(line.help.askedBefore(words("Hi"), attempt)).isInstanceOf(Trace.Missing.class);
    line.help.ask(words("Hi"), attempt);
    line.help.ask(words("Hi"), new Attempt("k", 2, actor));
    assertThat(line.waiting.all(9)).hasSize(1);
    assertThat(line.threads.of(run(), 9)).hasSize(1);
    assertThat(line.help.askedBefore(words("Hi"), attempt))
        .isEqualTo(Trace.found(new Reached.PassedOn()));
    line.agents.remove(NINAS);
    line.help.ask(words("Hi"), new Attempt("k2", 1, actor));
    assertThat(line.help.askedBefore(words("Hi"), new Attempt("k2", 2, actor)))
        .isEqualTo(Trace.found(new Reached.ByTicket("T-1")));
  }

  @Test
  void the_journal_tells_that_they_wrote_and_nothing_of_what() {
    adaAsks("my dearest secret");
    line.round();
    nina().presses("Answer");
    nina().says("an answer of mine");
    nina();
    var entries =
        Stream.of(Talk.ADA.id(), "").flatMap(who -> line.journal.of(who).stream()).toList();
    assertThat(entries.toString() + line.waiting.all(9) + line.threads.of(run(), 9))
        .doesNotContain("dearest", "of mine");
    assertThat(entries)
        .extracting(entry -> Helpline.STAGE.words().plain(entry.title(), "en"))
        .contains("Words to Nina", "Words to Ada Lovell");
  }

  @Test
  void the_words_are_sealed_wherever_they_are_stored() {
    adaAsks("my dearest secret");
    line.round();
    var codec = new Codec(Stage.VAULT, List.of(Session.class));
    assertThat(codec.write(nina().session(), Session.class)).doesNotContain("dearest");
    nina().presses("Answer");
    assertThat(codec.write(nina().session(), Session.class)).doesNotContain("dearest");
    assertThat(codec.write(ada().session(), Session.class)).doesNotContain("dearest");
  }
}
