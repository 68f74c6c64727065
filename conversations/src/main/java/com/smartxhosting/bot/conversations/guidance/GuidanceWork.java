package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.guidance.OpenShare.Offered;
import com.smartxhosting.bot.conversations.guidance.OpenShare.Progress;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.flow.AwaitCheck;
import com.smartxhosting.bot.flow.FindStop;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.LookAt;
import com.smartxhosting.bot.flow.LookAt.Sight;
import com.smartxhosting.bot.flow.Stop;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.flow.Walk;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Opens shares for customers, and finds the way on for whoever walks a flow. */
public final class GuidanceWork {

  private final Accounts accounts;
  private final Shares shares;
  private final Flows flows;
  private final Vocabulary vocabulary;
  private final Checks checks;
  private final InstantSource clock;

  public GuidanceWork(
      Accounts accounts,
      Shares shares,
      Flows flows,
      Vocabulary vocabulary,
      Checks checks,
      InstantSource clock) {
    this.accounts = accounts;
    this.shares = shares;
    this.flows = flows;
    this.vocabulary = vocabulary;
    this.checks = checks;
    this.clock = clock;
  }

  // ---- opening

  /** A code that nobody knows may be typed again; a link cannot be. */
  public Outcome<Optional<Offered>> look(OpenShare.LookInto query, Actor actor) {
    var key = query.key();
    var opening = shares.look(key, actor, clock.instant());
    return opening instanceof Opening.Unknown && key instanceof Opening.Key.Code
        ? Outcome.ok(Optional.empty())
        : opened(opening).flatMap(this::offered).map(Optional::of);
  }

  private Outcome<Offered> offered(Opening.Opened opened) {
    var share = opened.share();
    return flow(share)
        .map(
            flow ->
                new Offered(
                    share.id(),
                    share.by().name(),
                    share.ticket(),
                    share.sentence(),
                    flow.title(),
                    flow.about(),
                    opened.run().isEmpty() ? Progress.NEW : Progress.BEGUN));
  }

  private Outcome<Flow> flow(Share share) {
    return flows
        .find(share.flow(), share.version())
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Text.of("guidance.gone")));
  }

  public Outcome<Walk> begin(OpenShare.Begin effect, Attempt attempt) {
    return opened(shares.begin(effect.share(), attempt.actor(), attempt.key(), clock.instant()))
        .map(opened -> walk(opened.share(), opened.run().orElseThrow()));
  }

  /** A run that this attempt, or an earlier one, has begun is there to be gone on with. */
  public Trace<Walk> begunBefore(OpenShare.Begin effect, Attempt attempt) {
    var conversation = attempt.actor().conversation();
    var share = shares.find(effect.share());
    var run =
        share.stream()
            .flatMap(found -> shares.runs(found.id()).stream())
            .filter(each -> each.conversation().equals(conversation))
            .findFirst();
    return run.map(found -> Trace.found(walk(share.orElseThrow(), found)))
        .orElseGet(Trace::missing);
  }

  private static Walk walk(Share share, Run run) {
    return Walk.of(run.id(), share.flow(), share.version(), share.given());
  }

  private static Outcome<Opening.Opened> opened(Opening opening) {
    return switch (opening) {
      case Opening.Opened opened -> Outcome.ok(opened);
      case Opening.Unknown() -> Outcome.refused(Text.of("guidance.unknown"));
      case Opening.Expired(var by) -> refused("guidance.expired", by);
      case Opening.UsedUp(var by) -> refused("guidance.used", by);
      case Opening.Revoked(var by) -> refused("guidance.revoked", by);
      case Opening.SomebodyElses() -> Outcome.refused(Text.of("guidance.foreign"));
      case Opening.Locked(var remaining) ->
          Outcome.refused(
              Text.of("guidance.locked").with("minutes", remaining.plusSeconds(59).toMinutes()));
    };
  }

  private static <T> Outcome<T> refused(String why, Sharer by) {
    return Outcome.refused(Text.of(why).with("by", by.name()));
  }

  // ---- walking

  /** Looks at the share anew each time, so that what was taken back ends at the next step. */
  public Outcome<Stop> next(FindStop query, Actor actor) {
    var walk = query.walk();
    return allowed(walk, actor)
        .flatMap(
            share ->
                flow(share)
                    .flatMap(
                        flow -> facts(flow, walk, actor).map(facts -> stop(flow, query, facts))));
  }

  private Outcome<Share> allowed(Walk walk, Actor actor) {
    var share = shares.ofRun(walk.run());
    if (share.isEmpty() || !isOf(share.get(), walk)) {
      return Outcome.refused(Text.of("guidance.unknown"));
    }
    if (!share.get().isFor(actor)) {
      return Outcome.refused(Text.of("guidance.foreign"));
    }
    return share.get().revoked().isPresent()
        ? refused("guidance.revoked.inside", share.get().by())
        : Outcome.ok(share.get());
  }

  private static boolean isOf(Share share, Walk walk) {
    return share.flow().equals(walk.flow()) && share.version() == walk.version();
  }

  private Outcome<Map<String, String>> facts(Flow flow, Walk walk, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> ServiceFacts.of(account, walk.values(), mentioned(flow)));
  }

  /** A word that only looks like a fact costs a question, no more. */
  private Set<String> mentioned(Flow flow) {
    var all = flow.toString();
    return vocabulary.facts().stream().filter(all::contains).collect(Collectors.toSet());
  }

  private Stop stop(Flow flow, FindStop query, Map<String, String> facts) {
    var values = query.walk().values();
    var known = new TreeMap<>(values);
    known.putAll(facts);
    return Stop.at(
        flow,
        flow.next(query.from(), query.to(), known, ask -> vocabulary.has(ask.parameter(), values)),
        facts);
  }

  public Outcome<Sight> look(LookAt query, Actor actor) {
    var now = clock.instant();
    if (!checks.sees(query.check())) {
      return Outcome.ok(Sight.none(now));
    }
    return accounts
        .open(actor)
        .flatMap(account -> checks.holds(query.check(), query.with(), account, now))
        .map(holds -> new Sight(holds, now));
  }

  /** The watch that is begun with it does the work. */
  public Outcome<Boolean> await(AwaitCheck effect, Attempt attempt) {
    return Outcome.ok(true);
  }
}
