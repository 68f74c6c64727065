package com.smartxhosting.bot.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What many customers who stopped half way cost a bot that keeps running. */
final class MemoryMeasurement implements Measurement {

  static final int CONVERSATIONS = 100_000;

  @Override
  public List<Figure> run(Site site) throws IOException {
    try (var data = Site.scratch()) {
      var process = Site.child(Hoard.class, data.folder().toString()).start();
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        var resident = lines.lines().collect(Collectors.joining());
        return List.of(
            new Figure(
                "100,000 half-done talks",
                "< 300 MB",
                resident,
                "resident set after they were created through the kernel and collected"));
      }
    }
  }
}
