package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a bot reaches Discord.
 *
 * @param token what the developer portal gave
 * @param proxy an HTTP proxy between us and Discord, such as {@code http://proxy.example.com:3128}
 * @param shards which of the shards this process serves, from 0
 * @param shardsInAll how many shards there are in all processes together
 * @param onlineWithin how long a shard may take to come online at the start
 * @param silence after how long without a word of the gateway the connection is made anew; Discord
 *     speaks at least every 41 s
 */
public record DiscordSettings(
    Secret token,
    Optional<URI> proxy,
    List<Integer> shards,
    int shardsInAll,
    Duration onlineWithin,
    Duration silence) {

  public DiscordSettings {
    proxy.ifPresent(DiscordSettings::check);
    if (shards.isEmpty()
        || Set.copyOf(shards).size() < shards.size()
        || shards.stream().anyMatch(shard -> shard < 0 || shard >= shardsInAll)) {
      throw new IllegalArgumentException(
          "The shards are %s of %d; there must be some, each once, from 0 to %d."
              .formatted(shards, shardsInAll, shardsInAll - 1));
    }
  }

  private static void check(URI proxy) {
    if (!"http".equals(proxy.getScheme())
        || proxy.getHost() == null
        || proxy.getPort() < 0
        || proxy.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "The proxy must look like http://proxy.example.com:3128, without a user name.");
    }
  }

  public static DiscordSettings of(Secret token) {
    return new DiscordSettings(
        token, Optional.empty(), List.of(0), 1, Duration.ofSeconds(30), Duration.ofSeconds(90));
  }

  public DiscordSettings through(URI httpProxy) {
    return new DiscordSettings(
        token, Optional.of(httpProxy), shards, shardsInAll, onlineWithin, silence);
  }

  public DiscordSettings serving(List<Integer> ofShards, int inAll) {
    return new DiscordSettings(token, proxy, ofShards, inAll, onlineWithin, silence);
  }

  public DiscordSettings onlineWithin(Duration limit) {
    return new DiscordSettings(token, proxy, shards, shardsInAll, limit, silence);
  }

  public DiscordSettings reconnectedAfter(Duration noWord) {
    return new DiscordSettings(token, proxy, shards, shardsInAll, onlineWithin, noWord);
  }
}
