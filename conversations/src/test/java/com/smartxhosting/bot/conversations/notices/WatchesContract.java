package com.smartxhosting.bot.conversations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What whoever keeps watches, notices and wishes must do. */
public abstract class WatchesContract {

  protected static final Customer ADA = new Customer("1", "Ada Lovell");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration HOLD = Duration.ofMinutes(10);

  protected abstract Watches watches();

  protected abstract WaitingNotices notices();

  protected abstract Wishes.Book wishes();

  /** Links a chat to Ada. */
  protected abstract void linkAda();

  private static Watch watch(String id, Instant next) {
    return new Watch(
        id,
        Topic.DNS_CHANGE,
        ADA,
        "telegram:7",
        Answers.of("service", "7").with("domain", "exämple.com"),
        NOON,
        next,
        0,
        List.of());
  }

  private static Notice notice(String id) {
    return new Notice(
        id,
        ADA.id(),
        "telegram:7",
        Kind.DNS,
        Text.of("a.b").with("name", "www"),
        List.of(new Offer(Text.words("Go"), "dns.records", Answers.of("service", "7"))),
        NOON);
  }

  @Test
  void what_is_begun_twice_is_watched_once_and_read_as_it_was() {
    var watch = watch("a", NOON);
    watches().begin(watch);
    watches().begin(watch("a", NOON.plusSeconds(5)));
    assertThat(watches().of(ADA.id())).containsExactly(watch);
    assertThat(watches().of("2")).isEmpty();
    watches().end("a");
    watches().end("a");
    assertThat(watches().of(ADA.id())).isEmpty();
  }

  @Test
  void what_is_due_is_taken_by_one_and_by_another_only_when_that_one_has_died() {
    watches().begin(watch("later", NOON.plusSeconds(1)));
    watches().begin(watch("second", NOON));
    watches().begin(watch("first", NOON.minusSeconds(9)));
    assertThat(watches().take(NOON, HOLD, 1)).extracting(Watch::id).containsExactly("first");
    assertThat(watches().take(NOON, HOLD, 9)).extracting(Watch::id).containsExactly("second");
    assertThat(watches().take(NOON, HOLD, 9)).isEmpty();
    assertThat(watches().take(NOON.plus(HOLD), HOLD, 9))
        .extracting(Watch::id)
        .containsExactlyInAnyOrder("first", "second", "later");
  }

  @Test
  void a_look_that_is_stored_brings_its_notices_and_lets_the_watch_go_until_it_is_due_again() {
    watches().begin(watch("a", NOON));
    var taken = watches().take(NOON, HOLD, 9).getFirst();
    var after = taken.seen(List.of("OWN", "SOME"), NOON.plusSeconds(60));
    assertThat(watches().settle(taken, Optional.of(after), List.of(notice("n")))).isTrue();
    assertThat(watches().of(ADA.id())).containsExactly(after);
    assertThat(notices().all(9)).containsExactly(notice("n"));
    assertThat(watches().take(NOON, HOLD, 9)).isEmpty();
    assertThat(watches().take(NOON.plusSeconds(60), HOLD, 9)).containsExactly(after);
  }

  @Test
  void whoever_comes_late_with_his_look_brings_no_notices() {
    watches().begin(watch("a", NOON));
    var slow = watches().take(NOON, HOLD, 9).getFirst();
    var quick = watches().take(NOON.plus(HOLD), HOLD, 9).getFirst();
    var after = Optional.of(quick.seen(List.of("OWN"), NOON.plus(HOLD)));
    assertThat(watches().settle(quick, after, List.of(notice("n")))).isTrue();
    assertThat(watches().settle(slow, Optional.empty(), List.of(notice("late")))).isFalse();
    assertThat(notices().all(9)).containsExactly(notice("n"));
    assertThat(watches().of(ADA.id())).hasSize(1);
  }

  @Test
  void a_watch_that_was_ended_meanwhile_brings_no_notices() {
    watches().begin(watch("a", NOON));
    var taken = watches().take(NOON, HOLD, 9).getFirst();
    watches().end("a");
    assertThat(watches().settle(taken, Optional.empty(), List.of(notice("n")))).isFalse();
    assertThat(notices().all(9)).isEmpty();
  }

  @Test
  void notices_wait_until_they_are_dropped() {
    watches().begin(watch("a", NOON));
    var taken = watches().take(NOON, HOLD, 9).getFirst();
    watches().settle(taken, Optional.empty(), List.of(notice("n"), notice("m"), notice("o")));
    assertThat(watches().of(ADA.id())).isEmpty();
    assertThat(notices().all(2)).extracting(Notice::id).containsExactly("m", "n");
    notices().drop(List.of("m", "o"));
    assertThat(notices().all(9)).extracting(Notice::id).containsExactly("n");
  }

  @Test
  void what_is_added_once_is_added_never_again_be_it_told_or_not() {
    assertThat(notices().addedAt("n")).isEmpty();
    assertThat(notices().addOnce(notice("n"))).isTrue();
    assertThat(notices().addOnce(notice("n"))).isFalse();
    assertThat(notices().all(9)).containsExactly(notice("n"));
    notices().drop(List.of("n"));
    assertThat(notices().addOnce(notice("n"))).isFalse();
    assertThat(notices().all(9)).isEmpty();
    assertThat(notices().addedAt("n")).contains(NOON);
  }

  @Test
  void of_many_who_add_it_at_once_one_does() {
    var adding = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        adding.add(threads.submit(() -> notices().addOnce(notice("n"))));
      }
    }
    assertThat(adding.stream().map(Future::resultNow).filter(first -> first)).hasSize(1);
    assertThat(notices().all(9)).hasSize(1);
  }

  @Test
  void every_linked_account_is_covered_once() {
    watches().coverAccounts(NOON, NOON.plusSeconds(60));
    assertThat(watches().of(ADA.id())).isEmpty();
    linkAda();
    watches().coverAccounts(NOON, NOON.plusSeconds(60));
    watches().coverAccounts(NOON.plusSeconds(9), NOON.plusSeconds(99));
    assertThat(watches().of(ADA.id()))
        .singleElement()
        .satisfies(
            watch -> {
              assertThat(watch.topic()).isEqualTo(Topic.ACCOUNT);
              assertThat(watch.customer()).isEqualTo(ADA);
              assertThat(watch.next()).isEqualTo(NOON.plusSeconds(60));
            });
  }

  @Test
  void wishes_are_kept_as_they_were_put_last() {
    assertThat(wishes().of(ADA.id())).isEqualTo(Wishes.NONE);
    wishes().put(ADA.id(), Wishes.NONE.with(Kind.DNS, false));
    var wanted =
        new Wishes(
            Set.of(Kind.USAGE, Kind.INVOICE),
            Optional.of(new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0))),
            Optional.of(ZoneId.of("America/Sao_Paulo")));
    wishes().put(ADA.id(), wanted);
    assertThat(wishes().of(ADA.id())).isEqualTo(wanted);
    assertThat(wishes().of("2")).isEqualTo(Wishes.NONE);
  }
}
