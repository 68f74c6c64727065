package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.secret.Vault;
import java.util.Optional;

/**
 * Where a conversation goes on.
 *
 * @param waiting whether the message says only that we are at work
 */
record Live(Spot spot, boolean waiting) {

  private static final String WAITING = "waiting ";

  boolean is(MessageId message) {
    return spot.message().equals(message);
  }

  String encoded(Vault vault) {
    return (waiting ? WAITING : "") + spot.encoded(vault);
  }

  /** Empty for what another version of this channel has written, or another key has sealed. */
  static Optional<Live> decoded(String encoded, Vault vault) {
    boolean waiting = encoded.startsWith(WAITING);
    return Spot.decoded(waiting ? encoded.substring(WAITING.length()) : encoded, vault)
        .map(spot -> new Live(spot, waiting));
  }
}
