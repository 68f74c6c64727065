package com.smartxhosting.bot.adapters.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for the files of one rehearsal, which is gone after it. */
record RehearsalFolder(Path path) implements AutoCloseable {

  private static final String PREFIX = "rehearsal-";

  static RehearsalFolder in(Path folder) {
    try {
      return new RehearsalFolder(Files.createTempDirectory(folder, PREFIX));
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for a rehearsal can be made in " + folder, e);
    }
  }

  @Override
  public void close() {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of a rehearsal cannot be removed: " + path, e);
    }
  }
}
