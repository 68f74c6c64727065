package com.smartxhosting.bot.conversations.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What everybody who keeps wishes must do. */
public abstract class OfferWishesContract {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  protected abstract OfferWishes wishes();

  @Test
  void a_day_is_claimed_once_by_each_customer() {
    var wishes = wishes();
    assertThat(wishes.claim("1", DAY)).isTrue();
    assertThat(wishes.claim("1", DAY)).isFalse();
    assertThat(wishes.claim("2", DAY)).isTrue();
    assertThat(wishes.claim("1", DAY.plusDays(1))).isTrue();
  }

  @Test
  void of_many_who_claim_at_once_one_succeeds() {
    var wishes = wishes();
    var claims = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        claims.add(threads.submit(() -> wishes.claim("1", DAY)));
      }
    }
    assertThat(claims.stream().map(Future::resultNow)).containsOnlyOnce(true).hasSize(20);
  }

  @Test
  void whoever_wants_none_gets_none_until_he_wants_them_again() {
    var wishes = wishes();
    assertThat(wishes.wanted("1")).isTrue();
    wishes.want("1", false);
    assertThat(wishes.wanted("1")).isFalse();
    assertThat(wishes.claim("1", DAY)).isFalse();
    wishes.want("1", true);
    assertThat(wishes.claim("1", DAY)).isTrue();
    wishes.want("1", false);
    wishes.want("1", true);
    assertThat(wishes.claim("1", DAY)).as("he has had one today").isFalse();
  }
}
