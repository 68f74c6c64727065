package com.smartxhosting.bot.adapters.app.settings;

import com.smartxhosting.bot.adapters.app.pretence.Part;
import com.smartxhosting.bot.adapters.app.settings.Settings.Logs;
import com.smartxhosting.bot.adapters.app.settings.Settings.Storage;
import com.smartxhosting.bot.adapters.app.settings.Settings.Talk;
import com.smartxhosting.bot.adapters.app.settings.Settings.Telegram;
import com.smartxhosting.bot.adapters.app.settings.Values.Shards;
import com.smartxhosting.bot.adapters.discord.DiscordSettings;
import com.smartxhosting.bot.adapters.plesk.PleskSettings;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings.Latency;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings.Rates;
import com.smartxhosting.bot.adapters.sandbox.Strength;
import com.smartxhosting.bot.adapters.telegram.TelegramSettings;
import com.smartxhosting.bot.adapters.web.WebSettings;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Credentials;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.LoginClient;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes settings of what is given, or says everything that is wrong with it at once. */
public final class SettingsReader {

  private static final String USUAL_FOLDER = "data";
  private static final String USUAL_USER = "local";
  private static final Duration USUAL_PATIENCE = Duration.ofMillis(700);
  private static final Duration USUAL_CODE_TIME = Duration.ofMillis(1_500);

  private final Given given;
  private final Path home;
  private final List<Problem> problems;

  private SettingsReader(Given given, Path home) {
    this.given = given;
    this.home = home;
    this.problems = new ArrayList<>(given.problems());
  }

  /**
   * @param home where the data folder is when none is named
   * @throws WrongSettings with all that is wrong
   */
  public static Settings read(Given given, Path home) {
    var reader = new SettingsReader(given, home);
    var settings = reader.settings();
    if (!reader.problems.isEmpty()) {
      throw new WrongSettings(reader.problems);
    }
    return settings;
  }

  private Settings settings() {
    var zone = value(Setting.TIME_ZONE, ZoneId.systemDefault(), Values::zone);
    return new Settings(
        storage(),
        new Talk(
            value(Setting.LANGUAGES, List.of("en"), Values::languages),
            zone,
            value(Setting.PATIENCE, USUAL_PATIENCE, Values::duration),
            value(Setting.CODE_TIME, USUAL_CODE_TIME, Values::duration)),
        value(Setting.TERMINAL_USER, USUAL_USER, Values::user),
        value(Setting.AGENTS, List.of(), Values::agents),
        value(Setting.SHARE_HOSTS, List.of(), Values::hosts),
        telegram(),
        discord(),
        web(),
        whmcs(zone),
        value(Setting.PASSWORDS, Values.USUAL_STRENGTH, Values::strength),
        plesk(),
        value(Setting.RESOLVERS, List.of(), Values::resolvers),
        pretended(),
        sandbox(),
        found(Setting.METRICS, Values::listening),
        new Logs(
            value(Setting.LOG_FORMAT, Logs.Format.LINES, Values.oneOf(Logs.Format.class)),
            value(Setting.LOG_LEVEL, Logs.Verbosity.INFO, Values.oneOf(Logs.Verbosity.class))));
  }

  private Storage storage() {
    var storage =
        new Storage(
            value(Setting.DATA, home.resolve(USUAL_FOLDER), Values::path),
            found(Setting.DATABASE_URL, Values::postgres),
            found(Setting.VAULT_KEY, Values::vaultKey));
    if (given.of(Setting.DATABASE_URL).isPresent() && given.of(Setting.VAULT_KEY).isEmpty()) {
      missing(
          Setting.VAULT_KEY,
          "Several processes can share the database, and all need the same key: set what"
              + " 'openssl rand -base64 32' prints.");
    }
    return storage;
  }

  private Optional<Telegram> telegram() {
    var server = value(Setting.TELEGRAM_URL, TelegramSettings.OFFICIAL, Values::botApi);
    var pace = value(Setting.TELEGRAM_PACE, 0, Values.between(0, 1000));
    var webhook = found(Setting.TELEGRAM_WEBHOOK_SECRET, Values::webhookSecret);
    if (given.of(Setting.TELEGRAM_WEBHOOK_SECRET).isPresent()
        && given.of(Setting.WEB_URL).isEmpty()) {
      missing(
          Setting.WEB_URL,
          "A webhook needs it: set the address at which Telegram reaches us, or unset "
              + Setting.TELEGRAM_WEBHOOK_SECRET.variable()
              + ".");
    }
    return found(Setting.TELEGRAM_TOKEN, Values::telegramToken)
        .map(token -> new Telegram(TelegramSettings.of(token).at(server).pacedAt(pace), webhook));
  }

