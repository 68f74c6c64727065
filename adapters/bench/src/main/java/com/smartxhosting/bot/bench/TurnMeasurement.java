package com.smartxhosting.bot.bench;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the pure part of a turn costs. */
final class TurnMeasurement implements Measurement {

  private static final double NANOS = 1e3;

  @Override
  public List<Figure> run(Site site) throws Exception {
    var options =
        new OptionsBuilder()
            .include(TurnBenchmark.class.getName())
            .verbosity(VerboseMode.SILENT)
            .build();
    var statistics = new Runner(options).runSingle().getPrimaryResult().getStatistics();
    return List.of(
        new Figure(
            "turn of the machine",
            "< 40 µs",
            String.format(
                Locale.ROOT,
                "%.1f µs (p99 %.0f)",
                statistics.getPercentile(50) / NANOS,
                statistics.getPercentile(99) / NANOS),
            "JMH, median: session from JSON, a turn of adding a record, session to JSON"));
  }
}
