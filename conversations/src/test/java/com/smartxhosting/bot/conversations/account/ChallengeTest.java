package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.account.Challenge.Code;
import com.smartxhosting.bot.conversations.account.Challenge.Sending;
import com.smartxhosting.bot.conversations.account.Challenge.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about codes. */
class ChallengeTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Challenge WAITING =
      Challenge.fresh("chat:1")
          .sending(new Code("here", "right", "a1", NOW.plus(Challenge.LIFE), ""), NOW);

  @ParameterizedTest
  @CsvSource({
    "here,  right, PT0S,       Right",
    "here,  right, PT9M59S,    Right",
    "here,  right, PT10M,      Stale",
    "there, right, PT0S,       Stale",
    "here,  wrong, PT0S,       Wrong[left=4]",
    "here,  wrong, PT10M,      Stale",
    "here,  '',    PT0S,       Wrong[left=4]",
  })
  void a_code_is_good_for_its_address_and_ten_minutes(
      String address, String hash, Duration after, String verdict) {
    assertThat(WAITING.judge(address, hash, "a2", NOW.plus(after)).verdict())
        .asString()
        .startsWith(verdict);
  }

  @Test
  void a_used_code_is_worth_nothing_but_what_it_proved_stands_for_ten_minutes() {
    var used = WAITING.judge("here", "right", "a2", NOW).after();
    assertThat(used.judge("here", "right", "a3", NOW).verdict()).isEqualTo(new Verdict.Stale());
    assertThat(used.judge("here", "", "a3", NOW).verdict()).isEqualTo(new Verdict.Stale());
    assertThat(used.usedBy("a2")).isTrue();
    assertThat(used.usedBy("a3")).isFalse();
    assertThat(used.proves("here", NOW.plusSeconds(599))).isTrue();
    assertThat(used.proves("there", NOW)).isFalse();
    assertThat(used.proves("here", NOW.plusSeconds(600))).isFalse();
    assertThat(WAITING.proves("here", NOW)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, PT15M", "1, PT1H", "2, PT6H", "3, PT24H", "4, PT24H"})
  void five_tries_lock_and_every_lock_is_longer(int former, Duration lock) {
    var challenge = WAITING;
    var at = NOW;
    for (int i = 0; i < former; i++) {
      challenge = fiveTries(challenge, at);
      at = at.plus(Duration.ofHours(24));
    }
    challenge = fiveTries(challenge, at);
    assertThat(challenge.locked(at)).contains(lock);
    assertThat(challenge.locked(at.plus(lock))).isEmpty();
    assertThat(challenge.awaits("here", at)).isFalse();
  }

  private static Challenge fiveTries(Challenge challenge, Instant at) {
    var tried = challenge;
    for (int i = 0; i < Challenge.TRIES; i++) {
      tried = tried.count(at).after();
    }
    return tried;
  }

  @Test
  void a_locked_one_does_not_even_look_at_the_code() {
    var locked = fiveTries(WAITING, NOW);
    var judged = locked.judge("here", "right", "a2", NOW.plusSeconds(60));
    assertThat(judged.verdict()).isEqualTo(new Verdict.Locked(Duration.ofMinutes(14)));
    assertThat(judged.after()).isEqualTo(locked);
  }

  @Test
  void tries_fade_after_a_day_and_locks_after_a_week() {
    var tried = WAITING.count(NOW).after().count(NOW).after();
    assertThat(tried.count(NOW.plus(Duration.ofHours(23))).verdict())
        .isEqualTo(new Verdict.Wrong(2));
    assertThat(tried.count(NOW.plus(Duration.ofHours(24))).verdict())
        .isEqualTo(new Verdict.Wrong(4));
    var later = NOW.plus(Duration.ofDays(7));
    assertThat(fiveTries(fiveTries(WAITING, NOW), later).locked(later))
        .contains(Duration.ofMinutes(15));
  }

  @Test
  void a_proof_forgets_what_was_counted() {
    assertThat(fiveTries(WAITING, NOW).cleared().locked(NOW)).isEmpty();
    assertThat(WAITING.count(NOW).after().cleared().count(NOW).verdict())
        .isEqualTo(new Verdict.Wrong(4));
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT0S,  JUST_SENT",
    "1, PT59S, JUST_SENT",
    "1, PT60S, NOW",
    "4, PT5M,  NOW",
    "5, PT5M,  TOO_MANY",
    "5, PT59M, TOO_MANY",
    "5, PT60M, NOW",
  })
  void codes_are_sent_a_minute_apart_and_five_an_hour(
      int earlier, Duration after, Sending expected) {
    var challenge = Challenge.fresh("address:1");
    for (int i = 0; i < earlier; i++) {
      challenge = challenge.sending(NOW);
    }
    assertThat(challenge.maySend(NOW.plus(after))).isEqualTo(expected);
  }

  @Test
  void a_code_that_could_not_be_sent_does_not_count() {
    assertThat(WAITING.unsent().maySend(NOW)).isEqualTo(Sending.NOW);
    assertThat(WAITING.unsent().awaits("here", NOW)).isFalse();
  }
}
