package com.smartxhosting.bot.adapters.app.settings;

import com.smartxhosting.bot.adapters.app.pretence.Part;
import com.smartxhosting.bot.adapters.discord.DiscordSettings;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings.Rates;
import com.smartxhosting.bot.adapters.telegram.TelegramSettings;
import com.smartxhosting.bot.adapters.web.Network;
import com.smartxhosting.bot.adapters.web.WebSettings;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings;
import com.smartxhosting.bot.conversations.account.EmailAddress;
import com.smartxhosting.bot.conversations.agents.Agent;
import com.smartxhosting.bot.conversations.agents.AgentName;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one value each, or says what would do. */
final class Values {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
  private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d{6,}:[A-Za-z0-9_-]{30,}");
  private static final Pattern DISCORD_TOKEN = Pattern.compile("[A-Za-z0-9_.-]{20,200}");
  private static final Pattern SHARDS =
      Pattern.compile("(\\d{1,4}(?:[,\\s]+\\d{1,4})*)\\s+of\\s+(\\d{1,4})");
  private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final int DNS_PORT = 53;
  private static final Pattern WHOLE_IPV4 = Pattern.compile("\\d+(?:\\.\\d+){3}");
  private static final String ADDRESSES =
      "Write addresses such as 9.9.9.9, 1.1.1.1 or 2620:fe::fe.";
  private static final String LISTENING =
      "Write an address of this machine and a port, such as 127.0.0.1:9464.";
  private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

  private static final Pattern AGENT = Pattern.compile("([a-z]+:[A-Za-z0-9._@-]{1,64})(?:=(.+))?");

  /** What customers read of an agent without a name. */
  private static final String USUAL_AGENT = "Support";

  private static final Pattern HOST = Pattern.compile("([a-z0-9-]+\\.)+[a-z0-9-]+");
  private static final Pattern OFFER = Pattern.compile("([^\\s=;]+)\\s*=\\s*(\\S.*)");
  private static final Pattern KIND = Pattern.compile("([a-z]+)=(\\d+(?:,\\d+)*)");
  private static final Set<String> FATES =
      Set.of("refused", "failed", "lost-request", "lost-answer");

  static final Strength USUAL_STRENGTH = Strength.STRONG;

  private Values() {}

  /** A text is not what it should be. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    Unfit(String remedy) {
      super(remedy);
      this.remedy = remedy;
    }

    String remedy() {
      return remedy;
    }
  }

  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Unfit("Write the path of a folder.");
    }
  }

  static Duration duration(String text) {
    var parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw new Unfit("Write a duration such as 700ms, 2s, 5m or 1h.");
    }
    var number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  static Function<String, Integer> between(int least, int most) {
    return text -> {
      try {
        var number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new Unfit("Write a whole number from %d to %d.".formatted(least, most));
    };
  }

  static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Unfit("Write a whole number.");
    }
  }

  static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
    return text ->
        Arrays.stream(type.getEnumConstants())
            .filter(one -> word(one).equals(text.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    new Unfit(
                        Arrays.stream(type.getEnumConstants())
                            .map(Values::word)
                            .collect(Collectors.joining(", ", "Write one of ", "."))));
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> languages(String text) {
    return Arrays.stream(text.split("[,\\s]+")).map(Values::language).distinct().toList();
  }

  private static String language(String text) {
    try {
      var tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
      if (!tag.equals("und")) {
        return tag;
      }
    } catch (IllformedLocaleException e) {
      // said below
    }
    throw new Unfit("Write language tags such as en, de or pt-BR.");
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new Unfit("Write a time zone such as Europe/Berlin or UTC.");
    }
  }

  static String user(String text) {
    if (!USER.matcher(text).matches()) {
      throw new Unfit("Write a name of up to 64 letters, digits and . _ @ -.");
    }
    return text;
  }

  /** Administrators by their chats, each with the name that customers read. */
  static List<Agent> agents(String text) {
    var agents = new ArrayList<Agent>();
    for (var part : text.strip().split("[,\\s]+")) {
      var named = AGENT.matcher(part);
      if (!named.matches()) {
        throw new Unfit(
            "Write chats as channel:number with a name each, such as telegram:12345=Nina"
                + " discord:678=Tom.");
      }
      var name = Objects.requireNonNullElse(named.group(2), USUAL_AGENT).replace('_', ' ');
      if (AgentName.parse(name) instanceof Parsed.Invalid<String>) {
        throw new Unfit("Customers read the name '%s': write one of letters.".formatted(name));
      }
      agents.add(Agent.named(named.group(1), name));
    }
    return List.copyOf(agents);
  }

