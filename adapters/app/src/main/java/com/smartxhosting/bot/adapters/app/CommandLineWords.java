package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.logs.Logging;
import com.smartxhosting.bot.adapters.app.logs.Logging.Watcher;
import com.smartxhosting.bot.adapters.app.settings.DataFolder;
import com.smartxhosting.bot.adapters.app.settings.Given;
import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.app.settings.SettingsReader;
import com.smartxhosting.bot.adapters.app.settings.SettingsReport;
import com.smartxhosting.bot.adapters.app.settings.SettingsSources;
import com.smartxhosting.bot.adapters.app.settings.WrongSettings;
import com.smartxhosting.bot.adapters.discord.DiscordStartFailed;
import com.smartxhosting.bot.adapters.store.DatabaseUnusable;
import com.smartxhosting.bot.adapters.telegram.TelegramStartFailed;
import com.smartxhosting.bot.adapters.web.WebStartFailed;
import com.smartxhosting.bot.secret.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The words after {@code ./bot}. */
@Command(
    name = "./bot",
    description = {
      "Lets customers of a hosting company manage their services in a chat.",
      "",
      "Without a word, it serves all channels that are set up, or talks at this terminal."
    },
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineWords.Version.class,
    synopsisSubcommandLabel = "[chat | check | flows | bench | test]",
    footerHeading = "%n",
    footer = {
      "  test   Installs what the tests need and runs them.",
      "",
      "Settings are environment variables such as BOT_TELEGRAM_TOKEN, or lines such as",
      "bot.telegram.token=... in bot.properties. './bot check' lists them all.",
      "",
      "It ends with 0 when all went well, 1 when not, 2 when it was called wrongly,",
      "and 78 when a setting is wrong."
    })
final class CommandLineWords implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLineWords.class);

  static final int FAILED = 1;
  static final int WRONG_SETTINGS = 78; // EX_CONFIG of sysexits.h

  private final Commands commands;
  private final Map<String, String> environment;
  private final Path home;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings as properties or YAML, instead of bot.properties or bot.yaml.")
  private Optional<Path> config = Optional.empty();

  private CommandLineWords(Commands commands, Map<String, String> environment, Path home) {
    this.commands = commands;
    this.environment = environment;
    this.home = home;
  }

  /**
   * @param home where settings and data are looked for when nothing else is said
   */
  static CommandLine line(Commands commands, Map<String, String> environment, Path home) {
    var words = new CommandLineWords(commands, environment, home);
    return new CommandLine(words)
        .addSubcommand(new FlowsCommand(words::settings))
        .setExecutionExceptionHandler(CommandLineWords::explain);
  }

  private static int explain(Exception trouble, CommandLine line, CommandLine.ParseResult parsed) {
    if (trouble instanceof WrongSettings wrong) {
      line.getErr().println("The settings do not let this start:");
      wrong.problems().forEach(problem -> line.getErr().println("  " + problem.line()));
      line.getErr().flush();
      return WRONG_SETTINGS;
    }
    if (tellsOperators(trouble)) {
      line.getErr().println("This cannot start: " + trouble.getMessage());
      line.getErr().flush();
      return WRONG_SETTINGS;
    }
    LOG.error("This ended by itself; please report it", trouble);
    return FAILED;
  }

  /** Whether its message says what was found and what to do. */
  private static boolean tellsOperators(Exception trouble) {
    return trouble instanceof DatabaseUnusable
        || trouble instanceof TelegramStartFailed
        || trouble instanceof DiscordStartFailed
        || trouble instanceof WebStartFailed;
  }

  @Override
  public Integer call() {
    var settings = settings();
    if (settings.serves()) {
      log(settings, Watcher.OPERATOR);
      return commands.serve(settings);
    }
    log(settings, Watcher.CUSTOMER);
    return commands.chat(settings, Optional.empty());
  }

  @Command(description = "Talks at this terminal, or plays a script from a pipe.")
  int chat(
      @Option(
              names = "--code",
              paramLabel = "CODE",
              description = "Opens what support has shared, by its code.")
          Optional<String> code) {
    var settings = settings();
    log(settings, Watcher.CUSTOMER);
    return commands.chat(settings, code.map(Secret::new));
  }

  @Command(description = "Says of every setting and connection whether it works.")
  int check() {
    var out = spec.commandLine().getOut();
    var given = given();
    SettingsReport.of(given).forEach(out::println);
    out.println();
    out.flush();
    var settings = SettingsReader.read(given, home);
    log(settings, Watcher.CUSTOMER);
    return commands.check(settings, out);
  }

  private Settings settings() {
    return SettingsReader.read(given(), home);
  }

  private Given given() {
    return SettingsSources.find(environment, home, config);
  }

  private static void log(Settings settings, Watcher watcher) {
    Logging.start(settings.logs(), DataFolder.ready(settings.storage().folder()), watcher);
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
      return new String[] {"bot " + version.orElse("unpackaged")};
    }
  }
}
