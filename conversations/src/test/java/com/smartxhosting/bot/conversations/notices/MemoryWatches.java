package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.form.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Watches and notices that a test keeps in memory. */
public final class MemoryWatches implements Watches, WaitingNotices {

  private final Map<String, Watch> watches = new TreeMap<>();
  private final Map<String, Instant> held = new HashMap<>();
  private final Map<String, Notice> notices = new TreeMap<>();
  private final Map<String, Instant> marks = new HashMap<>();
  private final Map<String, Wishes> wishes = new HashMap<>();
  private final Supplier<Stream<Customer>> linked;

  public MemoryWatches(Supplier<Stream<Customer>> linked) {
    this.linked = linked;
  }

  @Override
  public synchronized void begin(Watch watch) {
    watches.putIfAbsent(watch.id(), watch);
  }

  @Override
  public synchronized void end(String id) {
    watches.remove(id);
  }

  @Override
  public synchronized List<Watch> take(Instant now, Duration hold, int most) {
    var due =
        watches.values().stream()
            .filter(watch -> !watch.next().isAfter(now))
            .filter(watch -> !held.getOrDefault(watch.id(), Instant.MIN).isAfter(now))
            .sorted(Comparator.comparing(Watch::next))
            .limit(most)
            .toList();
    due.forEach(watch -> held.put(watch.id(), now.plus(hold)));
    return due;
  }

  @Override
  public synchronized boolean settle(Watch before, Optional<Watch> after, List<Notice> made) {
    var stands = Optional.ofNullable(watches.get(before.id()));
    if (stands.filter(watch -> watch.looks() == before.looks()).isEmpty()) {
      return false;
    }
    held.remove(before.id());
    after.ifPresentOrElse(
        watch -> watches.put(watch.id(), watch), () -> watches.remove(before.id()));
    made.forEach(notice -> notices.putIfAbsent(notice.id(), notice));
    return true;
  }

  @Override
  public synchronized List<Watch> of(String customer) {
    return watches.values().stream()
        .filter(watch -> watch.customer().id().equals(customer))
        .sorted(Comparator.comparing(Watch::next))
        .toList();
  }

  @Override
  public synchronized void coverAccounts(Instant now, Instant firstLook) {
    linked
        .get()
        .forEach(
            customer ->
                begin(
                    new Watch(
                        "account/" + customer.id(),
                        Topic.ACCOUNT,
                        customer,
                        "",
                        Answers.NONE,
                        now,
                        firstLook,
                        0,
                        List.of())));
  }

  @Override
  public synchronized List<Notice> all(int most) {
    return notices.values().stream()
        .sorted(Comparator.comparing(Notice::made).thenComparing(Notice::id))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized boolean addOnce(Notice notice) {
    if (marks.putIfAbsent(notice.id(), notice.made()) != null) {
      return false;
    }
    notices.putIfAbsent(notice.id(), notice);
    return true;
  }

  @Override
  public synchronized Optional<Instant> addedAt(String id) {
    return Optional.ofNullable(marks.get(id));
  }

  @Override
  public synchronized void drop(Collection<String> ids) {
    ids.forEach(notices::remove);
  }

  /** How customers want to be told. */
  public Wishes.Book wishes() {
    return new Wishes.Book() {
      @Override
      public Wishes of(String customer) {
        return wishes.getOrDefault(customer, Wishes.NONE);
      }

      @Override
      public void put(String customer, Wishes wanted) {
        wishes.put(customer, wanted);
      }
    };
  }
}
