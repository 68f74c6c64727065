package com.smartxhosting.bot.conversations.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.guidance.Opening.Key;
import com.smartxhosting.bot.conversations.guidance.Opening.Opened;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What everybody who keeps shares must do. */
public abstract class SharesContract {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));
  private static final Sharer NINA = new Sharer("telegram:900", "Nina");
  private static final Customer ADA = new Customer("1", "Ada Lovell");
  private static final Actor ADA_HERE = chat("17").become(ADA, NOW);
  private static final Key TOKEN = new Key.Token(new Secret("7mVZlRkXoA0iYv1cY9xT2g"));
  private static final Secret CODE = new Secret("ABCDEF");

  protected abstract Shares shares();

  private static Actor chat(String number) {
    return Actor.stranger("telegram", number);
  }

  private static Share share(String id, Optional<Customer> recipient, int uses) {
    return new Share(
        id,
        NINA,
        "microsoft-365",
        3,
        Map.of("domain", "ada-lovell.example"),
        recipient,
        "4711",
        "As we said on the phone.",
        NOW,
        LATER,
        uses,
        0,
        Optional.empty());
  }

  private Share kept(Share share) {
    shares().put(share);
    shares().giveToken(share.id(), ((Key.Token) TOKEN).value());
    return share;
  }

  private static Opened opened(Opening opening) {
    assertThat(opening).isInstanceOf(Opened.class);
    return (Opened) opening;
  }

  @Test
  void a_share_is_found_as_it_was_put() {
    var share = kept(share("s1", Optional.of(ADA), 1));
    assertThat(shares().find("s1")).contains(share);
    assertThat(shares().look(TOKEN, ADA_HERE, NOW)).isEqualTo(new Opened(share, Optional.empty()));
    assertThat(shares().find("s2")).isEmpty();
  }

  @Test
  void looking_uses_nothing_up() {
    kept(share("s1", Optional.empty(), 1));
    for (int i = 0; i < 10; i++) {
      opened(shares().look(TOKEN, chat("1"), NOW));
    }
    assertThat(shares().find("s1").orElseThrow().used()).isZero();
    assertThat(shares().runs("s1")).isEmpty();
  }

  @Test
  void a_forged_token_leads_nowhere() {
    kept(share("s1", Optional.empty(), 1));
    var forged = new Key.Token(new Secret("7mVZlRkXoA0iYv1cY9xT2h"));
    assertThat(shares().look(forged, ADA_HERE, NOW)).isEqualTo(new Opening.Unknown());
    var id = new Key.Token(new Secret("s1"));
    assertThat(shares().look(id, ADA_HERE, NOW)).isEqualTo(new Opening.Unknown());
    assertThat(shares().begin("s2", ADA_HERE, "r1", NOW)).isEqualTo(new Opening.Unknown());
  }

  @Test
  void a_share_of_somebody_elses_says_nothing_about_whose() {
    kept(share("s1", Optional.of(ADA), 1));
    var ben = chat("17").become(new Customer("2", "Ben Ortiz"), NOW);
    assertThat(shares().look(TOKEN, ben, NOW)).isEqualTo(new Opening.SomebodyElses());
    assertThat(shares().look(TOKEN, chat("17"), NOW)).isEqualTo(new Opening.SomebodyElses());
    assertThat(shares().begin("s1", ben, "r1", NOW)).isEqualTo(new Opening.SomebodyElses());
    shares().revoke("s1", NOW);
    assertThat(shares().look(TOKEN, ben, NOW)).isEqualTo(new Opening.SomebodyElses());
    assertThat(shares().runs("s1")).isEmpty();
  }

  @Test
  void the_same_conversation_goes_on_with_its_run_and_uses_nothing_more() {
    kept(share("s1", Optional.empty(), 2));
    var first = opened(shares().begin("s1", ADA_HERE, "r1", NOW));
    var run = new Run("r1", "s1", ADA_HERE.conversation(), "1", NOW);
    assertThat(first.run()).contains(run);
    assertThat(first.share().used()).isEqualTo(1);
    assertThat(opened(shares().begin("s1", ADA_HERE, "r2", NOW.plusSeconds(60))).run())
        .contains(run);
    assertThat(opened(shares().look(TOKEN, ADA_HERE, NOW)).run()).contains(run);
    assertThat(shares().find("s1").orElseThrow().used()).isEqualTo(1);
    assertThat(shares().runs("s1")).containsExactly(run);
    assertThat(shares().ofRun("r1").map(Share::id)).contains("s1");
    assertThat(shares().ofRun("r2")).isEmpty();
  }

  @Test
  void what_is_used_up_is_so_for_others_only() {
    kept(share("s1", Optional.empty(), 1));
    shares().begin("s1", chat("1"), "r1", NOW);
    assertThat(shares().look(TOKEN, chat("2"), NOW)).isEqualTo(new Opening.UsedUp(NINA));
    assertThat(shares().begin("s1", chat("2"), "r2", NOW)).isEqualTo(new Opening.UsedUp(NINA));
    opened(shares().look(TOKEN, chat("1"), NOW));
  }

  @Test
  void of_many_at_once_no_more_begin_than_may() {
    kept(share("s1", Optional.empty(), 3));
    var begun =
        atOnce(20, number -> shares().begin("s1", chat("" + number), "r" + number, NOW)).stream()
            .filter(Opened.class::isInstance)
            .toList();
    assertThat(begun).hasSize(3);
    assertThat(shares().runs("s1")).hasSize(3);
    assertThat(shares().find("s1").orElseThrow().used()).isEqualTo(3);
  }

  @Test
  void one_conversation_that_presses_twice_at_once_has_one_run() {
    kept(share("s1", Optional.empty(), 5));
    var runs =
        atOnce(10, number -> shares().begin("s1", ADA_HERE, "r" + number, NOW)).stream()
            .map(opening -> opened(opening).run().orElseThrow().id());
    assertThat(runs.distinct()).hasSize(1);
    assertThat(shares().find("s1").orElseThrow().used()).isEqualTo(1);
  }

  private static List<Opening> atOnce(int times, IntFunction<Opening> act) {
    var tries = new ArrayList<Future<Opening>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        int number = i;
        tries.add(threads.submit(() -> act.apply(number)));
      }
    }
    return tries.stream().map(Future::resultNow).toList();
  }

  @Test
  void an_expired_share_is_not_begun_but_gone_on_with_and_can_be_extended() {
    kept(share("s1", Optional.empty(), 5));
    shares().begin("s1", chat("1"), "r1", NOW);
    assertThat(shares().look(TOKEN, chat("2"), LATER)).isEqualTo(new Opening.Expired(NINA));
    assertThat(shares().begin("s1", chat("2"), "r2", LATER)).isEqualTo(new Opening.Expired(NINA));
    opened(shares().begin("s1", chat("1"), "r3", LATER));
    assertThat(shares().extend("s1", LATER.plusSeconds(1))).isTrue();
    opened(shares().begin("s1", chat("2"), "r2", LATER));
  }

  @Test
  void what_was_taken_back_is_over_for_everybody_at_once() {
    kept(share("s1", Optional.empty(), 5));
    shares().begin("s1", chat("1"), "r1", NOW);
    assertThat(shares().revoke("s1", NOW)).isTrue();
    assertThat(shares().revoke("s1", NOW)).isFalse();
    assertThat(shares().extend("s1", LATER.plusSeconds(1))).isFalse();
    for (var chat : List.of(chat("1"), chat("2"))) {
      assertThat(shares().look(TOKEN, chat, NOW)).isEqualTo(new Opening.Revoked(NINA));
      assertThat(shares().begin("s1", chat, "r2", NOW)).isEqualTo(new Opening.Revoked(NINA));
    }
    assertThat(shares().find("s1").orElseThrow().revoked()).contains(NOW);
  }

  @Test
  void an_agents_shares_can_be_taken_back_together_and_listed_newest_first() {
    shares().put(share("s1", Optional.empty(), 1));
    var late = share("s2", Optional.of(ADA), 1);
    shares()
        .put(
            new Share(
                "s2",
                NINA,
                "dns",
                1,
                Map.of(),
                late.recipient(),
                "",
                "",
                NOW.plusSeconds(5),
                LATER,
                1,
                0,
                Optional.empty()));
    shares()
        .put(
            new Share(
                "s3",
                new Sharer("discord:1", "Tom"),
                "dns",
                1,
                Map.of(),
                Optional.empty(),
                "",
                "",
                NOW.plusSeconds(9),
                LATER,
                1,
                0,
                Optional.empty()));
    assertThat(shares().by(NINA.conversation(), 9))
        .extracting(Share::id)
        .containsExactly("s2", "s1");
    assertThat(shares().by(NINA.conversation(), 1)).extracting(Share::id).containsExactly("s2");
    assertThat(shares().all(9)).extracting(Share::id).containsExactly("s3", "s2", "s1");
    shares().revokeAll(NINA.conversation(), NOW);
    assertThat(shares().all(9))
        .filteredOn(share -> share.revoked().isEmpty())
        .extracting(Share::id)
        .containsExactly("s3");
  }

  @Test
  void several_tokens_open_one_share() {
    kept(share("s1", Optional.empty(), 1));
    var another = new Secret("AAAAAAAAAAAAAAAAAAAAAA");
    shares().giveToken("s1", another);
    opened(shares().look(new Key.Token(another), ADA_HERE, NOW));
    opened(shares().look(TOKEN, ADA_HERE, NOW));
  }

  @Test
  void a_code_opens_for_half_an_hour_and_a_new_one_takes_its_place() {
    kept(share("s1", Optional.empty(), 1));
    assertThat(shares().giveCode("s1", CODE, NOW)).isTrue();
    opened(shares().look(new Key.Code(CODE), ADA_HERE, NOW.plus(ShareCode.LIFE).minusSeconds(1)));
    assertThat(shares().look(new Key.Code(CODE), ADA_HERE, NOW.plus(ShareCode.LIFE)))
        .isEqualTo(new Opening.Unknown());
    assertThat(shares().look(new Key.Token(CODE), ADA_HERE, NOW)).isEqualTo(new Opening.Unknown());
    assertThat(shares().giveCode("s1", new Secret("FEDCBA"), NOW)).isTrue();
    assertThat(shares().look(new Key.Code(CODE), ADA_HERE, NOW)).isEqualTo(new Opening.Unknown());
  }

  @Test
  void a_code_is_one_shares_until_it_has_lapsed() {
    kept(share("s1", Optional.empty(), 1));
    shares().put(share("s2", Optional.empty(), 1));
    shares().giveCode("s1", CODE, NOW);
    assertThat(shares().giveCode("s2", CODE, NOW)).isFalse();
    assertThat(opened(shares().look(new Key.Code(CODE), ADA_HERE, NOW)).share().id())
        .isEqualTo("s1");
    assertThat(shares().giveCode("s2", CODE, NOW.plus(ShareCode.LIFE))).isTrue();
  }

  @Test
  void too_many_wrong_codes_lock_a_chat_even_against_the_right_one() {
    kept(share("s1", Optional.empty(), 1));
    shares().giveCode("s1", CODE, NOW.plus(ShareCode.LIFE).minusSeconds(9));
    var wrong = new Key.Code(new Secret("XXXXXX"));
    for (int i = 0; i < ShareCode.TRIES; i++) {
      assertThat(shares().look(wrong, chat("1"), NOW)).isEqualTo(new Opening.Unknown());
    }
    assertThat(shares().look(new Key.Code(CODE), chat("1"), NOW.plusSeconds(60)))
        .isEqualTo(new Opening.Locked(ShareCode.LIFE.minusSeconds(60)));
    opened(shares().look(new Key.Code(CODE), chat("2"), NOW.plusSeconds(60)));
    opened(shares().look(TOKEN, chat("1"), NOW.plusSeconds(60)));
    opened(shares().look(new Key.Code(CODE), chat("1"), NOW.plus(ShareCode.LIFE)));
  }

  @Test
  void right_codes_lock_nobody() {
    kept(share("s1", Optional.empty(), 1));
    shares().giveCode("s1", CODE, NOW);
    for (int i = 0; i < 3 * ShareCode.TRIES; i++) {
      opened(shares().look(new Key.Code(CODE), ADA_HERE, NOW));
    }
  }

  @Test
  void wrong_codes_from_many_chats_lock_all_and_a_locked_chat_adds_nothing() {
    kept(share("s1", Optional.empty(), 1));
    shares().giveCode("s1", CODE, NOW);
    var wrong = new Key.Code(new Secret("XXXXXX"));
    for (int i = 0; i < ShareCode.TRIES_ALTOGETHER; i++) {
      shares().look(wrong, chat("alone"), NOW);
    }
    opened(shares().look(new Key.Code(CODE), ADA_HERE, NOW));
    for (int i = ShareCode.TRIES; i < ShareCode.TRIES_ALTOGETHER; i++) {
      shares().look(wrong, chat("" + i), NOW);
    }
    assertThat(shares().look(new Key.Code(CODE), ADA_HERE, NOW))
        .isEqualTo(new Opening.Locked(ShareCode.LIFE));
  }
}
