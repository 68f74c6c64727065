package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * What an interaction is answered with. Whoever has it may speak for the bot until it expires.
 *
 * @param id the interaction's number
 * @param token stays valid for {@link #LIFE}, if the first answer came in time
 */
public record Ticket(Snowflake id, Secret token) {

  /** How soon the first answer must be there; after it the customer sees "interaction failed". */
  public static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

  public static final Duration LIFE = Duration.ofMinutes(15);

  public boolean expired(Instant now) {
    return !now.isBefore(id.made().plus(LIFE));
  }
}
