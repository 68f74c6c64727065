package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.secret.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Buttons below messages that are passed on to others. Whoever presses one, wherever it is, is
 * shown for himself what it opens.
 */
final class Handed {

  private static final String OPEN = "open:";

  /** As long as a token can be on any channel. */
  private static final Pattern PRESSED = Pattern.compile(OPEN + "([A-Za-z0-9_-]{1,64})");

  private Handed() {}

  /** The name of a button on the wire. */
  static String customId(Secret key) {
    return OPEN + key.reveal();
  }

  /** What the pressed button opens; empty when it is one of a screen of ours. */
  static Optional<Secret> key(String customId) {
    var pressed = PRESSED.matcher(customId);
    return pressed.matches() ? Optional.of(new Secret(pressed.group(1))) : Optional.empty();
  }
}
