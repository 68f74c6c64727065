package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.util.Optional;

/** Where a message of ours is, and what it takes to change it. */
sealed interface Spot {

  MessageId message();

  /** In the direct messages: may be changed at any time. */
  record Direct(MessageId message) implements Spot {}

  /**
   * Seen by the customer alone, somewhere in a guild: may be changed as long as the ticket lives.
   */
  record Ephemeral(MessageId message, Ticket ticket) implements Spot {}

  /** As it is stored; whoever reads it cannot speak for the bot. */
  default String encoded(Vault vault) {
    var at = message().channel() + ":" + message().message();
    return switch (this) {
      case Direct _ -> "d:" + at;
      case Ephemeral(_, var ticket) ->
          "e:" + at + ":" + ticket.id() + ":" + vault.seal(ticket.token().reveal());
    };
  }

  /** Empty for what another version of this channel has written, or another key has sealed. */
  static Optional<Spot> decoded(String encoded, Vault vault) {
    var parts = encoded.split(":", 5);
    try {
      var message = new MessageId(Snowflake.of(parts[1]), Snowflake.of(parts[2]));
      return switch (parts[0]) {
        case "d" -> Optional.of(new Direct(message));
        case "e" ->
            Optional.of(
                new Ephemeral(
                    message, new Ticket(Snowflake.of(parts[3]), new Secret(vault.open(parts[4])))));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException
        | ArrayIndexOutOfBoundsException
        | Vault.UnsealableException e) {
      return Optional.empty();
    }
  }
}
