package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostmanTest {

  private static final Duration USUAL = Duration.ofMillis(1_500);

  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final Postman postman = new Postman(USUAL, () -> now, this::passes, new Random(5));

  @Test
  void with_and_without_a_letter_it_takes_the_same_time() {
    assertThat(without()).isEqualTo(USUAL);
    assertThat(withALetterOf(Duration.ofMillis(900))).isEqualTo(USUAL);
    assertThat(without()).isEqualTo(USUAL);
  }

  @Test
  void what_went_before_counts() {
    var began = now;
    passes(Duration.ofMillis(400));
    postman.deliver(began, Optional.empty());
    assertThat(Duration.between(began, now)).isEqualTo(USUAL);
  }

  @Test
  void a_slow_letter_is_waited_for_and_from_then_on_none_takes_as_long_now_and_then() {
    var slow = Duration.ofSeconds(4);
    assertThat(withALetterOf(slow)).isEqualTo(slow);
    assertThat(withALetterOf(Duration.ofSeconds(1))).isEqualTo(USUAL);
    var times = new ArrayList<Duration>();
    for (int i = 0; i < 200; i++) {
      times.add(without());
    }
    assertThat(times).containsOnly(USUAL, slow);
    assertThat(times.stream().filter(slow::equals).count()).isBetween(60L, 140L);
  }

  @Test
  void a_slow_hour_is_forgotten_once_letters_are_fast_again() {
    withALetterOf(Duration.ofSeconds(9));
    for (int i = 0; i < 50; i++) {
      withALetterOf(Duration.ofSeconds(1));
    }
    var times = new ArrayList<Duration>();
    for (int i = 0; i < 200; i++) {
      times.add(without());
    }
    assertThat(times).containsOnly(USUAL);
  }

  private Duration withALetterOf(Duration time) {
    var began = now;
    postman.deliver(began, Optional.of(() -> passes(time)));
    return Duration.between(began, now);
  }

  private Duration without() {
    var began = now;
    postman.deliver(began, Optional.empty());
    return Duration.between(began, now);
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }
}
