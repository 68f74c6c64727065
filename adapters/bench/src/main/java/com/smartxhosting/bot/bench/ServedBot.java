package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The bot in a process of its own, started as its operator would, with a stand-in for Telegram and
 * a hosting company that has as many more customers.
 */
final class ServedBot implements AutoCloseable {

  private final Process process;
  private final Site.Scratch data;

  private ServedBot(Process process, Site.Scratch data) {
    this.process = process;
    this.data = data;
  }

  static ServedBot start(Site site, TelegramStandIn telegram, int customers) throws IOException {
    var data = Site.scratch();
    try (var company = company(data.folder())) {
      company.populate(customers);
    }
    var settings =
        Map.of(
            "BOT_DATA",
            data.folder().toString(),
            "BOT_TIME_ZONE",
            "UTC",
            "BOT_LOG_LEVEL",
            "warn",
            "BOT_SANDBOX_SPREAD",
            "24h", // customers answer screens; a notice would be taken for one
            "BOT_TELEGRAM_TOKEN",
            telegram.token().reveal(),
            "BOT_TELEGRAM_URL",
            telegram.address().toString());
    var process =
        site.bot(settings).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT).start();
    return new ServedBot(process, data);
  }

  private static Sandbox company(Path folder) {
    return Sandbox.open(folder, SandboxSettings.calm(), Clock.systemUTC());
  }

  Path data() {
    return data.folder();
  }

  /** What it has used of the processors so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroyForcibly(); // nothing of it is needed any more
    process.onExit().join();
    data.close();
  }
}