  static Secret postgres(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw new Unfit(
          "Write jdbc:postgresql://host/name?user=...&password=..., or nothing for a SQLite file.");
    }
    return new Secret(text);
  }

  static Secret vaultKey(String text) {
    try {
      if (Base64.getDecoder().decode(text).length == Vault.KEY_BYTES) {
        return new Secret(text);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new Unfit(
        "Write %d bytes in base64, as 'openssl rand -base64 %1$d' prints them."
            .formatted(Vault.KEY_BYTES));
  }

  static Secret telegramToken(String text) {
    if (!TELEGRAM_TOKEN.matcher(text).matches()) {
      throw new Unfit("Write the token as @BotFather gave it, such as 123456789:AAF3x...");
    }
    return new Secret(text);
  }

  static Secret webhookSecret(String text) {
    if (!WEBHOOK_SECRET.matcher(text).matches()) {
      throw new Unfit("Write 1 to 256 letters, digits, - and _, as 'openssl rand -hex 32' prints.");
    }
    return new Secret(text);
  }

  static URI botApi(String text) {
    try {
      var address = URI.create(text);
      TelegramSettings.of(new Secret("")).at(address);
      return address;
    } catch (IllegalArgumentException e) {
      throw new Unfit("Write an address without a path, such as https://api.telegram.org.");
    }
  }

  static Secret discordToken(String text) {
    if (!DISCORD_TOKEN.matcher(text).matches()) {
      throw new Unfit(
          "Write the token as the page Bot of Discord's developer portal showed it, without 'Bot '.");
    }
    return new Secret(text);
  }

  static URI discordProxy(String text) {
    try {
      var address = URI.create(text);
      DiscordSettings.of(new Secret("")).through(address);
      return address;
    } catch (IllegalArgumentException e) {
      throw new Unfit(
          "Write an address such as http://proxy.example.com:3128, without a user name.");
    }
  }

  /**
   * A part of a bot's shards.
   *
   * @param served from 0
   */
  record Shards(List<Integer> served, int inAll) {
    static final Shards ONE = new Shards(List.of(0), 1);
  }

  static Shards shards(String text) {
    var parts = SHARDS.matcher(text);
    if (parts.matches()) {
      var served = Arrays.stream(parts.group(1).split("[,\\s]+")).map(Integer::valueOf).toList();
      var inAll = Integer.parseInt(parts.group(2));
      try {
        DiscordSettings.of(new Secret("")).serving(served, inAll);
        return new Shards(served, inAll);
      } catch (IllegalArgumentException e) {
        // said below
      }
    }
    throw new Unfit("Write shards and how many there are, such as '0 of 1' or '0, 1 of 4'.");
  }

  static URI publicUrl(String text) {
    try {
      var url = URI.create(text);
      var checked = new WebSettings("localhost", 0, Optional.of(url), List.of());
      return checked.publicUrl().orElse(url);
    } catch (IllegalArgumentException e) {
      throw new Unfit("Write an address such as https://chat.example.com.");
    }
  }

  static List<Network> networks(String text) {
    try {
      return Arrays.stream(text.split("[,\\s]+")).map(Network::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new Unfit("Write addresses and ranges such as 192.0.2.7, 10.0.0.0/8.");
    }
  }

  static URI whmcs(String text) {
    try {
      return WhmcsSettings.safe(URI.create(text));
    } catch (IllegalArgumentException e) {
      throw new Unfit(
          "Write WHMCS's System URL, such as https://billing.example.com/whmcs; plain http is for"
              + " this machine alone.");
    }
  }

  static String emailAddress(String text) {
    return switch (EmailAddress.parse(text)) {
      case Parsed.Valid<EmailAddress>(var address) -> address.value().reveal();
      case Parsed.Invalid<EmailAddress> _ ->
          throw new Unfit("Write an e-mail address such as chat@example.com.");
    };
  }

  static List<String> hosts(String text) {
    var hosts = List.of(text.toLowerCase(Locale.ROOT).split("[,\\s]+"));
    if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      throw new Unfit("Write host names such as ns1.example.com, ns2.example.com.");
    }
    return hosts;
  }

  /** What products are for, by their numbers. */
  static Map<String, ServiceKind> kinds(String text) {
    var kinds = new HashMap<String, ServiceKind>();
    for (var part : text.split("\\s+")) {
      var named = KIND.matcher(part);
      if (!named.matches()) {
        throw new Unfit("Write products by their numbers, such as wordpress=3,7 mail=12.");
      }
      var kind = oneOf(ServiceKind.class).apply(named.group(1));
      for (var product : named.group(2).split(",")) {
        kinds.put(product, kind);
      }
    }
    return kinds;
  }

  /** Kept in their order, which is the one in which customers read them. */
  static Map<String, String> offers(String text) {
    var offers = new LinkedHashMap<String, String>();
    for (var part : text.split(";")) {
      var named = OFFER.matcher(part.strip());
      if (!named.matches()) {
        throw new Unfit(
            "Write codes with what they offer, such as AUTUMN = A tenth off all upgrades; BLOG ="
                + " WordPress at half price.");
      }
      offers.put(named.group(1), named.group(2));
    }
    return offers;
  }

  static Strength strength(String text) {
    return oneOf(Strength.class).apply(text);
  }

  /** Numbers alone: to look up a resolver's name, one would need a resolver. */
  static List<InetSocketAddress> resolvers(String text) {
    var addresses = new ArrayList<InetSocketAddress>();
    for (var part : text.split("[,\\s]+")) {
      if (!part.contains(":") && !WHOLE_IPV4.matcher(part).matches()) {
        throw new Unfit(ADDRESSES); // 9.9.9 would be read as 9.9.0.9
      }
      try {
        addresses.add(new InetSocketAddress(InetAddress.ofLiteral(part), DNS_PORT));
      } catch (IllegalArgumentException e) {
        throw new Unfit(ADDRESSES);
      }
    }
    return List.copyOf(addresses);
  }

  static Set<Part> parts(String text) {
    return Arrays.stream(text.split("[,\\s]+"))
        .map(oneOf(Part.class))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  /** An address of this machine with a port, both in figures. */
  static InetSocketAddress listening(String text) {
    var colon = text.lastIndexOf(':');
    try {
      return new InetSocketAddress(
          InetAddress.ofLiteral(text.substring(0, Math.max(colon, 0))),
          between(1, 65_535).apply(text.substring(colon + 1)));
    } catch (IllegalArgumentException | Unfit e) {
      throw new Unfit(LISTENING);
    }
  }

  static Rates rates(String text) {
    try {
      var rates = new HashMap<String, Double>();
      for (var part : text.split("[,\\s]+")) {
        var equals = part.indexOf('=');
        rates.put(part.substring(0, equals), Double.valueOf(part.substring(equals + 1)));
      }
      if (FATES.containsAll(rates.keySet())) {
        return new Rates(
            rate(rates, "refused"),
            rate(rates, "failed"),
            rate(rates, "lost-request"),
            rate(rates, "lost-answer"));
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // said below
    }
    throw new Unfit(
        "Write shares of 1 that add up to 1 at most, such as refused=0.01 failed=0.02"
            + " lost-request=0.01 lost-answer=0.01.");
  }

  private static double rate(Map<String, Double> rates, String fate) {
    return rates.getOrDefault(fate, 0.0);
  }
}
