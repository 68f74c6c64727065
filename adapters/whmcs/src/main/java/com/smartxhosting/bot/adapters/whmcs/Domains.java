package com.smartxhosting.bot.adapters.whmcs;

import com.ibm.icu.text.IDNA;
import java.util.Locale;

/** Domains as customers read them: WHMCS keeps them as they were typed, in Unicode or punycode. */
final class Domains {

  private static final IDNA UNICODE = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);

  private Domains() {}

  static String shown(String written) {
    var info = new IDNA.Info();
    var shown = UNICODE.nameToUnicode(written, new StringBuilder(), info).toString();
    return info.hasErrors() ? written.toLowerCase(Locale.ROOT) : shown;
  }
}
