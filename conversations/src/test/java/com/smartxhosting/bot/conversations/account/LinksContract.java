package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Challenge.Code;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What whoever keeps links and challenges promises. */
public abstract class LinksContract {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Customer ADA = new Customer("1", "Ada Lovell");
  private static final Customer GRACE = new Customer("3", "Grace Höp <b>");

  protected abstract Links links();

  protected abstract Challenges challenges();

  protected abstract Freezes freezes();

  @Test
  void an_account_is_frozen_since_the_first_time_until_that_is_lifted() {
    assertThat(freezes().since("1")).isEmpty();
    freezes().freeze("1", NOW);
    freezes().freeze("1", NOW.plusSeconds(60));
    assertThat(freezes().since("1")).contains(NOW);
    assertThat(freezes().since("2")).isEmpty();
    freezes().lift("2");
    assertThat(freezes().since("1")).contains(NOW);
    freezes().lift("1");
    assertThat(freezes().since("1")).isEmpty();
    freezes().freeze("1", NOW.plusSeconds(90));
    assertThat(freezes().since("1")).contains(NOW.plusSeconds(90));
  }

  @Test
  void a_link_is_found_by_its_chat_and_by_its_customer() {
    var telegram = link(ADA, "telegram", "7", NOW);
    var discord = link(ADA, "discord", "7", NOW.minusSeconds(9));
    links().put(telegram);
    links().put(discord);
    links().put(link(GRACE, "telegram", "8", NOW));
    assertThat(links().of(Actor.stranger("telegram", "7"))).contains(telegram);
    assertThat(links().of(Actor.stranger("telegram", "9"))).isEmpty();
    assertThat(links().ofCustomer("1")).containsExactly(discord, telegram);
    assertThat(links().ofCustomer("2")).isEmpty();
  }

  @Test
  void a_chat_acts_for_one_customer_at_most() {
    links().put(link(ADA, "telegram", "7", NOW));
    links().put(link(GRACE, "telegram", "7", NOW));
    assertThat(links().of(Actor.stranger("telegram", "7")).map(Link::customer)).contains(GRACE);
    assertThat(links().ofCustomer("1")).isEmpty();
  }

  @Test
  void a_customer_has_one_chat_at_most_on_a_channel_and_the_other_is_told_of_it() {
    var first = link(ADA, "telegram", "7", NOW);
    assertThat(links().put(first)).isEmpty();
    links().put(link(GRACE, "telegram", "8", NOW));
    for (var later : List.of("8", "9")) {
      assertThat(links().put(link(ADA, "telegram", later, NOW))).contains(first);
    }
    assertThat(links().ofCustomer("1")).containsExactly(first);
    assertThat(links().of(Actor.stranger("telegram", "8")).map(Link::customer)).contains(GRACE);

    links().remove(Actor.stranger("telegram", "7"));
    assertThat(links().put(link(ADA, "telegram", "8", NOW))).isEmpty();
    assertThat(links().ofCustomer("1")).extracting(Link::chat).containsExactly("8");
    assertThat(links().ofCustomer("3")).isEmpty();
  }

  @Test
  void of_many_chats_that_link_one_customer_at_once_one_is_linked() throws Exception {
    for (int round = 0; round < 20; round++) {
      var customer = new Customer("c" + round, "Ada");
      var start = new CyclicBarrier(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var tries =
            threads.invokeAll(
                Stream.of("a" + round, "b" + round)
                    .<Callable<Optional<Link>>>map(
                        chat ->
                            () -> {
                              start.await();
                              return links().put(link(customer, "telegram", chat, NOW));
                            })
                    .toList());
        var winner = links().ofCustomer(customer.id());
        assertThat(winner).hasSize(1);
        assertThat(List.of(tries.getFirst().get(), tries.getLast().get()))
            .containsExactlyInAnyOrder(Optional.empty(), Optional.of(winner.getFirst()));
      }
    }
  }

  @Test
  void a_removed_link_is_gone_and_removing_it_again_does_nothing() {
    var chat = Actor.stranger("telegram", "7");
    links().put(link(ADA, "telegram", "7", NOW));
    links().remove(chat);
    links().remove(chat);
    assertThat(links().of(chat)).isEmpty();
  }

  private static Link link(Customer customer, String channel, String chat, Instant since) {
    return new Link(customer, channel, chat, new Secret("ada@example.com"), since);
  }

  @Test
  void a_challenge_is_found_as_it_was_stored() {
    var code = new Code("address", "hash", "attempt", NOW.plus(Challenge.LIFE), "");
    var fresh = challenges().find("chat:1");
    assertThat(fresh).isEqualTo(Challenge.fresh("chat:1"));
    var waiting = fresh.sending(code, NOW).count(NOW.plusSeconds(1)).after();
    assertThat(challenges().save(waiting)).isTrue();
    assertThat(challenges().find("chat:1")).isEqualTo(waiting.withVersion(1));
    var locked = challenges().find("chat:1");
    for (int i = 0; i < 4; i++) {
      locked = locked.count(NOW.plusSeconds(2)).after();
    }
    assertThat(challenges().save(locked)).isTrue();
    assertThat(challenges().find("chat:1")).isEqualTo(locked.withVersion(2));
    assertThat(challenges().find("chat:1").code()).isEmpty();
  }

  @Test
  void of_two_changes_at_once_only_the_first_is_kept() {
    var before = challenges().find("chat:1");
    assertThat(challenges().save(before.count(NOW).after())).isTrue();
    assertThat(challenges().save(before.sending(NOW))).isFalse();
    var after = challenges().find("chat:1");
    assertThat(challenges().save(after.sending(NOW))).isTrue();
    assertThat(challenges().save(after.cleared())).isFalse();
    assertThat(challenges().find("chat:1").sent()).isEqualTo(1);
  }

  @Test
  void many_tries_at_once_are_all_counted() {
    var taken = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        threads.submit(
            () -> {
              if (tryOnce().locked(NOW).isEmpty()) {
                taken.incrementAndGet();
              }
            });
      }
    }
    assertThat(taken).hasValue(Challenge.TRIES);
    assertThat(challenges().find("address:1").locked(NOW)).contains(Duration.ofMinutes(15));
  }

  /** Counts a try as long as it is not locked, and says what stood before. */
  private Challenge tryOnce() {
    while (true) {
      var before = challenges().find("address:1");
      var after = before.count(NOW).after();
      if (after.equals(before) || challenges().save(after)) {
        return before;
      }
    }
  }

  @Test
  void what_happened_long_ago_is_forgotten_some_day() {
    challenges().save(challenges().find("chat:old").sending(NOW));
    challenges().save(challenges().find("chat:new").sending(NOW.plus(Duration.ofDays(29))));
    assertThat(challenges().find("chat:old").version()).isEqualTo(1);
    challenges().save(challenges().find("chat:newer").sending(NOW.plus(Duration.ofDays(31))));
    assertThat(challenges().find("chat:new").version()).isEqualTo(1);
    assertThat(challenges().find("chat:old").sent()).isZero();
  }
}
