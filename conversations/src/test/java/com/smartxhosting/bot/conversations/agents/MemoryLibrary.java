package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowLibrary;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps flows as long as the test runs. */
public final class MemoryLibrary implements FlowLibrary {

  private final TreeMap<String, List<Published>> flows = new TreeMap<>();
  private final InstantSource clock;

  public MemoryLibrary(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Published publish(Flow flow, String text, String author) {
    var versions = flows.computeIfAbsent(flow.id(), _ -> new ArrayList<>());
    if (!versions.isEmpty() && versions.getFirst().text().equals(text)) {
      versions.set(0, retired(versions.getFirst(), false));
    } else {
      var number = versions.size() + 1;
      versions.addFirst(new Published(flow.as(number), text, author, clock.instant(), false));
    }
    return versions.getFirst();
  }

  @Override
  public boolean retire(String id) {
    var stood = versions(id).stream().anyMatch(version -> !version.retired());
    flows.computeIfPresent(
        id,
        (_, versions) ->
            new ArrayList<>(versions.stream().map(each -> retired(each, true)).toList()));
    return stood;
  }

  private static Published retired(Published version, boolean retired) {
    return new Published(version.flow(), version.text(), version.author(), version.made(), retired);
  }

  @Override
  public boolean knows(String id, String text) {
    return versions(id).stream().anyMatch(version -> version.text().equals(text));
  }

  @Override
  public List<Published> latest() {
    return flows.values().stream().map(List::getFirst).toList();
  }

  @Override
  public List<Published> versions(String id) {
    return List.copyOf(flows.getOrDefault(id, List.of()));
  }

  @Override
  public Optional<Flow> find(String id, int version) {
    return versions(id).stream()
        .map(Published::flow)
        .filter(flow -> flow.version() == version)
        .findFirst();
  }

  @Override
  public List<Flow> current() {
    return latest().stream().filter(each -> !each.retired()).map(Published::flow).toList();
  }
}
