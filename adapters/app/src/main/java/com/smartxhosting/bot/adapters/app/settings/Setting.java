package com.smartxhosting.bot.adapters.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, in the order in which it is explained. */
public enum Setting {
  DATA("`data` beside the launcher", "the folder for all files: database, key, sandbox, logs"),
  DATABASE_URL(
      Kind.SECRET,
      "a SQLite file in the data folder",
      "a shared PostgreSQL, as `jdbc:postgresql://host/name?user=bot&password=...`"),
  VAULT_KEY(
      Kind.SECRET,
      "`vault.key` in the data folder, made on first start",
      "32 bytes in base64 that seal stored secrets (`openssl rand -base64 32`); with a shared"
          + " database, the same for every process"),
  LANGUAGES(
      "`en`",
      "what we speak, as BCP 47 tags such as `en, de`; the first is for customers whose own it is not"),
  TIME_ZONE("that of the machine", "in which days and hours are told, such as `Europe/Berlin`"),
  PATIENCE("`700ms`", "how long a customer looks at nothing before he sees that we are at work"),
  CODE_TIME(
      "`1500ms`",
      "how long sending a code takes at least, so that nobody can tell from it whether an address"
          + " is known; more than mail usually takes"),
  TERMINAL_USER("`local`", "who talks at the terminal; every name has a conversation of its own"),
  AGENTS(
      "nobody is an agent",
      "the administrators of the support team by their chats, as `telegram:12345=Nina"
          + " discord:678=Tom terminal:agent`; they invite the others with `/agents`. Customers read"
          + " the names"),
  SHARE_HOSTS(
      "none",
      "hosts whose addresses agents may write to customers, with all below them, such as"
          + " `help.example.com, example.com`"),
  TELEGRAM_TOKEN(Kind.SECRET, "no Telegram", "the bot's token from @BotFather"),
  TELEGRAM_URL("`https://api.telegram.org`", "where the Bot API is served"),
  TELEGRAM_PACE(
      "`0`: as fast as Telegram lets",
      "messages a second, all chats together; Telegram advises 30"),
  TELEGRAM_WEBHOOK_SECRET(
      Kind.SECRET,
      "long polling",
      "1 to 256 of `A-Za-z0-9_-`; makes Telegram post updates to `BOT_WEB_URL`, with this as proof"),
  DISCORD_TOKEN(
      Kind.SECRET, "no Discord", "the bot's token from the page Bot of Discord's developer portal"),
  DISCORD_PROXY(
      "none", "an HTTP proxy on the way to Discord, such as `http://proxy.example.com:3128`"),
  DISCORD_SHARDS(
      "`0 of 1`",
      "which shards of how many this process serves, such as `0 of 2` or `0, 1 of 4`; needed above"
          + " 2500 servers"),
  WEB_URL("none: links work on this machine", "how browsers reach our pages from outside"),
  WEB_HOST("`localhost`", "the name or address that our pages listen on"),
  WEB_PORT("any free one", "the port that our pages listen on"),
  WEB_PROXIES("none", "balancers in front of us, such as `10.0.0.0/8, 192.0.2.7`"),
  WHMCS_URL("the sandbox serves", "where the company's WHMCS is: its System URL, with https"),
  WHMCS_IDENTIFIER(Kind.SECRET, "needed with `BOT_WHMCS_URL`", "the identifier of API credentials"),
  WHMCS_SECRET(Kind.SECRET, "needed with `BOT_WHMCS_URL`", "their secret"),
  WHMCS_ACCESS_KEY(
      Kind.SECRET,
      "our address is on WHMCS's allow-list",
      "`$api_access_key` of WHMCS's configuration.php"),
  WHMCS_TIME_ZONE("`BOT_TIME_ZONE`", "in which WHMCS writes days and hours"),
  WHMCS_DEPARTMENT("the first one", "the number of the support department that tickets go to"),
  WHMCS_STRANGERS(
      "needed with `BOT_WHMCS_URL`",
      "an e-mail address of the company's, in whose name tickets of chats without an account are"
          + " opened"),
  WHMCS_NAME_SERVERS(
      "none are told",
      "the name servers of shared hosting, such as `ns1.example.com, ns2.example.com`"),
  WHMCS_KINDS(
      "all products are shared hosting",
      "the numbers of products that are something else, as `wordpress=3,7 mail=12`"),
  WHMCS_OFFERS(
      "no offers are told",
      "promotion codes that customers may be told of, with what each offers, as `AUTUMN = A tenth"
          + " off all upgrades; BLOG = WordPress at half price`"),
  WHMCS_LOGIN_CLIENT(
      "customers link by e-mail alone",
      "the Client ID with which we ask WHMCS [who has logged in](#linking-by-a-login-at-whmcs); needs"
          + " `BOT_WEB_URL`"),
  WHMCS_LOGIN_SECRET(
      Kind.SECRET, "needed with `BOT_WHMCS_LOGIN_CLIENT`", "the Client Secret that belongs to it"),
  PASSWORDS("`strong`", "how strong the company's servers want passwords, as the sandbox's below"),
  PLESK_SERVERS(
      "no server is reached",
      "the Plesk servers, by the name, host name or address that the billing system has, such as"
          + " `web01 = https://web01.example.com:8443, web02 = https://web02.example.com:8443`"),
  PLESK_KEYS(
      Kind.SECRET,
      "needed with `BOT_PLESK_SERVERS`",
      "their secret keys, or an administrator's logins, as `web01 = 5f4cbe9c-..., web02 ="
          + " admin:password`"),
  PLESK_CERTIFICATES(
      "those that Java trusts",
      "for servers with certificates of their own: fingerprints or files of issuers, as `web01 ="
          + " sha256:3A:5B:..., web02 = /etc/bot/plesk-ca.pem`"),
  PLESK_WEBMAIL("`https://webmail.{domain}/`", "where a domain's webmail is"),
  RESOLVERS(
      "the sandbox's; with a WHMCS none: nothing is said of the world's DNS, and flows leave it"
          + " to the customer",
      "public resolvers at which we look whether a DNS change is visible, as addresses such as"
          + " `9.9.9.9, 1.1.1.1, 8.8.8.8, 208.67.222.222`"),
  PRETEND(
      "nothing",
      "for trying things out: parts that the sandbox pretends beside a real WHMCS, of `records"
          + " mailboxes certificates logins passwords cancellations orders tickets codes news`"),
  SANDBOX_PASSWORDS(
      "`strong`", "Plesk's levels: `very-weak`, `weak`, `medium`, `strong` or `very-strong`"),
  SANDBOX_LATENCY("`0ms`", "how long every call to the pretend back ends takes"),
  SANDBOX_JITTER("`0ms`", "how much longer it may take, by chance"),
  SANDBOX_READ_FAULTS(
      "none",
      "how often reading goes wrong, of 1: `refused=0.01 failed=0.02 lost-request=0"
          + " lost-answer=0`"),
  SANDBOX_WRITE_FAULTS("none", "how often changes go wrong, likewise"),
  SANDBOX_HANG("`0ms`", "how long a call hangs that gets lost"),
  SANDBOX_ACTIVATION(
      "`0s`: at once", "how long after its payment an ordered option of a service becomes active"),
  SANDBOX_CHANCE("`20260101`", "a number that chance starts from, to repeat a rehearsal"),
  SANDBOX_SPREAD("`1m`", "how long it takes until the pretended world has heard of a DNS change"),
  METRICS(
      "nowhere",
      "where Prometheus finds our figures at `/metrics`, as an address and a port of this machine"
          + " such as `127.0.0.1:9464`"),
  LOG_FORMAT("`lines`", "`lines` for people or `json` for machines"),
  LOG_LEVEL("`info`", "`warn`, `info` or `debug`");

  /** Whether a value may be seen. */
  private enum Kind {
    OPEN,
    SECRET
  }

  private static final String PREFIX = "BOT_";

  /** Ends the name of a setting that names a file with the value. */
  static final String IN_FILE = "_FILE";

  private final Kind kind;
  private final String byDefault;
  private final String about;

  Setting(String byDefault, String about) {
    this(Kind.OPEN, byDefault, about);
  }

  Setting(Kind kind, String byDefault, String about) {
    this.kind = kind;
    this.byDefault = byDefault;
    this.about = about;
  }

  /** As an environment variable. */
  public String variable() {
    return PREFIX + name();
  }

  /** In a file. */
  public String key() {
    return keyOf(variable());
  }

  static String keyOf(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  public boolean secret() {
    return kind == Kind.SECRET;
  }

  /** What holds when it is not set, in words. */
  public String byDefault() {
    return byDefault;
  }

  public String about() {
    return about;
  }

  static Optional<Setting> of(String variable) {
    return Arrays.stream(values()).filter(one -> one.variable().equals(variable)).findFirst();
  }
}
