package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The bot in a process of its own, started as its operator would, with a stand-in for Telegram. */
final class ServedBot implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("To: (\\S+)\\R(?s:.*?)your code is (\\d{6})");

  private final Process process;
  private final Site.Scratch data;

  private ServedBot(Process process, Site.Scratch data) {
    this.process = process;
    this.data = data;
  }

  /** With a pretended hosting company that has as many more customers. */
  static ServedBot start(Site site, TelegramStandIn telegram, int customers) throws IOException {
    var data = Site.scratch();
    try (var company = company(data.folder())) {
      company.populate(customers);
    }
    // customers answer screens; a notice would be taken for one
    var calm = Map.of("BOT_SANDBOX_SPREAD", "24h");
    return start(site, telegram, data, calm, Redirect.INHERIT);
  }

  /** With a company whose systems are named in the settings, and in trouble that is not told. */
  static ServedBot start(Site site, TelegramStandIn telegram, Map<String, String> company)
      throws IOException {
    return start(site, telegram, Site.scratch(), company, Redirect.DISCARD);
  }

  private static ServedBot start(
      Site site,
      TelegramStandIn telegram,
      Site.Scratch data,
      Map<String, String> company,
      Redirect trouble)
      throws IOException {
    var settings = new HashMap<>(company);
    settings.put("BOT_DATA", data.folder().toString());
    settings.put("BOT_TIME_ZONE", "UTC");
    settings.put("BOT_LOG_LEVEL", "warn");
    settings.put("BOT_TELEGRAM_TOKEN", telegram.token().reveal());
    settings.put("BOT_TELEGRAM_URL", telegram.address().toString());
    var process =
        site.bot(settings).redirectOutput(Redirect.DISCARD).redirectError(trouble).start();
    return new ServedBot(process, data);
  }

  private static Sandbox company(Path folder) {
    return Sandbox.open(folder, SandboxSettings.calm(), Clock.systemUTC());
  }

  /** The codes that the pretended company has sent by mail so far, by address. */
  Map<String, String> codes() throws IOException {
    var codes = new HashMap<String, String>();
    var mails = CODE.matcher(Files.readString(data.folder().resolve("sandbox-mail.txt")));
    while (mails.find()) {
      codes.put(mails.group(1), mails.group(2));
    }
    return codes;
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
