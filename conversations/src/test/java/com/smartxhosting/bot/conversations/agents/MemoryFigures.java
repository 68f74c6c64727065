package com.smartxhosting.bot.conversations.agents;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.smartxhosting.bot.conversations.guidance.MemoryShares;
import com.smartxhosting.bot.conversations.guidance.Run;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.Trails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts run by run. */
final class MemoryFigures implements Figures {

  private static final int ALL = Integer.MAX_VALUE;

  private final MemoryShares shares;
  private final Trails trails;

  MemoryFigures(MemoryShares shares, Trails trails) {
    this.shares = shares;
    this.trails = trails;
  }

  @Override
  public Map<String, Tally> flows() {
    return tallies(shares.all(ALL), Share::flow);
  }

  @Override
  public Map<Integer, Tally> versions(String flow) {
    return tallies(
        shares.all(ALL).stream().filter(share -> share.flow().equals(flow)).toList(),
        Share::version);
  }

  private <K> Map<K, Tally> tallies(List<Share> all, Function<Share, K> key) {
    var tallies = new HashMap<K, Tally>();
    all.stream()
        .collect(groupingBy(key))
        .forEach((name, shared) -> tallies.put(name, tally(shared)));
    return tallies;
  }

  private Tally tally(List<Share> shared) {
    var runs = shared.stream().flatMap(share -> shares.runs(share.id()).stream()).toList();
    var spans = runs.stream().flatMap(run -> span(run).stream()).sorted().toList();
    return new Tally(shared.size(), runs.size(), spans.size(), median(spans));
  }

  private Optional<Duration> span(Run run) {
    return trails.of(run.id()).stream()
        .filter(print -> print.what() == What.DONE)
        .findFirst()
        .map(print -> Duration.between(run.begun(), print.at()));
  }

  private static Optional<Duration> median(List<Duration> sorted) {
    int many = sorted.size();
    return many == 0
        ? Optional.empty()
        : Optional.of(sorted.get((many - 1) / 2).plus(sorted.get(many / 2)).dividedBy(2));
  }

  @Override
  public Map<String, Long> reached(String flow, int version) {
    return trails(flow, version)
        .flatMap(
            trail -> trail.stream().filter(p -> p.number() > 0).map(Footprint::step).distinct())
        .collect(groupingBy(step -> step, counting()));
  }

  @Override
  public List<Halt> halts(String flow, int version) {
    var halts = new ArrayList<Halt>();
    runs(flow, version)
        .forEach(
            run -> {
              var trail = trails.of(run.id());
              halts.add(
                  trail.isEmpty() ? new Halt(What.OPENED, "", 0, 0, run.begun(), 1) : halt(trail));
            });
    return halts;
  }

  private static Halt halt(List<Footprint> trail) {
    var print =
        trail.stream()
            .filter(each -> each.what() == What.DONE)
            .findFirst()
            .orElseGet(trail::getLast);
    return new Halt(print.what(), print.step(), print.number(), print.of(), print.at(), 1);
  }

  private Stream<List<Footprint>> trails(String flow, int version) {
    return runs(flow, version).map(run -> trails.of(run.id()));
  }

  private Stream<Run> runs(String flow, int version) {
    return shares.all(ALL).stream()
        .filter(share -> share.flow().equals(flow) && share.version() == version)
        .flatMap(share -> shares.runs(share.id()).stream());
  }
}
