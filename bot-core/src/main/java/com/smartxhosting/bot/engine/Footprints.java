package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Followed.Trail;
import com.smartxhosting.bot.dialog.Place;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what a turn means to those who follow the runs in it. */
final class Footprints {

  /**
   * Where the customer stands, seen from a followed dialog.
   *
   * @param given what he has given there for others to see
   * @param inside whether he is in it or in something that it has opened
   * @param helped whether he has called a person in, who may be reached in more than one way
   * @param frame what he looks at
   */
  private record Spot(
      Trail trail,
      Text given,
      boolean inside,
      boolean helped,
      String frame,
      String dialog,
      Place place) {

    boolean sameAs(Spot other) {
      return trail.equals(other.trail)
          && inside == other.inside
          && dialog.equals(other.dialog)
          && place.name().equals(other.place.name());
    }
  }

  private final Repertoire repertoire;
  private final House house;

  Footprints(Repertoire repertoire, House house) {
    this.repertoire = repertoire;
    this.house = house;
  }

  /**
   * @param said whether the turn began with something that the customer did
   */
  List<Footprint> between(Session before, Session after, boolean said, Instant now) {
    var earlier = spots(before);
    var later = spots(after);
    var footprints = new ArrayList<Footprint>();
    earlier.forEach(
        (frame, spot) -> {
          if (!later.containsKey(frame) && !spot.trail().over()) {
            footprints.add(footprint(after, What.LEFT, spot, now));
          }
        });
    later.forEach(
        (frame, spot) ->
            what(Optional.ofNullable(earlier.get(frame)), spot, said)
                .ifPresent(what -> footprints.add(footprint(after, what, spot, now))));
    return footprints;
  }

  private Optional<What> what(Optional<Spot> before, Spot now, boolean said) {
    if (before.isEmpty()) {
      return Optional.of(What.OPENED);
    }
    var then = before.get();
    if (now.trail().over() && !then.trail().over()) {
      return Optional.of(What.DONE);
    }
    var again = said && then.frame().equals(now.frame());
    if (now.inside() && now.place().refused() && (again || !now.sameAs(then))) {
      return Optional.of(What.REFUSED);
    }
    if (now.sameAs(then)) {
      return Optional.empty();
    }
    return Optional.of(now.inside() ? What.MOVED : aside(then, now));
  }

  private static What aside(Spot then, Spot now) {
    return now.helped() && !then.helped() ? What.HELP : What.ASIDE;
  }

  private static Footprint footprint(Session session, What what, Spot spot, Instant now) {
    return new Footprint(
        spot.trail().run(),
        session.id(),
        what,
        spot.trail().step(),
        spot.trail().number(),
        spot.trail().of(),
        spot.dialog(),
        spot.place().name(),
        what == What.REFUSED ? spot.place().problem().withoutValues() : Text.NONE,
        spot.given(),
        now);
  }

  /** Of each followed dialog under way, by its frame. */
  private Map<String, Spot> spots(Session session) {
    var spots = new LinkedHashMap<String, Spot>();
    var frames = session.stack();
    for (int at = 0; at < frames.size(); at++) {
      var frame = frames.get(at);
      var above = frames.subList(at + 1, frames.size());
      trail(frame)
          .ifPresent(
              trail ->
                  spots.put(
                      frame.id(), spot(trail, repertoire.given(frame), above, frames.getLast())));
    }
    return spots;
  }

  private Spot spot(Trail trail, Text given, List<Frame> above, Frame top) {
    var inside = above.stream().allMatch(Frame::called);
    var helped = above.stream().anyMatch(frame -> frame.dialog().equals(house.person().name()));
    return new Spot(trail, given, inside, helped, top.id(), top.dialog(), place(top));
  }

  private Optional<Trail> trail(Frame frame) {
    try {
      return repertoire.trail(frame);
    } catch (UnreadableState e) {
      return Optional.empty(); // the next turn lands below it
    }
  }

  private Place place(Frame frame) {
    return repertoire
        .find(frame.dialog())
        .map(dialog -> place(dialog, frame))
        .orElse(Place.ANYWHERE);
  }

  private <S> Place place(Dialog<?, S, ?, ?> dialog, Frame frame) {
    try {
      return dialog.place(repertoire.state(dialog, frame));
    } catch (UnreadableState e) {
      return Place.ANYWHERE;
    }
  }
}
