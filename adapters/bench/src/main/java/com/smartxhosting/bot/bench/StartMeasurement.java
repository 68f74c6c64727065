package com.smartxhosting.bot.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long somebody waits at the terminal before he can say something. */
final class StartMeasurement implements Measurement {

  private static final int STARTS = 7;

  @Override
  public List<Figure> run(Site site) throws Exception {
    try (var data = Site.scratch()) {
      var settings = Map.of("BOT_DATA", data.folder().toString());
      firstPrompt(site, settings); // builds and rehearses if that was not done yet
      try (var empty = Site.scratch()) {
        long first = firstPrompt(site, Map.of("BOT_DATA", empty.folder().toString()));
        var times = new ArrayList<Long>();
        for (int i = 0; i < STARTS; i++) {
          times.add(firstPrompt(site, settings));
        }
        var starts = Millis.ofNanos(times);
        return List.of(
            new Figure(
                "start to first prompt",
                "< 1.5 s",
                String.format(
                    Locale.ROOT, "%.2f s (best %.2f)", starts.at(0.5) / 1e3, starts.best() / 1e3),
                "median of " + STARTS + " './bot chat' from a pipe in a used data folder"),
            new Figure(
                "first start of all",
                Figure.TOLD,
                String.format(Locale.ROOT, "%.2f s", first / 1e9),
                "the same in an empty folder: database, key and company are made"));
      }
    }
  }

  private static long firstPrompt(Site site, Map<String, String> settings) throws IOException {
    long begun = System.nanoTime();
    var process = site.bot(settings, "chat").redirectError(Redirect.DISCARD).start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) { // the whole screen comes at once
          return System.nanoTime() - begun;
        }
      }
      throw new IllegalStateException("./bot chat ended before its first prompt");
    } finally {
      process.destroy();
      process.onExit().join();
    }
  }
}
