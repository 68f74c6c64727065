package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.pretence.Part;
import com.smartxhosting.bot.adapters.app.settings.DataFolder;
import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.app.settings.VaultKeys;
import com.smartxhosting.bot.adapters.plesk.Probe;
import com.smartxhosting.bot.adapters.web.VisitLinks;
import com.smartxhosting.bot.adapters.whmcs.Whmcs.Finding;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.stream.Collectors;

/** Tries every connection once, without serving anybody, and says what it found. */
final class Check {

  private final Settings settings;
  private final PrintWriter out;
  private int failures;

  Check(Settings settings, PrintWriter out) {
    this.settings = settings;
    this.out = out;
  }

  /** One line a connection. */
  int run() {
    tried(
        "data folder",
        () ->
            DataFolder.ready(settings.storage().folder()).toAbsolutePath().normalize().toString());
    tried(
        "vault key",
        () -> VaultKeys.open(settings.storage()).fingerprint("check", "key").substring(0, 8));
    tried("bot", this::assistant);
    out.flush();
    return failures == 0 ? 0 : CommandLineWords.FAILED;
  }

  /** What a connection can do, in words. */
  @FunctionalInterface
  private interface Trial {
    String words();
  }

  private void tried(String what, Trial trial) {
    try {
      told(what, trial.words());
    } catch (RuntimeException e) {
      failed(what, e.getMessage());
    }
  }

  private void told(String what, String words) {
    out.printf("%-14s works: %s%n", what, words);
  }

  private void failed(String what, String words) {
    failures++;
    out.printf("%-14s does not work: %s%n", what, words);
  }

  private String sandbox() {
    return settings.pretended().isEmpty()
        ? "a hosting company in a box"
        : settings.pretended().stream()
            .map(Part::word)
            .sorted()
            .collect(Collectors.joining(", ", "it pretends ", ", and nothing of that is done"));
  }

  private void whmcs(Finding finding) {
    var what = "whmcs " + finding.part();
    switch (finding.verdict()) {
      case WORKS -> told(what, finding.words());
      case FAILS -> failed(what, finding.words());
    }
  }

  private void plesk(Probe probe) {
    var what = "plesk " + probe.server();
    switch (probe) {
      case Probe.Works(_, var words) -> told(what, words);
      case Probe.Fails(_, var problem, var remedy) -> failed(what, problem + ". " + remedy);
    }
  }

  private String assistant() {
    try (var assistant = Assistant.open(settings, Clock.systemUTC())) {
      tried(
          "database",
          () -> settings.storage().database().map(_ -> "PostgreSQL").orElse("SQLite file"));
      assistant.backEnds().sandbox().ifPresent(_ -> told("sandbox", sandbox()));
      assistant.backEnds().whmcs().ifPresent(whmcs -> whmcs.probe().forEach(this::whmcs));
      assistant
          .backEnds()
          .website()
          .ifPresent(
              _ ->
                  out.printf(
                      "%-14s must be what WHMCS is told: %s%n",
                      "redirect URI", VisitLinks.back(assistant.web().address())));
      assistant.backEnds().plesk().ifPresent(servers -> servers.probe().forEach(this::plesk));
      tried(
          "pages",
          () ->
              assistant.web().address().base()
                  + (assistant.web().address().localOnly() ? " (this machine only)" : ""));
      if (settings.telegram().isEmpty()) {
        out.printf("%-14s is not set up: BOT_TELEGRAM_TOKEN is empty%n", "telegram");
      } else {
        tried("telegram", () -> "@" + assistant.probeTelegram());
      }
      if (settings.discord().isEmpty()) {
        out.printf("%-14s is not set up: BOT_DISCORD_TOKEN is empty%n", "discord");
      } else {
        tried("discord", assistant::probeDiscord);
      }
      return "everything is wired";
    }
  }
}
