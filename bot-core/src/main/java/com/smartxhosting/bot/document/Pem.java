package com.smartxhosting.bot.document;

import java.util.regex.Pattern;

/** Blocks of PEM (RFC 7468), as far as one must know them to tell whether all of it has arrived. */
public final class Pem {

  private static final Pattern BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]+-----");
  private static final Pattern END = Pattern.compile("-----END [A-Z0-9 ]+-----");

  /** Whether a block begins in this text and does not end in it. */
  public static boolean isCutOff(String text) {
    return BEGIN.matcher(text).results().count() > END.matcher(text).results().count();
  }

  /** Whether a block begins with this line. */
  public static boolean begins(String line) {
    return BEGIN.matcher(line.strip()).lookingAt();
  }

  private Pem() {}
}
