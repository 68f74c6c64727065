package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.undo.Reversal;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Takes back what a batch has made of several records, each as {@link RecordReversal} does. When
 * one of them was changed since, none is touched.
 */
public final class BatchReversal implements Reversal {

  static final String KIND = "dns.batch";

  /** How many records are shown in full. */
  private static final int SHOWN = 4;

  private final Accounts accounts;

  public BatchReversal(Accounts accounts) {
    this.accounts = accounts;
  }

  static WayBack of(Place place, List<RecordTurn> turns) {
    var before = new HashMap<String, String>();
    var left = new HashMap<String, String>();
    for (int i = 0; i < turns.size(); i++) {
      write(before, i, turns.get(i).before());
      write(left, i, turns.get(i).left());
    }
    return new WayBack(KIND, place.answers().texts(), before, left);
  }

  private static void write(Map<String, String> all, int number, Optional<RecordData> record) {
    record.map(RecordReversal::values).ifPresent(values -> write(all, number, values));
  }

  private static void write(Map<String, String> all, int number, Map<String, String> values) {
    values.forEach((name, value) -> all.put(number + "." + name, value));
  }

  /** By their numbers, in the order in which they were made. */
  static SortedMap<Integer, RecordTurn> turns(WayBack way) {
    var turns = new TreeMap<Integer, RecordTurn>();
    parts(way).forEach((number, part) -> turns.put(number, RecordReversal.turn(part)));
    return turns;
  }

  /** The way back of each record alone. */
  private static SortedMap<Integer, WayBack> parts(WayBack way) {
    var parts = new TreeMap<Integer, WayBack>();
    var before = numbered(way.before());
    var left = numbered(way.left());
    Stream.concat(before.keySet().stream(), left.keySet().stream())
        .forEach(
            number ->
                parts.put(
                    number,
                    new WayBack(
                        RecordReversal.KIND,
                        way.thing(),
                        before.getOrDefault(number, Map.of()),
                        left.getOrDefault(number, Map.of()))));
    return parts;
  }

  private static Map<Integer, Map<String, String>> numbered(Map<String, String> all) {
    var numbered = new TreeMap<Integer, Map<String, String>>();
    all.forEach(
        (key, value) -> {
          int dot = key.indexOf('.');
          numbered
              .computeIfAbsent(Integer.valueOf(key.substring(0, dot)), _ -> new HashMap<>())
              .put(key.substring(dot + 1), value);
        });
    return numbered;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Text name(WayBack way) {
    return Text.of("dns.undo.batch")
        .with("domain", RecordReversal.place(way).domain())
        .with("count", parts(way).size());
  }

  @Override
  public Text shown(WayBack way, Map<String, String> values) {
    var there = numbered(values);
    int absent = parts(way).size() - there.size();
    if (there.isEmpty()) {
      return Text.of("dns.undo.absent");
    }
    var lines =
        new ArrayList<>(
            there.values().stream()
                .map(record -> RecordReversal.shown(RecordReversal.record(record)))
                .toList());
    if (absent > 0) {
      lines.add(Text.of("dns.undo.others-absent").with("count", absent));
    }
    return shortened(lines);
  }

  private static Text shortened(List<Text> lines) {
    if (lines.size() <= SHOWN) {
      return Text.joined(lines, "\n");
    }
    var first = new ArrayList<>(lines.subList(0, SHOWN - 1));
    first.add(Text.of("dns.undo.more").with("count", lines.size() - first.size()));
    return Text.joined(first, "\n");
  }

  @Override
  public Risk risk(WayBack way) {
    return Risk.CHANGE;
  }

  @Override
  public Outcome<Standing> standing(WayBack way, Actor actor) {
    return RecordReversal.inZone(
        accounts,
        RecordReversal.place(way),
        actor,
        (_, zone) -> Outcome.ok(standing(parts(way).values().stream().toList(), zone)));
  }

  private static Standing standing(List<WayBack> parts, Zone zone) {
    var standings = parts.stream().map(part -> RecordReversal.standing(part, zone)).toList();
    if (standings.stream().allMatch(Standing.AsLeft.class::isInstance)) {
      return new Standing.AsLeft();
    }
    if (standings.stream().allMatch(Standing.AsBefore.class::isInstance)) {
      return new Standing.AsBefore();
    }
    var changed = new ArrayList<Text>();
    for (int i = 0; i < parts.size(); i++) {
      changed.addAll(changed(parts.get(i), standings.get(i)));
    }
    var now = shortened(changed);
    return standings.stream().anyMatch(Standing.Otherwise.class::isInstance)
        ? new Standing.Otherwise(now)
        : new Standing.Partly(now);
  }

  /** What stands otherwise than the batch has left it, by its name, for there may be many. */
  private static List<Text> changed(WayBack part, Standing standing) {
    var turn = RecordReversal.turn(part);
    return switch (standing) {
      case Standing.AsLeft() -> List.of();
      case Standing.AsBefore() -> List.of(changed(turn, RecordReversal.shown(turn.before())));
      case Standing.Partly(var now) -> List.of(changed(turn, now));
      case Standing.Otherwise(var now) -> List.of(changed(turn, now));
    };
  }

  private static Text changed(RecordTurn turn, Text now) {
    return Text.of("dns.undo.changed")
        .with("name", AddRecord.name(turn.left().or(turn::before).orElseThrow()))
        .with("now", now);
  }

  @Override
  public Outcome<Map<String, String>> restore(WayBack way, Attempt attempt) {
    return RecordReversal.inZone(
        accounts,
        RecordReversal.place(way),
        attempt.actor(),
        (zones, zone) -> restore(way, zones, zone));
  }

  /** What an attempt that broke off has restored is left as it is. */
  private static Outcome<Map<String, String>> restore(WayBack way, DnsZones zones, Zone zone) {
    var restored = new HashMap<String, String>();
    int done = 0;
    var parts = parts(way);
    for (var part : parts.entrySet()) {
      var outcome =
          RecordReversal.standing(part.getValue(), zone) instanceof Standing.AsBefore
              ? Outcome.ok(part.getValue().before())
              : RecordReversal.restore(part.getValue(), zones, zone);
      if (!(outcome instanceof Outcome.Ok<Map<String, String>>(var values))) {
        return done == 0 ? outcome : halfWay(outcome, done, parts.size());
      }
      write(restored, part.getKey(), values);
      done++;
    }
    return Outcome.ok(restored);
  }

  /** That something was changed must be said, whatever the server says of the rest. */
  private static Outcome<Map<String, String>> halfWay(
      Outcome<Map<String, String>> outcome, int done, int all) {
    var said = Text.of("dns.undo.half-way").with("done", done).with("all", all);
    return switch (outcome) {
      case Outcome.Ok<Map<String, String>> _, Outcome.Unknown<Map<String, String>> _ -> outcome;
      case Outcome.Refused<Map<String, String>>(var why) -> Outcome.refused(said.with("why", why));
      case Outcome.Failed<Map<String, String>>(var reference) ->
          Outcome.refused(
              said.with("why", Text.of("kernel.no-answer").with("reference", reference)));
    };
  }
}
