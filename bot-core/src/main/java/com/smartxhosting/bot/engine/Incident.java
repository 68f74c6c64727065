package com.smartxhosting.bot.engine;

import java.security.SecureRandom;
import org.slf4j.Logger;

/**
 * Something that should not have happened: a short reference for the customer, the trace for us.
 */
public final class Incident {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String LETTERS =
      "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // no I, O, 0, 1: read aloud on the phone

  private Incident() {}

  /** A reference nobody has used before, as far as six letters go. */
  public static String reference() {
    var reference = new StringBuilder("E-");
    CHANCE.ints(6, 0, LETTERS.length()).forEach(i -> reference.append(LETTERS.charAt(i)));
    return reference.toString();
  }

  /** Logs the kind and the trace of an exception; its message may hold what a customer wrote. */
  public static String log(Logger log, String what, Throwable trouble) {
    var reference = reference();
    log.error("{} [{}]", what, reference, new Traced(trouble));
    return reference;
  }

  /** The trace of an exception without its message. */
  private static final class Traced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Traced(Throwable of) {
      super(
          of.getClass().getName(),
          of.getCause() == null ? null : new Traced(of.getCause()),
          false,
          true);
      setStackTrace(of.getStackTrace());
    }
  }
}
