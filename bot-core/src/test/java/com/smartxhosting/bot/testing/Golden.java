package com.smartxhosting.bot.testing;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Presenter;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.words.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Golden states: one JSON of every kind of state that was ever released, which every later version
 * must still be able to read and show. They lie in {@code src/test/resources/golden/states}.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden/states");

  /** Kinds of states that a walk has seen and that have no golden file. */
  public static List<String> missing(Explorer.Report report) {
    return missing(report, report.kinds().keySet());
  }

  /**
   * Kinds of states of these dialogs that a walk has seen and that have no golden file; for walks
   * that also pass stand-ins of other subjects' dialogs.
   */
  public static List<String> missing(Explorer.Report report, Collection<String> dialogs) {
    var missing = new ArrayList<String>();
    dialogs.forEach(
        dialog ->
            report
                .kinds()
                .getOrDefault(dialog, Map.of())
                .forEach(
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

  /** Golden states of a dialog that this version cannot read and show, each with the reason. */
  public static List<String> unreadable(Stage stage, String dialog) {
    var presenter = new Presenter(Capabilities.NARROWEST, stage.words());
    var unreadable = new ArrayList<String>();
    of(dialog)
        .forEach(
            (kind, json) -> {
              try {
                presenter.card(stage.machine().shown(standing(dialog, json)));
              } catch (RuntimeException e) {
                unreadable.add(dialog + "/" + kind + ": " + e);
              }
            });
    return unreadable;
  }

  /** A conversation that stands at a golden state. */
  public static Session standing(String dialog, String json) {
    var frame =
        new Session.Frame(
            "golden",
            dialog,
            json,
            false,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty());
    var actor = Actor.stranger("golden", "1").become(Talk.ADA, Talk.START);
    return new Session(
        "golden:1", 1, actor, "", List.of(frame), List.of(), Text.NONE, 0, List.of(), 0);
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
