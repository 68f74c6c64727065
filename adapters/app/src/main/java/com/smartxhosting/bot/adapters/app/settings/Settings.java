package com.smartxhosting.bot.adapters.app.settings;

import com.smartxhosting.bot.adapters.app.pretence.Part;
import com.smartxhosting.bot.adapters.discord.DiscordSettings;
import com.smartxhosting.bot.adapters.plesk.PleskSettings;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings;
import com.smartxhosting.bot.adapters.telegram.TelegramSettings;
import com.smartxhosting.bot.adapters.web.WebSettings;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings;
import com.smartxhosting.bot.conversations.agents.Agent;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.secret.Secret;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that an operator has decided, checked. {@link SettingsReader} makes it.
 *
 * @param agents who says who else is one
 * @param shareHosts to whose pages agents may send customers
 * @param whmcs empty to serve the sandbox's customers
 * @param passwords how strong the company's servers want passwords
 * @param pretended parts of a real company that the sandbox serves
 * @param metrics where figures are served; empty for nowhere
 * @param resolvers that are asked whether a DNS change is visible; none to ask the sandbox's own
 */
public record Settings(
    Storage storage,
    Talk talk,
    String terminalUser,
    List<Agent> agents,
    List<String> shareHosts,
    Optional<Telegram> telegram,
    Optional<DiscordSettings> discord,
    WebSettings web,
    Optional<WhmcsSettings> whmcs,
    Strength passwords,
    Optional<PleskSettings> plesk,
    List<InetSocketAddress> resolvers,
    Set<Part> pretended,
    SandboxSettings sandbox,
    Optional<InetSocketAddress> metrics,
    Logs logs) {

  /**
   * Where things are kept.
   *
   * @param folder for files: the embedded database, the vault's key, the sandbox, logs
   * @param database a JDBC URL of a shared PostgreSQL, which may hold a password; empty for a file
   * @param vaultKey what seals stored secrets, in base64; empty to keep one in the folder
   */
  public record Storage(Path folder, Optional<Secret> database, Optional<Secret> vaultKey) {}

  /**
   * How we talk.
   *
   * @param languages that we speak, as BCP 47 tags; the first is for whoever speaks none of them
   * @param zone in which days and hours are told
   * @param patience how long a customer looks at nothing before he sees that we are at work
   * @param codeTime how long sending a code takes at least, whether the address is known or not
   */
  public record Talk(List<String> languages, ZoneId zone, Duration patience, Duration codeTime) {}

  /**
   * A bot on Telegram.
   *
   * @param webhook what Telegram presents with every update; empty to ask for updates instead
   */
  public record Telegram(TelegramSettings connection, Optional<Secret> webhook) {}

  public record Logs(Format format, Verbosity verbosity) {

    /** What a line of a log looks like. */
    public enum Format {
      /** For people. */
      LINES,
      /** For machines: a JSON object each. */
      JSON
    }

    /** How much is told. */
    public enum Verbosity {
      WARN,
      INFO,
      DEBUG
    }
  }

  /** Whether customers can reach us elsewhere than at this terminal. */
  public boolean serves() {
    return telegram.isPresent() || discord.isPresent();
  }
}
