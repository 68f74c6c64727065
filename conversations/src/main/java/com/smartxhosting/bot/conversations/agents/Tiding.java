package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.conversations.notices.Kind;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something that an agent wants to hear of a run.
 *
 * @param name the same whenever the trail is looked at, so that it is told once
 * @param print where the customer stood
 * @param at when it came about
 */
record Tiding(String name, Kind kind, Why why, Footprint print, Instant at) {

  /** What a customer has to do in vain, and how often, before he is stuck. */
  static final int REFUSALS = 3;

  /** How long whoever gets on stays on one step at most. */
  static final Duration ONE_STEP = Duration.ofHours(1);

  /** What has come about. */
  enum Why {
    OPENED,
    REFUSED,
    STANDS,
    HELP,
    DONE,
    LEFT
  }

  private Tiding(Kind kind, Why why, Footprint print, Instant at) {
    this(why + "/" + at.toEpochMilli(), kind, why, print, at);
  }

  /**
   * All that has come about in a run until now.
   *
   * @param waits whether a step, by its name, waits for something that takes its time
   */
  static List<Tiding> of(List<Footprint> trail, Predicate<String> waits, Instant now) {
    var tidings = new ArrayList<Tiding>();
    for (int at = 0; at < trail.size(); at++) {
      of(trail, at).ifPresent(tidings::add);
    }
    standing(trail, waits, now).ifPresent(tidings::add);
    return tidings;
  }

  private static Optional<Tiding> of(List<Footprint> trail, int at) {
    var print = trail.get(at);
    return switch (print.what()) {
      case OPENED ->
          at == 0 ? told(Kind.SHARE_OPENED, Why.OPENED, print) : Optional.empty(); // he came back
      case REFUSED ->
          refusals(trail.subList(0, at + 1)) == REFUSALS
              ? told(Kind.SHARE_STUCK, Why.REFUSED, print)
              : Optional.empty();
      case HELP -> told(Kind.SHARE_HELP, Why.HELP, print);
      case DONE -> told(Kind.SHARE_DONE, Why.DONE, print);
      case LEFT -> told(Kind.SHARE_LEFT, Why.LEFT, print);
      case MOVED, ASIDE -> Optional.empty();
    };
  }

  private static Optional<Tiding> told(Kind kind, Why why, Footprint print) {
    return Optional.of(new Tiding(kind, why, print, print.at()));
  }

  /**
   * How often in a row what he gave at one place was not taken. Whoever turns aside and comes back
   * has not got on.
   */
  private static int refusals(List<Footprint> trail) {
    var last = trail.getLast();
    int count = 0;
    for (var print : trail.reversed()) {
      if (print.what() == What.REFUSED && atOnePlace(print, last)) {
        count++;
      } else if (print.what() == What.OPENED
          || (print.what() == What.MOVED || print.what() == What.REFUSED)
              && !atOnePlace(print, last)) {
        return count;
      }
    }
    return count;
  }

  private static boolean atOnePlace(Footprint one, Footprint other) {
    return one.step().equals(other.step())
        && one.dialog().equals(other.dialog())
        && one.place().equals(other.place());
  }

  /** Whoever has asked for help is not told of once more for waiting. */
  private static Optional<Tiding> standing(
      List<Footprint> trail, Predicate<String> waits, Instant now) {
    if (trail.isEmpty() || !isUnderWay(trail.getLast()) || waits.test(trail.getLast().step())) {
      return Optional.empty();
    }
    var last = trail.getLast();
    var arrived = last;
    for (var print : trail.reversed()) {
      if (!print.step().equals(last.step()) || print.what() == What.HELP) {
        break;
      }
      arrived = print;
    }
    var since = arrived.at().plus(ONE_STEP);
    return since.isAfter(now)
        ? Optional.empty()
        : Optional.of(new Tiding(Kind.SHARE_STUCK, Why.STANDS, last, since));
  }

  private static boolean isUnderWay(Footprint last) {
    return switch (last.what()) {
      case OPENED, MOVED, REFUSED, ASIDE -> last.number() > 0;
      case HELP, DONE, LEFT -> false;
    };
  }
}
