package com.smartxhosting.bot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Golden states: one JSON of every kind of state that was ever released, which every later version
 * must still be able to read and show. They lie in {@code src/test/resources/golden/states}.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden/states");

  /** Kinds of states that a walk has seen and that have no golden file. */
  public static List<String> missing(Explorer.Report report) {
    var missing = new ArrayList<String>();
    report
        .kinds()
        .forEach(
            (dialog, kinds) ->
                kinds.forEach(
                    (kind, json) -> {
                      if (!Files.exists(file(dialog, kind))) {
                        missing.add(dialog + "/" + kind + ": " + write(dialog, kind, json));
                      }
                    }));
    return missing;
  }

  /** Every golden state of a dialog, by its kind. */
  public static Map<String, String> of(String dialog) {
    var states = new TreeMap<String, String>();
    try (var files = Files.list(FOLDER.resolve(dialog))) {
      for (var file : files.sorted().toList()) {
        states.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return states;
  }

  private static Path file(String dialog, String kind) {
    return FOLDER.resolve(dialog).resolve(kind + ".json");
  }

  /** Writes it where {@code -Dgolden.write} asks for it; a release then keeps it for good. */
  private static String write(String dialog, String kind, String json) {
    if (!Boolean.getBoolean("golden.write")) {
      return "run the tests with -Dgolden.write=true and commit the file";
    }
    try {
      Files.createDirectories(FOLDER.resolve(dialog));
      Files.writeString(file(dialog, kind), json);
      return "written";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Golden() {}
}
