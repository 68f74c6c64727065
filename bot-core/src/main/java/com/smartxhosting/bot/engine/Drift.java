package com.smartxhosting.bot.engine;

import java.time.Duration;
import java.time.Instant;

/** How far another machine's clock is ahead of ours, to the second. */
public record Drift(Duration ahead) {

  /** What an operator can do about clocks that are too far apart. */
  public static final String REMEDY =
      "Have both machines set theirs by NTP ('timedatectl set-ntp true').";

  /** Far less than a code or a one-use link lives, and more than an answer takes. */
  private static final Duration HARMLESS = Duration.ofSeconds(30);

  public static Drift between(Instant ours, Instant theirs) {
    return new Drift(Duration.between(ours, theirs));
  }

  /** Whether things that go by the clock may go wrong. */
  public boolean harms() {
    return ahead.abs().compareTo(HARMLESS) > 0;
  }

  /** Such as {@code 95 seconds behind ours}. */
  public String words() {
    return "%d seconds %s ours"
        .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
  }
}
