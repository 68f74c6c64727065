package com.smartxhosting.bot.adapters.discord;

import java.util.Optional;

/**
 * Where an interaction happened.
 *
 * @param channel empty in the rare packet that does not say
 */
public record Place(Kind kind, Optional<Snowflake> guild, Optional<Snowflake> channel) {

  public enum Kind {
    /** A channel, thread, forum post or voice chat of a guild, whether the bot is in it or not. */
    GUILD,
    /** The direct messages between the bot and the user: the only place that is private. */
    BOT_DM,
    /** Direct messages among others, where somebody has called the bot. */
    PRIVATE_CHANNEL
  }
}
