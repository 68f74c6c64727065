package com.smartxhosting.bot.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what is named, or everything, and prints one table. Nothing is asserted. */
public final class Bench {

  private static final int CALLED_WRONGLY = 2;

  private static final Map<String, Measurement> MEASUREMENTS = measurements();

  private Bench() {}

  private static Map<String, Measurement> measurements() {
    var all = new LinkedHashMap<String, Measurement>();
    all.put("turn", new TurnMeasurement());
    all.put("start", new StartMeasurement());
    all.put("memory", new MemoryMeasurement());
    all.put("latency", new LatencyMeasurement());
    all.put("load", new LoadMeasurement());
    all.put("hanging", new HangingMeasurement());
    return all;
  }

  public static void main(String[] names) throws Exception {
    if (!MEASUREMENTS.keySet().containsAll(List.of(names))) {
      System.err.println("There are the measurements " + String.join(", ", MEASUREMENTS.keySet()));
      System.exit(CALLED_WRONGLY);
    }
    var site =
        new Site(Path.of(System.getProperty("bot.home", ".")).resolve("bot").toAbsolutePath());
    var figures = new ArrayList<Figure>();
    for (var name : names.length == 0 ? MEASUREMENTS.keySet() : List.of(names)) {
      System.err.println("Measuring " + name + " ...");
      figures.addAll(MEASUREMENTS.get(name).run(site));
    }
    Table.print(System.out, figures);
  }
}
