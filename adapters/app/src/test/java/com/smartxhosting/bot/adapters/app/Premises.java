package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.app.settings.SettingsReader;
import com.smartxhosting.bot.adapters.app.settings.SettingsSources;
import com.smartxhosting.bot.adapters.discord.standin.DiscordStandIn;
import com.smartxhosting.bot.adapters.plesk.PleskSettings;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Settings as an operator gives them, for whole bots in tests. */
public final class Premises {

  private Premises() {}

  public static Settings settings(Path folder, Map<String, String> environment) {
    return SettingsReader.read(SettingsSources.find(environment, folder, Optional.empty()), folder);
  }

  /**
   * The same settings with a Plesk set up as no operator can: with another pace, or other ports.
   */
  static Settings withPlesk(Settings settings, UnaryOperator<PleskSettings> change) {
    return with(settings, settings.whmcs(), settings.plesk().map(change));
  }

  /** The same settings with other systems of the company's. */
  static Settings with(
      Settings settings, Optional<WhmcsSettings> whmcs, Optional<PleskSettings> plesk) {
    return with(settings, whmcs, plesk, settings.resolvers());
  }

  /** The same settings with a resolver at a port that no operator can choose. */
  static Settings withResolver(Settings settings, InetSocketAddress resolver) {
    return with(settings, settings.whmcs(), settings.plesk(), List.of(resolver));
  }

  private static Settings with(
      Settings settings,
      Optional<WhmcsSettings> whmcs,
      Optional<PleskSettings> plesk,
      List<InetSocketAddress> resolvers) {
    return new Settings(
        settings.storage(),
        settings.talk(),
        settings.terminalUser(),
        settings.agents(),
        settings.shareHosts(),
        settings.telegram(),
        settings.discord(),
        settings.web(),
        whmcs,
        settings.passwords(),
        plesk,
        resolvers,
        settings.pretended(),
        settings.sandbox(),
        settings.metrics(),
        settings.logs());
  }

  /** The environment of a bot that keeps its files here and talks to this stand-in. */
  public static Map<String, String> environment(Path folder, TelegramStandIn telegram) {
    var environment = environment(folder);
    environment.put("BOT_TELEGRAM_TOKEN", telegram.token().reveal());
    environment.put("BOT_TELEGRAM_URL", telegram.address().toString());
    return environment;
  }

  public static Map<String, String> environment(Path folder, DiscordStandIn discord) {
    var environment = environment(folder);
    environment.put("BOT_DISCORD_TOKEN", discord.token().reveal());
    environment.put("BOT_DISCORD_PROXY", discord.proxy().toString());
    return environment;
  }

  /** The environment of a bot that serves the customers of this WHMCS. */
  static Map<String, String> environment(Path folder, WhmcsStandIn whmcs) {
    var environment = new HashMap<>(WhmcsStandIn.credentials());
    environment.put("BOT_DATA", folder.toString());
    environment.put("BOT_WHMCS_URL", whmcs.url().toString());
    environment.put("BOT_WHMCS_STRANGERS", "chat@example.com");
    return environment;
  }

  /** The same, with their services on this server, which is {@code web01} there. */
  static Map<String, String> environment(Path folder, WhmcsStandIn whmcs, PleskStandIn plesk) {
    var environment = environment(folder, whmcs);
    environment.put("BOT_PLESK_SERVERS", "web01 = " + plesk.address());
    environment.put("BOT_PLESK_KEYS", "web01 = " + PleskStandIn.KEY);
    environment.put("BOT_PLESK_CERTIFICATES", "web01 = sha256:" + plesk.certificates().sha256());
    return environment;
  }

  private static Map<String, String> environment(Path folder) {
    var environment = new HashMap<String, String>();
    environment.put("BOT_DATA", folder.toString());
    environment.put("BOT_TIME_ZONE", "UTC");
    environment.put("BOT_CODE_TIME", "0s");
    environment.put("BOT_SANDBOX_SPREAD", "24h"); // no test but that of notices is told of changes
    return environment;
  }

  /** For a web server that nobody calls from elsewhere. */
  static String freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
