package com.smartxhosting.bot.conversations.undo;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Activity;
import com.smartxhosting.bot.conversations.account.Undoable;
import com.smartxhosting.bot.conversations.undo.Reversal.Standing;
import com.smartxhosting.bot.conversations.undo.UndoDialog.Look;
import com.smartxhosting.bot.conversations.undo.UndoDialog.Sight;
import com.smartxhosting.bot.conversations.undo.UndoDialog.TakeBack;
import com.smartxhosting.bot.conversations.undo.UndoDialog.TakenBack;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out what there is to take back, and takes it back. */
public final class UndoWork {

  /** How many entries are looked through for the last change that can be taken back. */
  private static final int SEARCHED = 100;

  private final Activity activity;
  private final Map<String, Reversal> reversals;
  private final InstantSource clock;

  public UndoWork(Activity activity, List<Reversal> reversals, InstantSource clock) {
    this.activity = activity;
    this.reversals =
        reversals.stream().collect(Collectors.toUnmodifiableMap(Reversal::kind, each -> each));
    this.clock = clock;
  }

  public Outcome<Sight> look(Look query, Actor actor) {
    return found(query.entry(), actor).flatMap(entry -> sight(entry, actor));
  }

  /** Among his own alone, whatever key he comes with; without a key, the last that there is. */
  private Outcome<Store.Entry> found(String key, Actor actor) {
    var customer = actor.customer().map(Customer::id).orElse("");
    return key.isEmpty()
        ? activity.pages().read(customer, 0, SEARCHED).stream()
            .filter(entry -> Undoable.obstacle(entry, clock.instant()).isEmpty())
            .findFirst()
            .map(Outcome::ok)
            .orElseGet(() -> Outcome.refused(Text.of("undo.nothing")))
        : activity
            .entry()
            .apply(customer, key)
            .map(Outcome::ok)
            .orElseGet(() -> Outcome.refused(Text.of("account.activity.gone")));
  }

  private Outcome<Sight> sight(Store.Entry entry, Actor actor) {
    return taking(
        entry.back(),
        (way, reversal) ->
            reversal
                .standing(way, actor)
                .map(
                    standing ->
                        new Sight(
                            entry.key(),
                            entry.title(),
                            entry.asked(),
                            reversal.name(way),
                            now(way, reversal, standing),
                            reversal.shown(way, way.before()),
                            obstacle(entry, standing),
                            reversal.risk(way),
                            way)));
  }

  private static Text now(WayBack way, Reversal reversal, Standing standing) {
    return switch (standing) {
      case Standing.AsLeft() -> reversal.shown(way, way.left());
      case Standing.AsBefore() -> reversal.shown(way, way.before());
      case Standing.Partly(var now) -> now;
      case Standing.Otherwise(var now) -> now;
    };
  }

  private Text obstacle(Store.Entry entry, Standing standing) {
    var known = Undoable.obstacle(entry, clock.instant());
    return known.isEmpty() ? obstacle(standing) : known;
  }

  private static Text obstacle(Standing standing) {
    return switch (standing) {
      case Standing.AsLeft() -> Text.NONE;
      case Standing.AsBefore() -> Text.of("undo.as-before");
      case Standing.Partly _, Standing.Otherwise _ -> Text.of("undo.changed-since");
    };
  }

  /** Looks once more: much may have happened since it was shown. */
  public Outcome<TakenBack> takeBack(TakeBack effect, Attempt attempt) {
    return found(effect.entry(), attempt.actor())
        .flatMap(
            entry ->
                taking(
                    entry.back(),
                    (way, reversal) ->
                        reversal
                            .standing(way, attempt.actor())
                            .flatMap(standing -> takeBack(entry, standing, attempt))));
  }

  private Outcome<TakenBack> takeBack(Store.Entry entry, Standing standing, Attempt attempt) {
    var known = Undoable.obstacle(entry, clock.instant());
    var obstacle = known.isEmpty() ? obstacle(standing, attempt) : known;
    return obstacle.isEmpty()
        ? taking(
            entry.back(),
            (way, reversal) ->
                reversal.restore(way, attempt).map(restored -> takenBack(way, reversal, restored)))
        : Outcome.refused(obstacle);
  }

  /** What an interrupted attempt has begun is gone on with; at first nothing is half undone. */
  private static Text obstacle(Standing standing, Attempt attempt) {
    return switch (standing) {
      case Standing.AsLeft(), Standing.AsBefore() -> obstacle(standing);
      case Standing.Partly(var now) -> isAgain(attempt) ? Text.NONE : changedMeanwhile(now);
      case Standing.Otherwise(var now) -> changedMeanwhile(now);
    };
  }

  private static Text changedMeanwhile(Text now) {
    return Text.of("undo.changed-meanwhile").with("now", now);
  }

  private static boolean isAgain(Attempt attempt) {
    return attempt.number() > 1;
  }

  /** What stands as before was restored; what stands as it was left has not been touched yet. */
  public Trace<TakenBack> takenBack(TakeBack effect, Attempt attempt) {
    var trace =
        taking(
            Optional.of(effect.way()),
            (way, reversal) ->
                reversal
                    .standing(way, attempt.actor())
                    .map(standing -> trace(way, reversal, standing, attempt)));
    return trace instanceof Outcome.Ok<Trace<TakenBack>>(var found) ? found : Trace.unclear();
  }

  private static Trace<TakenBack> trace(
      WayBack way, Reversal reversal, Standing standing, Attempt attempt) {
    return switch (standing) {
      case Standing.AsBefore() -> Trace.found(takenBack(way, reversal, way.before()));
      case Standing.AsLeft() -> Trace.missing();
      case Standing.Partly _ -> isAgain(attempt) ? Trace.missing() : Trace.unclear();
      case Standing.Otherwise _ -> Trace.unclear();
    };
  }

  private static TakenBack takenBack(WayBack way, Reversal reversal, Map<String, String> restored) {
    return new TakenBack(
        reversal.goesBothWays() ? Optional.of(way.again(restored)) : Optional.empty());
  }

  @FunctionalInterface
  private interface Going<T> {
    Outcome<T> along(WayBack way, Reversal reversal);
  }

  /** A way of a kind that this version knows nothing of leads nowhere. */
  private <T> Outcome<T> taking(Optional<WayBack> back, Going<T> going) {
    return back.flatMap(
            way ->
                Optional.ofNullable(reversals.get(way.kind()))
                    .map(reversal -> going.along(way, reversal)))
        .orElseGet(() -> Outcome.refused(Text.of("account.undo.never")));
  }
}
