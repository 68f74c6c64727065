package com.smartxhosting.bot.adapters.discord.wire;

import com.smartxhosting.bot.adapters.discord.DiscordStartFailed;
import com.smartxhosting.bot.adapters.discord.Fault;
import java.time.Duration;

/** Says to an operator why the bot does not come online. */
public final class StartTrouble {

  private static final int UNAUTHORIZED = 401;

  private StartTrouble() {}

  static DiscordStartFailed of(Fault fault) {
    return switch (fault) {
      case Fault.Refused(var status, _, _) when status == UNAUTHORIZED -> wrongToken();
      case Fault.Unreachable(var why) ->
          new DiscordStartFailed(
              "Discord does not answer (%s). Check the network, and the proxy if there is one."
                  .formatted(why));
      case Fault.RateLimited(var rest) ->
          new DiscordStartFailed(
              "Discord wants to be left alone for %d s, because of too many requests from here."
                  .formatted(rest.toSeconds()));
      case Fault.Gone _,
          Fault.Expired _,
          Fault.AnsweredAlready _,
          Fault.ClosedDms _,
          Fault.Refused _ ->
          new DiscordStartFailed("Discord refuses to say which bot this is: %s.".formatted(fault));
    };
  }

  /**
   * @param code the gateway's close code
   */
  public static DiscordStartFailed closed(int code) {
    return switch (code) {
      case 4004 -> wrongToken();
      case 4010 ->
          new DiscordStartFailed(
              "Discord does not know this shard. Check the number of shards in all.");
      case 4011 ->
          new DiscordStartFailed(
              "This bot is in too many guilds for one connection. Divide it into more shards.");
      case 4013, 4014 ->
          new DiscordStartFailed(
              "Discord does not let this bot hear of guilds and direct messages (%d). Look at Privileged Gateway Intents on the page Bot of its developer portal."
                  .formatted(code));
      default ->
          new DiscordStartFailed(
              "Discord closed the connection before the bot was online (%d).".formatted(code));
    };
  }

  public static DiscordStartFailed silent(Duration waited) {
    return new DiscordStartFailed(
        "Discord's gateway did not let the bot online within %d s. Check that the network, and the proxy if there is one, let it reach wss://gateway.discord.gg."
            .formatted(waited.toSeconds()));
  }

  private static DiscordStartFailed wrongToken() {
    return new DiscordStartFailed(
        "Discord does not know this bot token. Copy it again from the page Bot of its developer"
            + " portal (Reset Token, when it is not shown any more).");
  }
}
