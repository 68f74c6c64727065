package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.adapters.telegram.Spot.Look;

/** What this channel wants to know again of an input when it answers. */
sealed interface Origin {

  /** A button of that message. */
  record Pressed(String callback, Spot spot) implements Origin {}

  /** A message of the customer's. */
  record Wrote(int message) implements Origin {}

  /** Nobody has just written, or we no longer know how. */
  record Nobody() implements Origin {}

  /** As it travels with the input. */
  default String encoded() {
    return switch (this) {
      case Pressed(var callback, var spot) ->
          "p:" + spot.message() + ":" + spot.look() + ":" + callback;
      case Wrote(var message) -> "w:" + message;
      case Nobody() -> "";
    };
  }

  static Origin decoded(String encoded) {
    var parts = encoded.split(":", 4);
    try {
      return switch (parts[0]) {
        case "p" ->
            new Pressed(parts[3], new Spot(Integer.parseInt(parts[1]), Look.valueOf(parts[2])));
        case "w" -> new Wrote(Integer.parseInt(parts[1]));
        default -> new Nobody();
      };
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return new Nobody(); // written by another version of this channel
    }
  }
}
