package com.smartxhosting.bot.adapters.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.smartxhosting.bot.adapters.app.settings.Settings.Logs;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings.Rates;
import com.smartxhosting.bot.adapters.sandbox.Strength;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.LoginClient;
import com.smartxhosting.bot.conversations.agents.Agent;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  private static final String TOKEN = "123456789:AAF3xabcdefghijklmnopqrstuvwxyz0123";
  private static final String DISCORD_TOKEN =
      "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path home;

  @Test
  void with_nothing_set_there_is_a_chat_in_the_terminal_on_files_beside_the_launcher() {
    var settings = read(Map.of());

    assertThat(settings.serves()).isFalse();
    assertThat(settings.storage().folder()).isEqualTo(home.resolve("data"));
    assertThat(settings.storage().database()).isEmpty();
    assertThat(settings.talk().patience()).isEqualTo(Duration.ofMillis(700));
    assertThat(settings.terminalUser()).isEqualTo("local");
    assertThat(settings.logs()).isEqualTo(new Logs(Logs.Format.LINES, Logs.Verbosity.INFO));
  }

  @Test
  void everything_can_be_set_in_the_environment() {
    var settings =
        read(
            Map.ofEntries(
                Map.entry("BOT_DATA", "/srv/bot"),
                Map.entry("BOT_DATABASE_URL", "jdbc:postgresql://db/bot?user=bot&password=pw"),
                Map.entry("BOT_VAULT_KEY", KEY),
                Map.entry("BOT_LANGUAGES", "pt-br, en"),
                Map.entry("BOT_TIME_ZONE", "Europe/Berlin"),
                Map.entry("BOT_PATIENCE", "2s"),
                Map.entry("BOT_CODE_TIME", "3s"),
                Map.entry("BOT_TERMINAL_USER", "ada"),
                Map.entry("BOT_SHARE_HOSTS", "help.example.com, example.org"),
                Map.entry("BOT_AGENTS", "telegram:12345=Nina_K. terminal:agent"),
                Map.entry("BOT_TELEGRAM_TOKEN", TOKEN),
                Map.entry("BOT_TELEGRAM_URL", "http://localhost:8081"),
                Map.entry("BOT_TELEGRAM_PACE", "30"),
                Map.entry("BOT_TELEGRAM_WEBHOOK_SECRET", "hook_secret"),
                Map.entry("BOT_DISCORD_TOKEN", DISCORD_TOKEN),
                Map.entry("BOT_DISCORD_PROXY", "http://proxy.example.com:3128"),
                Map.entry("BOT_DISCORD_SHARDS", "0, 2 of 4"),
                Map.entry("BOT_WEB_URL", "https://chat.example.com"),
                Map.entry("BOT_WEB_HOST", "0.0.0.0"),
                Map.entry("BOT_WEB_PORT", "8080"),
                Map.entry("BOT_WEB_PROXIES", "10.0.0.0/8, 192.0.2.7"),
                Map.entry("BOT_WHMCS_URL", "https://billing.example.com/whmcs"),
                Map.entry("BOT_WHMCS_IDENTIFIER", "whmcs-identifier"),
                Map.entry("BOT_WHMCS_SECRET", "whmcs-secret"),
                Map.entry("BOT_WHMCS_ACCESS_KEY", "whmcs-key"),
                Map.entry("BOT_WHMCS_TIME_ZONE", "America/New_York"),
                Map.entry("BOT_WHMCS_DEPARTMENT", "3"),
                Map.entry("BOT_WHMCS_STRANGERS", "chat@example.com"),
                Map.entry("BOT_WHMCS_NAME_SERVERS", "ns1.example.com, NS2.example.com"),
                Map.entry("BOT_WHMCS_KINDS", "wordpress=3,7 mail=12"),
                Map.entry("BOT_WHMCS_OFFERS", "AUTUMN = A tenth off; BLOG=Half price, for all"),
                Map.entry("BOT_WHMCS_LOGIN_CLIENT", "whmcs-client"),
                Map.entry("BOT_WHMCS_LOGIN_SECRET", "whmcs-client-secret"),
                Map.entry("BOT_PASSWORDS", "medium"),
                Map.entry("BOT_SANDBOX_PASSWORDS", "very-strong"),
                Map.entry("BOT_SANDBOX_LATENCY", "50ms"),
                Map.entry("BOT_SANDBOX_JITTER", "10ms"),
                Map.entry("BOT_SANDBOX_READ_FAULTS", "failed=0.5"),
                Map.entry("BOT_SANDBOX_WRITE_FAULTS", "refused=0.1 lost-answer=0.2"),
                Map.entry("BOT_SANDBOX_HANG", "1m"),
                Map.entry("BOT_SANDBOX_CHANCE", "7"),
                Map.entry("BOT_SANDBOX_SPREAD", "3m"),
                Map.entry("BOT_RESOLVERS", "9.9.9.9, 2620:fe::fe"),
                Map.entry("BOT_LOG_FORMAT", "json"),
                Map.entry("BOT_LOG_LEVEL", "debug")));

    assertThat(settings.storage().folder()).isEqualTo(Path.of("/srv/bot"));
    assertThat(settings.storage().database().orElseThrow().reveal()).contains("password=pw");
    assertThat(settings.shareHosts()).containsExactly("help.example.com", "example.org");
    assertThat(settings.agents())
        .containsExactly(
            Agent.named("telegram:12345", "Nina K."), Agent.named("terminal:agent", "Support"));
    assertThat(settings.talk())
        .isEqualTo(
            new Settings.Talk(
                List.of("pt-BR", "en"),
                ZoneId.of("Europe/Berlin"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3)));
    assertThat(settings.terminalUser()).isEqualTo("ada");
    var telegram = settings.telegram().orElseThrow();
    assertThat(telegram.connection().token().reveal()).isEqualTo(TOKEN);
    assertThat(telegram.connection().server()).isEqualTo(URI.create("http://localhost:8081"));
    assertThat(telegram.connection().messagesPerSecond()).isEqualTo(30);
    assertThat(telegram.webhook()).isPresent();
    var discord = settings.discord().orElseThrow();
    assertThat(discord.token().reveal()).isEqualTo(DISCORD_TOKEN);
    assertThat(discord.proxy()).contains(URI.create("http://proxy.example.com:3128"));
    assertThat(discord.shards()).containsExactly(0, 2);
    assertThat(discord.shardsInAll()).isEqualTo(4);
    assertThat(settings.web().publicUrl()).contains(URI.create("https://chat.example.com"));
    assertThat(settings.web().host()).isEqualTo("0.0.0.0");
    assertThat(settings.web().port()).isEqualTo(8080);
    assertThat(settings.web().trustedProxies()).hasSize(2);
    var whmcs = settings.whmcs().orElseThrow();
    assertThat(whmcs.url()).isEqualTo(URI.create("https://billing.example.com/whmcs"));
    assertThat(whmcs.credentials().accessKey().orElseThrow().reveal()).isEqualTo("whmcs-key");
    assertThat(whmcs.login())
        .contains(new LoginClient("whmcs-client", new Secret("whmcs-client-secret")));
    assertThat(whmcs.zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(whmcs.department()).contains(3L);
    assertThat(whmcs.strangers()).isEqualTo("chat@example.com");
    assertThat(whmcs.nameServers()).containsExactly("ns1.example.com", "ns2.example.com");
    assertThat(whmcs.kinds())
        .isEqualTo(
            Map.of("3", ServiceKind.WORDPRESS, "7", ServiceKind.WORDPRESS, "12", ServiceKind.MAIL));
    assertThat(whmcs.offers())
        .containsExactly(entry("AUTUMN", "A tenth off"), entry("BLOG", "Half price, for all"));
    assertThat(settings.passwords().name()).isEqualTo("MEDIUM");
    assertThat(settings.sandbox().passwords()).isEqualTo(Strength.VERY_STRONG);
    assertThat(settings.sandbox().latency().fixed()).isEqualTo(Duration.ofMillis(50));
    assertThat(settings.sandbox().latency().jitter()).isEqualTo(Duration.ofMillis(10));
    assertThat(settings.sandbox().reads()).isEqualTo(new Rates(0, 0.5, 0, 0));
    assertThat(settings.sandbox().writes()).isEqualTo(new Rates(0.1, 0, 0, 0.2));
    assertThat(settings.sandbox().hang()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.sandbox().chance()).isEqualTo(7);
    assertThat(settings.sandbox().spread()).isEqualTo(Duration.ofMinutes(3));
    assertThat(settings.resolvers())
        .extracting(resolver -> resolver.getAddress().getHostAddress() + " " + resolver.getPort())
        .containsExactly("9.9.9.9 53", "2620:fe:0:0:0:0:0:fe 53");
    assertThat(settings.logs()).isEqualTo(new Logs(Logs.Format.JSON, Logs.Verbosity.DEBUG));
    assertThat(settings.serves()).isTrue();
    assertThat(settings.toString())
        .doesNotContain(
            TOKEN,
            DISCORD_TOKEN,
            "password=pw",
            KEY,
            "hook_secret",
            "whmcs-identifier",
            "whmcs-secret",
            "whmcs-key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BOT_LANGUAGES            | deutsch und so | language tag
          BOT_TIME_ZONE            | Berlin         | Europe/Berlin
          BOT_PATIENCE             | 700            | 700ms
          BOT_PATIENCE             | -1s            | 700ms
          BOT_PATIENCE             | 99999999999s   | 700ms
          BOT_TERMINAL_USER        | a b            | up to 64 letters
          BOT_AGENTS               | Nina           | telegram:12345=Nina
          BOT_AGENTS               | telegram:1=<b> | one of letters
          BOT_TELEGRAM_URL         | api.telegram   | https://api.telegram.org
          BOT_TELEGRAM_URL         | https://x/path | without a path
          BOT_TELEGRAM_PACE        | fast           | from 0 to 1000
          BOT_DISCORD_PROXY        | proxy:3128     | http://proxy.example.com:3128
          BOT_DISCORD_SHARDS       | 4 of 4         | 0 of 1
          BOT_DISCORD_SHARDS       | two            | 0 of 1
          BOT_WEB_URL              | example.com    | https://chat.example.com
          BOT_WEB_URL              | ht tp://x      | https://chat.example.com
          BOT_WEB_PORT             | 70000          | from 1 to 65535
          BOT_WEB_PORT             | 0              | from 1 to 65535
          BOT_WEB_PROXIES          | 10.0.0.0/40    | 10.0.0.0/8
          BOT_WHMCS_TIME_ZONE      | Berlin         | Europe/Berlin
          BOT_WHMCS_DEPARTMENT     | help           | from 1 to
          BOT_WHMCS_STRANGERS      | nobody         | chat@example.com
          BOT_WHMCS_NAME_SERVERS   | ns 1           | ns1.example.com
          BOT_WHMCS_KINDS          | 3=wordpress    | wordpress=3,7
          BOT_WHMCS_KINDS          | game=3         | shared, wordpress, mail
          BOT_WHMCS_OFFERS         | AUTUMN         | AUTUMN = A tenth off
          BOT_PASSWORDS            | hard           | very-weak, weak
          BOT_SANDBOX_PASSWORDS    | hard           | very-weak, weak, medium, strong, very-strong
          BOT_SANDBOX_LATENCY      | soon           | 700ms
          BOT_SANDBOX_READ_FAULTS  | often          | refused=0.01
          BOT_SANDBOX_READ_FAULTS  | refused=x      | refused=0.01
          BOT_SANDBOX_WRITE_FAULTS | refused=0.9 failed=0.2 | at most
          BOT_SANDBOX_WRITE_FAULTS | burnt=0.1      | refused=0.01
          BOT_SANDBOX_CHANCE       | luck           | whole number
          BOT_RESOLVERS            | dns.example    | 9.9.9.9
          BOT_RESOLVERS            | 9.9.9          | 9.9.9.9
          BOT_LOG_FORMAT           | xml            | lines, json
          BOT_LOG_LEVEL            | loud           | warn, info, debug
          """)
  void a_wrong_value_is_told_with_its_name_and_what_would_do(
      String name, String value, String remedy) {
    var environment = new HashMap<>(Map.of("BOT_WEB_PORT", "8080"));
    environment.put(name, value);

    assertThat(problems(environment))
        .singleElement()
        .asString()
        .startsWith(name + ": found '" + value + "'. ")
        .contains(remedy);
  }

  @ParameterizedTest
  @CsvSource({
    "BOT_TELEGRAM_TOKEN, 1234:hunter2, @BotFather",
    "BOT_TELEGRAM_WEBHOOK_SECRET, hunter2!, openssl",
    "BOT_VAULT_KEY, hunter2, 32 bytes",
    "BOT_DATABASE_URL, postgres://me:hunter2@db/bot, jdbc:postgresql"
  })
  void a_wrong_secret_is_told_without_showing_it(String name, String value, String remedy) {
    assertThat(problems(Map.of(name, value)))
        .allSatisfy(line -> assertThat(line).doesNotContain("hunter2"))
        .anySatisfy(line -> assertThat(line).startsWith(name + ": ").contains(remedy));
  }

  @Test
  void everything_wrong_is_told_at_once() {
    assertThat(
            problems(Map.of("BOT_WEB_PORT", "x", "BOT_PATIENCE", "y", "BOT_TELEGRAM_TOKN", TOKEN)))
        .hasSize(3)
        .anySatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "BOT_TELEGRAM_TOKN: is no setting. Did you mean BOT_TELEGRAM_TOKEN"
                            + " (bot.telegram.token in a file)?"));
  }

  @Test
  void what_belongs_together_must_be_set_together() {
    assertThat(problems(Map.of("BOT_DATABASE_URL", "jdbc:postgresql://db/bot")))
        .singleElement()
        .asString()
        .startsWith("BOT_VAULT_KEY: is not set.");
    assertThat(problems(Map.of("BOT_TELEGRAM_WEBHOOK_SECRET", "x")))
        .singleElement()
        .asString()
        .startsWith("BOT_WEB_URL: is not set.");
    assertThat(problems(Map.of("BOT_WHMCS_URL", "https://billing.example.com")))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("Set it, or unset BOT_WHMCS_URL."));
    assertThat(problems(Map.of("BOT_WHMCS_LOGIN_SECRET", "x")))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactlyInAnyOrder("BOT_WHMCS_LOGIN_CLIENT", "BOT_WHMCS_URL", "BOT_WEB_URL");
    assertThat(problems(Map.of("BOT_WHMCS_LOGIN_CLIENT", "x")))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("or unset BOT_WHMCS_LOGIN_CLIENT and"));
    assertThat(problems(Map.of("BOT_WEB_URL", "https://chat.example.com")))
        .singleElement()
        .asString()
        .startsWith("BOT_WEB_PORT: is not set.");
  }

  @Test
  void an_empty_variable_is_not_set_and_other_programs_variables_are_not_ours() {
    assertThat(read(Map.of("BOT_WEB_PORT", "", "BOT_JAVA_HOME", "/jdk", "PATH", "x")).web().port())
        .isZero();
  }

  @Test
  void a_properties_file_beside_the_launcher_is_read_and_the_environment_wins() throws IOException {
    Files.writeString(
        home.resolve("bot.properties"), "# ours\nbot.web.port = 8080\nbot.terminal.user=ada\n");

    var settings = read(Map.of("BOT_TERMINAL_USER", "bob"));

    assertThat(settings.web().port()).isEqualTo(8080);
    assertThat(settings.terminalUser()).isEqualTo("bob");
  }

  @Test
  void a_yaml_file_may_nest_names() throws IOException {
    var file = home.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        bot:
          web: {port: 8080}
          telegram.token: "%s"
        bot.terminal.user: ada
        """
            .formatted(TOKEN));

    var settings = read(Map.of("BOT_CONFIG", file.toString()));

    assertThat(settings.web().port()).isEqualTo(8080);
    assertThat(settings.telegram()).isPresent();
    assertThat(settings.terminalUser()).isEqualTo("ada");
  }

  @Test
  void a_wrong_file_is_told_with_its_line_or_its_names() throws IOException {
    Files.writeString(home.resolve("bot.yaml"), "bot:\n  web: [unclosed\n");
    assertThat(problems(Map.of())).singleElement().asString().contains("is not YAML near line");

    Files.writeString(home.resolve("bot.properties"), "bot.web.prot=8080\nbot.patience=x\n");
    assertThat(problems(Map.of()))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("bot.web.prot in bot.properties: is no setting."),
            line -> assertThat(line).startsWith("bot.patience in bot.properties: found 'x'."));

    assertThat(problems(Map.of("BOT_CONFIG", home.resolve("absent").toString())))
        .singleElement()
        .asString()
        .contains("cannot be read");
  }

  @Test
  void a_secret_may_stand_in_a_file_of_its_own() throws IOException {
    var file = home.resolve("token");
    Files.writeString(file, TOKEN + "\n");

    var settings = read(Map.of("BOT_TELEGRAM_TOKEN_FILE", file.toString()));

    assertThat(settings.telegram().orElseThrow().connection().token().reveal()).isEqualTo(TOKEN);
    assertThat(problems(Map.of("BOT_TELEGRAM_TOKEN_FILE", home.resolve("absent").toString())))
        .singleElement()
        .asString()
        .contains("cannot be read");
    assertThat(problems(Map.of("BOT_WEB_PORT_FILE", file.toString())))
        .singleElement()
        .asString()
        .contains("is no setting");
  }

  @Test
  void the_report_lists_every_setting_and_shows_no_secret() {
    var report =
        SettingsReport.of(
            SettingsSources.find(
                Map.of("BOT_TELEGRAM_TOKEN", TOKEN, "BOT_WEB_PORT", "8080"),
                home,
                Optional.empty()));

    assertThat(report)
        .hasSize(Setting.values().length)
        .anySatisfy(line -> assertThat(line).matches("BOT_WEB_PORT +8080"))
        .anySatisfy(line -> assertThat(line).matches("BOT_TELEGRAM_TOKEN +•+"))
        .anySatisfy(line -> assertThat(line).matches("BOT_PATIENCE +not set: 700ms"))
        .noneSatisfy(line -> assertThat(line).contains(TOKEN));
  }

  private Settings read(Map<String, String> environment) {
    return SettingsReader.read(SettingsSources.find(environment, home, Optional.empty()), home);
  }

  private List<String> problems(Map<String, String> environment) {
    return catchThrowableOfType(WrongSettings.class, () -> read(environment)).problems().stream()
        .map(Problem::line)
        .toList();
  }
}
