package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.adapters.telegram.Spot.Look;
import java.util.Optional;

/**
 * The message in which a conversation goes on.
 *
 * @param spot empty before the first one, or when it was taken away
 * @param keys whether it has buttons
 * @param secret whether the customer was asked for something that nobody may read later
 * @param handouts which files he was given with it
 * @param above the picture that stands above its words, where they are too long for a caption
 */
record Live(
    Optional<Spot> spot, boolean keys, boolean secret, String handouts, Optional<Integer> above) {

  static final Live NONE =
      new Live(Optional.empty(), false, false, Handouts.NONE, Optional.empty());

  static Live at(Spot spot, Page page, String handouts, Optional<Integer> above) {
    return new Live(Optional.of(spot), page.keyboard().isPresent(), page.secret(), handouts, above);
  }

  Live asking() {
    return new Live(spot, keys, true, handouts, above);
  }

  Live removed() {
    return new Live(Optional.empty(), false, secret, handouts, above);
  }

  Live giving(String files) {
    return new Live(spot, keys, secret, files, above);
  }

  boolean is(int message) {
    return spot.isPresent() && spot.get().message() == message;
  }

  /**
   * Whether it stands below that message and has no buttons, as while we are at work. If the
   * conversation went on above it, it would say so for ever, where the customer looks.
   */
  boolean waitsBelow(Spot other) {
    return !keys && spot.filter(mine -> mine.message() > other.message()).isPresent();
  }

  String encoded() {
    var place = spot.map(at -> at.message() + ":" + at.look()).orElse("0:" + Look.TEXT);
    return place
        + ":"
        + keys
        + ":"
        + secret
        + ":"
        + handouts
        + above.map(at -> ":" + at).orElse("");
  }

  static Live decoded(String encoded) {
    var parts = encoded.split(":");
    if (parts.length < 4 || parts.length > 6) {
      return NONE; // written by another version of this channel
    }
    int message = Integer.parseInt(parts[0]);
    return new Live(
        message == 0 ? Optional.empty() : Optional.of(new Spot(message, Look.valueOf(parts[1]))),
        Boolean.parseBoolean(parts[2]),
        Boolean.parseBoolean(parts[3]),
        parts.length >= 5 ? parts[4] : Handouts.NONE,
        parts.length == 6 ? Optional.of(Integer.parseInt(parts[5])) : Optional.empty());
  }
}
