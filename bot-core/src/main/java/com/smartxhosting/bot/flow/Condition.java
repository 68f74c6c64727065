package com.smartxhosting.bot.flow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a step depends on: the values of a run, among them facts about its service. */
public sealed interface Condition {

  boolean holds(Map<String, String> values);

  /** The names of the values it looks at. */
  Set<String> names();

  /** A value is one of these. */
  record Is(String name, Set<String> any) implements Condition {
    public Is {
      any = Collections.unmodifiableSet(new TreeSet<>(any)); // equal conditions are equal JSON
    }

    @Override
    public boolean holds(Map<String, String> values) {
      return any.contains(values.getOrDefault(name, ""));
    }

    @Override
    public Set<String> names() {
      return Set.of(name);
    }
  }

  /** There is a value. */
  record Given(String name) implements Condition {
    @Override
    public boolean holds(Map<String, String> values) {
      return !values.getOrDefault(name, "").isEmpty();
    }

    @Override
    public Set<String> names() {
      return Set.of(name);
    }
  }

  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Map<String, String> values) {
      return !condition.holds(values);
    }

    @Override
    public Set<String> names() {
      return condition.names();
    }
  }

  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean holds(Map<String, String> values) {
      return conditions.stream().allMatch(condition -> condition.holds(values));
    }

    @Override
    public Set<String> names() {
      return namesOf(conditions);
    }
  }

  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean holds(Map<String, String> values) {
      return conditions.stream().anyMatch(condition -> condition.holds(values));
    }

    @Override
    public Set<String> names() {
      return namesOf(conditions);
    }
  }

  private static Set<String> namesOf(List<Condition> conditions) {
    return conditions.stream()
        .flatMap(condition -> condition.names().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
