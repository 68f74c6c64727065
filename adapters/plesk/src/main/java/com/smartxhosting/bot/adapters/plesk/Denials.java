package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Incident;
import org.slf4j.Logger;

/** Plesk's error numbers, and what is done about those that nobody can explain to a customer. */
final class Denials {

  static final int EXISTS = 1007;
  static final int NOT_FOUND = 1013;
  static final int OWNER_NOT_FOUND = 1015;
  static final int UNFIT_VALUE = 1019;
  static final int LIMIT_REACHED = 1024;

  private Denials() {}

  /** The server said no for a reason of its own, and nothing was changed. */
  static <T> Outcome<T> failed(Logger log, String server, String what, String error) {
    var reference = Incident.reference();
    log.error(
        "Plesk server {}: {} was refused with {}; see 'plesk log' there [{}]",
        server,
        what,
        error,
        reference);
    return Outcome.failed(reference);
  }
}