  private Optional<DiscordSettings> discord() {
    var proxy = found(Setting.DISCORD_PROXY, Values::discordProxy);
    var shards = value(Setting.DISCORD_SHARDS, Shards.ONE, Values::shards);
    return found(Setting.DISCORD_TOKEN, Values::discordToken)
        .map(DiscordSettings::of)
        .map(settings -> settings.serving(shards.served(), shards.inAll()))
        .map(settings -> proxy.map(settings::through).orElse(settings));
  }

  private WebSettings web() {
    if (given.of(Setting.WEB_URL).isPresent() && given.of(Setting.WEB_PORT).isEmpty()) {
      missing(
          Setting.WEB_PORT,
          "The address in %s leads to one port: set the one that we are to listen on."
              .formatted(Setting.WEB_URL.variable()));
    }
    return new WebSettings(
        value(Setting.WEB_HOST, WebSettings.LOCAL.host(), Function.identity()),
        value(Setting.WEB_PORT, WebSettings.LOCAL.port(), Values.between(1, 65_535)),
        found(Setting.WEB_URL, Values::publicUrl),
        value(Setting.WEB_PROXIES, List.of(), Values::networks));
  }

  /**
   * @param ours the zone in which days are told
   */
  private Optional<WhmcsSettings> whmcs(ZoneId ours) {
    var identifier = found(Setting.WHMCS_IDENTIFIER, Secret::new);
    var secret = found(Setting.WHMCS_SECRET, Secret::new);
    var strangers = found(Setting.WHMCS_STRANGERS, Values::emailAddress);
    if (given.of(Setting.WHMCS_URL).isPresent()) {
      Stream.of(Setting.WHMCS_IDENTIFIER, Setting.WHMCS_SECRET, Setting.WHMCS_STRANGERS)
          .filter(setting -> given.of(setting).isEmpty())
          .forEach(setting -> missing(setting, "Set it, or unset BOT_WHMCS_URL."));
    }
    var url = found(Setting.WHMCS_URL, Values::whmcs);
    var accessKey = found(Setting.WHMCS_ACCESS_KEY, Secret::new);
    var department = found(Setting.WHMCS_DEPARTMENT, Values.between(1, Integer.MAX_VALUE));
    var nameServers = value(Setting.WHMCS_NAME_SERVERS, List.<String>of(), Values::hosts);
    var kinds = value(Setting.WHMCS_KINDS, Map.<String, ServiceKind>of(), Values::kinds);
    var offers = value(Setting.WHMCS_OFFERS, Map.<String, String>of(), Values::offers);
    var login = loginClient();
    var zone = value(Setting.WHMCS_TIME_ZONE, ours, Values::zone);
    if (url.isEmpty() || identifier.isEmpty() || secret.isEmpty() || strangers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new WhmcsSettings(
            url.get(),
            new Credentials(identifier.get(), secret.get(), accessKey),
            department.map(Integer::longValue),
            strangers.get(),
            nameServers,
            kinds,
            offers,
            login,
            zone,
            WhmcsSettings.Pace.USUAL));
  }

  private Optional<LoginClient> loginClient() {
    var client = found(Setting.WHMCS_LOGIN_CLIENT, Function.identity());
    var secret = found(Setting.WHMCS_LOGIN_SECRET, Secret::new);
    if (Stream.of(Setting.WHMCS_LOGIN_CLIENT, Setting.WHMCS_LOGIN_SECRET)
        .anyMatch(setting -> given.of(setting).isPresent())) {
      Stream.of(
              Setting.WHMCS_LOGIN_CLIENT,
              Setting.WHMCS_LOGIN_SECRET,
              Setting.WHMCS_URL,
              Setting.WEB_URL)
          .filter(setting -> given.of(setting).isEmpty())
          .forEach(
              setting ->
                  missing(
                      setting,
                      "A login at WHMCS needs it: set it, or unset BOT_WHMCS_LOGIN_CLIENT and"
                          + " BOT_WHMCS_LOGIN_SECRET."));
    }
    return client.flatMap(id -> secret.map(word -> new LoginClient(id, word)));
  }

