package com.smartxhosting.bot.adapters.app.survival;

import com.smartxhosting.bot.adapters.app.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The bot as operators run it: a process of its own, with its settings in the environment. */
final class BotProcess {

  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  /**
   * @param output where everything goes that it prints
   * @param temporary its folder for temporary files
   */
  static BotProcess start(Map<String, String> settings, Path output, Path temporary)
      throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.environment().keySet().removeIf(name -> name.startsWith("BOT_"));
    builder.environment().putAll(settings);
    return new BotProcess(
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start());
  }

  /** As a power cut ends it. */
  void kill() {
    process.destroyForcibly().onExit().join(); // until then it holds its files
  }

  /** As an operator ends it. */
  void end() {
    process.destroy();
    process.onExit().join();
  }
}
