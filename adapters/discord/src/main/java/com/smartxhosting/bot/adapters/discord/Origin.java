package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.util.Optional;

/** What this channel wants to know again of an input when it answers. */
sealed interface Origin {

  /**
   * A command, a component or a modal.
   *
   * @param visibility of an answer of its own
   * @param below the message that the answer changes; empty where it must be a new one
   */
  record Interacted(Ticket ticket, Visibility visibility, Optional<MessageId> below)
      implements Origin {

    static Interacted of(Interaction interaction) {
      boolean alone = interaction.context().place().kind() == Place.Kind.BOT_DM;
      return new Interacted(
          interaction.ticket(),
          alone ? Visibility.EVERYBODY : Visibility.EPHEMERAL,
          interaction
              .context()
              .message()
              .filter(message -> alone || message.visibility() == Visibility.EPHEMERAL)
              .filter(_ -> !isHanded(interaction)) // it stays for whoever it is passed on to
              .map(Interaction.Sits::id));
    }

    private static boolean isHanded(Interaction interaction) {
      return interaction instanceof Interaction.Press(_, var key) && Handed.opened(key).isPresent();
    }

    /** Where the answer is, given the message's number. */
    Spot spot(MessageId message) {
      return switch (visibility) {
        case EVERYBODY -> new Spot.Direct(message);
        case EPHEMERAL -> new Spot.Ephemeral(message, ticket);
      };
    }
  }

  /** A direct message. */
  record Wrote() implements Origin {}

  /** Nobody has just done anything, or we no longer know what. */
  record Nobody() implements Origin {}

  /** As it travels with the input; whoever reads it cannot speak for the bot. */
  default String encoded(Vault vault) {
    return switch (this) {
      case Interacted(var ticket, var visibility, var below) ->
          String.join(
              ":",
              "i",
              visibility.name(),
              below.map(message -> message.channel().toString()).orElse(""),
              below.map(message -> message.message().toString()).orElse(""),
              ticket.id().toString(),
              vault.seal(ticket.token().reveal()));
      case Wrote() -> "w";
      case Nobody() -> "";
    };
  }

  static Origin decoded(String encoded, Vault vault) {
    var parts = encoded.split(":", 6);
    try {
      return switch (parts[0]) {
        case "i" ->
            new Interacted(
                new Ticket(Snowflake.of(parts[4]), new Secret(vault.open(parts[5]))),
                Visibility.valueOf(parts[1]),
                parts[3].isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MessageId(Snowflake.of(parts[2]), Snowflake.of(parts[3]))));
        case "w" -> new Wrote();
        default -> new Nobody();
      };
    } catch (IllegalArgumentException
        | ArrayIndexOutOfBoundsException
        | Vault.UnsealableException e) {
      return new Nobody(); // written by another version of this channel, or sealed otherwise
    }
  }
}
