package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.engine.StoreUnavailable;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Says in words for operators what the database did not do. */
final class Trouble {

  private Trouble() {}

  /** It could not for now: the disk is full, it is locked, it does not answer. */
  static StoreUnavailable unavailable(Throwable failure) {
    var reason = reason(failure);
    return new StoreUnavailable(
        "The database did not do what it was asked (%s), and nothing was half-stored. Check its disk space and whether it can be reached."
            .formatted(reason.getMessage()),
        reason);
  }

  /** It never will: what it was given breaks a rule of its own. */
  static IllegalStateException refused(Throwable failure) {
    var reason = reason(failure);
    return new IllegalStateException(
        "The database refuses what it was given (%s).".formatted(reason.getMessage()), reason);
  }

  /** What the database itself said. Libraries in between quote statements with their values. */
  private static Throwable reason(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .findFirst()
        .orElse(failure);
  }
}
