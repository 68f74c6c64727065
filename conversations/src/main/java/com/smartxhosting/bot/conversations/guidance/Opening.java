package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.util.Optional;

/** What comes of opening a share. */
public sealed interface Opening {

  /** What somebody has in hand who wants to open one. */
  sealed interface Key {
    /** Out of a link or a button. */
    record Token(Secret value) implements Key {}

    /** Read aloud, and typed; see {@link ShareCode}. */
    record Code(Secret value) implements Key {}
  }

  /**
   * It may be begun, or is under way.
   *
   * @param run what this conversation has begun before
   */
  record Opened(Share share, Optional<Run> run) implements Opening {}

  /** Nothing is known by this key: it is forged, mistyped, or a code that has lapsed. */
  record Unknown() implements Opening {}

  record Expired(Sharer by) implements Opening {}

  record UsedUp(Sharer by) implements Opening {}

  record Revoked(Sharer by) implements Opening {}

  /** It was prepared for another customer, about whom nothing may be said. */
  record SomebodyElses() implements Opening {}

  /** Too many wrong codes; even a right one is not looked at until then. */
  record Locked(Duration remaining) implements Opening {}
}
