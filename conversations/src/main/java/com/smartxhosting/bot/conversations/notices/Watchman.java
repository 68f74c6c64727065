package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what is watched whenever it is due, less often from time to time, and sees to it that
 * what has come about is told. A watch whose customer cannot be reached any more ends without a
 * word.
 */
public final class Watchman {

  private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);

  /** So long that no look takes longer; what a dead process had in hand is looked at after it. */
  private static final Duration HOLD = Duration.ofMinutes(10);

  private static final int AT_ONCE = 50;
  private static final Duration ACCOUNTS_EVERY = Duration.ofHours(1);

  /** What has just been linked is not commented on at once. */
  private static final Duration GRACE = Duration.ofHours(6);

  /** How long to wait when a back end does not tell: the longer, the more often it has not. */
  private static final Duration UNSEEN = Duration.ofMinutes(2);

  private static final int UNSEEN_DOUBLES = 6;

  private final Watches watches;
  private final Reach reach;
  private final Accounts accounts;
  private final Lookouts lookouts;
  private final InstantSource clock;
  private Instant covered = Instant.MIN;

  public Watchman(
      Watches watches, Reach reach, Accounts accounts, Lookouts lookouts, InstantSource clock) {
    this.watches = watches;
    this.reach = reach;
    this.accounts = accounts;
    this.lookouts = lookouts;
    this.clock = clock;
  }

  /** Looks at all that is due now, and returns when everything seen is stored. */
  public void round() {
    coverAccounts();
    var due = watches.take(clock.instant(), HOLD, AT_ONCE);
    if (due.isEmpty()) {
      return;
    }
    try (var looks = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(watch -> looks.submit(() -> lookAt(watch)));
    }
  }

  private void coverAccounts() {
    var now = clock.instant();
    if (now.isBefore(covered.plus(ACCOUNTS_EVERY))) {
      return;
    }
    watches.coverAccounts(now, lookouts.morningAfter(now.plus(GRACE)));
    covered = now;
  }

  private void lookAt(Watch watch) {
    try {
      var now = clock.instant();
      switch (sight(watch, now)) {
        case Sight.Waiting(var news, var told, var pause) ->
            settle(watch, Optional.of(watch.seen(told, now.plus(pause))), news, now);
        case Sight.Over(var news) -> settle(watch, Optional.empty(), news, now);
        case Sight.Unseen() ->
            settle(
                watch,
                Optional.of(watch.seen(watch.told(), now.plus(unseenPause(watch)))),
                List.of(),
                now);
      }
    } catch (RuntimeException e) {
      LOG.warn("A look at a watch over {} failed; it is tried again later", watch.topic(), e);
    }
  }

  private static Duration unseenPause(Watch watch) {
    return UNSEEN.multipliedBy(1L << Math.min(watch.looks(), UNSEEN_DOUBLES));
  }

  private Sight sight(Watch watch, Instant now) {
    var chat = reach.chat(watch.customer().id(), watch.chat(), watch.begun());
    return chat.map(actor -> seenFor(actor, watch, now)).orElseGet(Sight::overQuietly);
  }

  private Sight seenFor(Actor actor, Watch watch, Instant now) {
    return switch (accounts.open(actor)) {
      case Outcome.Ok<Account>(var account) -> seenIn(account, watch, now);
      case Outcome.Refused<Account> _ -> Sight.overQuietly(); // closed, or no longer his
      case Outcome.Failed<Account> _, Outcome.Unknown<Account> _ -> new Sight.Unseen();
    };
  }

  private Sight seenIn(Account account, Watch watch, Instant now) {
    var lookout = lookouts.of(watch.topic());
    var sight = lookout.look(watch, account, now);
    return sight instanceof Sight.Over || watch.age(now).compareTo(lookout.longest()) < 0
        ? sight
        : Sight.over(lookout.late(watch, account));
  }

  private void settle(Watch watch, Optional<Watch> after, List<News> news, Instant now) {
    var notices = new ArrayList<Notice>();
    for (var each : news) {
      notices.add(
          new Notice(
              watch.id() + "/" + watch.looks() + "/" + each.what(),
              watch.customer().id(),
              watch.chat(),
              each.kind(),
              each.word(),
              each.offers(),
              now));
    }
    watches.settle(watch, after, notices);
  }
}
