package com.smartxhosting.bot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The machine and the built bot on it.
 *
 * @param launcher the script that users start the bot with
 */
record Site(Path launcher) {

  /** A folder that is gone when it is closed. */
  record Scratch(Path folder) implements AutoCloseable {
    @Override
    public void close() {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Scratch scratch() throws IOException {
    return new Scratch(Files.createTempDirectory("bot-bench"));
  }

  /** The bot as its user starts it, with these settings and no others. */
  ProcessBuilder bot(Map<String, String> settings, String... words) {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(Site::isSetting);
    builder.environment().putAll(settings);
    return builder;
  }

  private static boolean isSetting(String variable) {
    return variable.startsWith("BOT_") && !variable.equals("BOT_JAVA_OPTIONS");
  }

  /** A main of ours in a JVM of its own, with the flags that the launcher gives. */
  static ProcessBuilder child(Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