  private Optional<PleskSettings> plesk() {
    var addresses = found(Setting.PLESK_SERVERS, PleskValues::addresses);
    var keys = found(Setting.PLESK_KEYS, PleskValues::credentials).orElse(Map.of());
    var trust = found(Setting.PLESK_CERTIFICATES, PleskValues::certificates).orElse(Map.of());
    var webmail = value(Setting.PLESK_WEBMAIL, PleskSettings.USUAL_WEBMAIL, PleskValues::webmail);
    addresses.ifPresent(
        servers -> {
          unknown(Setting.PLESK_KEYS, keys.keySet(), servers.keySet());
          unknown(Setting.PLESK_CERTIFICATES, trust.keySet(), servers.keySet());
          withoutKey(servers.keySet(), keys.keySet());
          if (given.of(Setting.WHMCS_URL).isEmpty()) {
            missing(
                Setting.WHMCS_URL,
                "It says whose services live on the servers: set it, or unset BOT_PLESK_SERVERS.");
          }
        });
    return addresses.map(
        servers ->
            PleskSettings.of(PleskValues.servers(servers, keys, trust)).withWebmail(webmail));
  }

  private void withoutKey(Set<String> servers, Set<String> keys) {
    servers.stream()
        .filter(name -> !keys.contains(name))
        .forEach(
            name ->
                missing(
                    Setting.PLESK_KEYS,
                    "The server %s needs one: set '%1$s = <key>', or '%1$s = admin:password'."
                        .formatted(name)));
  }

  private void unknown(Setting setting, Set<String> names, Set<String> servers) {
    names.stream()
        .filter(name -> !servers.contains(name))
        .forEach(
            name ->
                problems.add(
                    new Problem(
                        setting.variable(),
                        "names a server%s that %s does not"
                            .formatted(
                                setting.secret() ? "" : " '" + name + "'",
                                Setting.PLESK_SERVERS.variable()),
                        "Write the names as they stand there.")));
  }

  private Set<Part> pretended() {
    if (given.of(Setting.PRETEND).isPresent() && given.of(Setting.WHMCS_URL).isEmpty()) {
      missing(
          Setting.WHMCS_URL, "Without it everything is pretended: set it, or unset BOT_PRETEND.");
    }
    return value(Setting.PRETEND, Set.of(), Values::parts);
  }

  private SandboxSettings sandbox() {
    return new SandboxSettings(
        value(Setting.SANDBOX_PASSWORDS, Strength.STRONG, Values.oneOf(Strength.class)),
        new Latency(
            value(Setting.SANDBOX_LATENCY, Duration.ZERO, Values::duration),
            value(Setting.SANDBOX_JITTER, Duration.ZERO, Values::duration)),
        value(Setting.SANDBOX_READ_FAULTS, Rates.NONE, Values::rates),
        value(Setting.SANDBOX_WRITE_FAULTS, Rates.NONE, Values::rates),
        value(Setting.SANDBOX_HANG, Duration.ZERO, Values::duration),
        SandboxSettings.PRETEND_PANEL,
        SandboxSettings.PRETEND_TILL,
        value(Setting.SANDBOX_ACTIVATION, Duration.ZERO, Values::duration),
        value(Setting.SANDBOX_CHANCE, SandboxSettings.calm().chance(), Values::number),
        value(Setting.SANDBOX_SPREAD, SandboxSettings.calm().spread(), Values::duration));
  }

  private <T> T value(Setting setting, T byDefault, Function<String, T> parser) {
    return found(setting, parser).orElse(byDefault);
  }

  private <T> Optional<T> found(Setting setting, Function<String, T> parser) {
    return given.of(setting).flatMap(value -> parsed(setting, value, parser));
  }

  private <T> Optional<T> parsed(Setting setting, Given.Value value, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(value.text()));
    } catch (Values.Unfit e) {
      problems.add(new Problem(value.origin(), shown(setting, value), e.remedy()));
      return Optional.empty();
    }
  }

  private static String shown(Setting setting, Given.Value value) {
    return setting.secret()
        ? "found something else, which is not shown"
        : "found '" + value.text() + "'";
  }

  private void missing(Setting setting, String remedy) {
    problems.add(new Problem(setting.variable(), "is not set", remedy));
  }
}
