package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow that waits until the world has a record, for at most a day. */
public final class OneWait implements Flows, Trails {

  static final FlowStep.Wait STEP =
      new FlowStep.Wait(
          "wait",
          Optional.empty(),
          said("The world hears of it."),
          "record-visible",
          Map.of("domain", "{domain}", "type", "A", "host", "@", "value", "203.0.113.7"),
          Duration.ofDays(1),
          "",
          "sorry");

  /** How far whoever walks it has come. */
  final List<Footprint> prints = new ArrayList<>();

  @Override
  public Optional<Flow> find(String id, int version) {
    return id.equals("point") && version == 1
        ? Optional.of(
            new Flow(id, 1, said("Point {domain} to us"), said(""), List.of(), List.of(STEP)))
        : Optional.empty();
  }

  @Override
  public List<Flow> current() {
    return List.of();
  }

  @Override
  public List<Footprint> of(String run) {
    return prints.stream().filter(print -> print.run().equals(run)).toList();
  }

  private static Said said(String words) {
    return new Said(words.isEmpty() ? Map.of() : Map.of("en", words));
  }
}
