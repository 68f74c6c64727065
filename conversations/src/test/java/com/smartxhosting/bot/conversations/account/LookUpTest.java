package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.LinkDialog.Linked;
import com.smartxhosting.bot.conversations.account.LinkDialog.Redeem;
import com.smartxhosting.bot.conversations.account.LinkDialog.SendCode;
import com.smartxhosting.bot.conversations.account.VerifyDialog.Prove;
import com.smartxhosting.bot.conversations.account.VerifyDialog.Purpose;
import com.smartxhosting.bot.conversations.account.VerifyDialog.SendProof;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is found of an attempt that was interrupted. */
class LookUpTest {

  private static final Secret ADDRESS = new Secret("ada@example.com");
  private static final Actor CHAT = Actor.stranger("telegram", "7");

  private final Letters letters = new Letters().with("ada@example.com", FrontDesk.ADA);
  private final MemoryLinks links = new MemoryLinks();
  private final AccountWork work =
      new AccountWork(
          letters,
          new Proofs(
              new MemoryChallenges(), new Codes(Stage.VAULT, new Random(3)), () -> Talk.START),
          links,
          new Registrar(links, new Silent(), () -> Talk.START),
          () -> Talk.START,
          new Postman(Duration.ZERO, () -> Talk.START, _ -> {}, new Random(3)));

  @Test
  void a_redeemed_code_is_found_by_its_attempt_and_links_even_if_that_had_not_happened() {
    work.sendCode(new SendCode(ADDRESS), attempt("send", CHAT));
    var redeem = new Redeem(ADDRESS, new Secret(letters.code("ada@example.com")));
    assertThat(work.redeemed(redeem, attempt("redeem", CHAT))).isEqualTo(Trace.missing());
    work.redeem(redeem, attempt("redeem", CHAT));
    links.remove(CHAT); // as if the process had died before
    assertThat(work.redeemed(redeem, attempt("redeem", CHAT)))
        .isEqualTo(Trace.found(new Linked.Done(FrontDesk.ADA)));
    assertThat(links.of(CHAT)).isPresent();
    assertThat(work.redeemed(redeem, attempt("another", CHAT))).isEqualTo(Trace.missing());
  }

  @Test
  void a_proof_is_found_by_its_attempt() {
    links.put(new Link(FrontDesk.ADA, "telegram", "7", ADDRESS, Talk.START));
    var ada = CHAT.become(FrontDesk.ADA, Talk.START);
    work.sendProof(new SendProof(Purpose.ANY), attempt("send", ada));
    var prove = new Prove(new Secret(letters.code("ada@example.com")));
    assertThat(work.proved(prove, attempt("prove", ada))).isEqualTo(Trace.missing());
    work.prove(prove, attempt("prove", ada));
    assertThat(work.proved(prove, attempt("prove", ada))).isEqualTo(Trace.found(true));
  }

  @Test
  void an_interrupted_mail_is_sent_again_without_waiting() {
    work.sendCode(new SendCode(ADDRESS), attempt("send", CHAT));
    work.sendCode(new SendCode(ADDRESS), attempt("send", CHAT));
    assertThat(letters.sent).hasSize(2);
    assertThat(
            work.redeem(
                new Redeem(ADDRESS, new Secret(letters.code("ada@example.com"))),
                attempt("redeem", CHAT)))
        .isEqualTo(Outcome.ok(new Linked.Done(FrontDesk.ADA)));
  }

  @Test
  void a_choice_without_a_proof_links_nothing() {
    var choose = new LinkDialog.Choose(ADDRESS, FrontDesk.ADA, LinkDialog.Takeover.REPLACE);
    assertThat(work.choose(choose, attempt("choose", CHAT))).isInstanceOf(Outcome.Refused.class);
    assertThat(links.of(CHAT)).isEmpty();
  }

  @Test
  void a_proof_of_one_address_gives_no_right_to_the_account_of_another() {
    work.sendCode(new SendCode(ADDRESS), attempt("send", CHAT));
    work.redeem(
        new Redeem(ADDRESS, new Secret(letters.code("ada@example.com"))), attempt("r", CHAT));
    letters.with("grace@example.com", FrontDesk.GRACE);
    for (var address : List.of("ada@example.com", "grace@example.com")) {
      var choose =
          new LinkDialog.Choose(new Secret(address), FrontDesk.GRACE, LinkDialog.Takeover.REPLACE);
      assertThat(work.choose(choose, attempt("choose", CHAT))).isInstanceOf(Outcome.Refused.class);
    }
    assertThat(links.ofCustomer("3")).isEmpty();
  }

  private static Attempt attempt(String key, Actor actor) {
    return new Attempt(key, 1, actor);
  }

  /** Nobody is told. */
  private static final class Silent implements Notices {
    @Override
    public void tell(Actor chat, Text word) {}

    @Override
    public void offer(Actor chat, Text word, Offer offer) {}

    @Override
    public void unlink(Actor chat, Text why) {}
  }
}
