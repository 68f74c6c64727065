package com.smartxhosting.bot.adapters.plesk;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of domains and hosts, as Plesk writes them and as we do. */
final class Names {

  private static final IDNA IDN =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

  private static final Pattern HOST =
      Pattern.compile(
          "(\\*|[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

  private static final int LONGEST_LABEL = 63; // RFC 1035, 2.3.4, as the two lengths below
  private static final int LONGEST_NAME = 253;

  private Names() {}

  /** A name in ASCII, lower case, without a trailing dot; empty when it cannot be a host's name. */
  static Optional<String> ascii(String written) {
    var bare = withoutLastDot(written.strip());
    var ascii = plain(bare) ? bare.toLowerCase(Locale.ROOT) : punycode(bare);
    return Optional.of(ascii).filter(Names::possible);
  }

  /** As people read it. */
  static String unicode(String ascii) {
    var info = new IDNA.Info();
    var name = IDN.nameToUnicode(ascii, new StringBuilder(), info).toString();
    return info.hasErrors() ? ascii : name;
  }

  static boolean within(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static String punycode(String name) {
    var info = new IDNA.Info();
    var ascii = IDN.nameToASCII(name, new StringBuilder(), info).toString();
    return info.hasErrors() ? "" : ascii;
  }

  private static boolean plain(String name) {
    return name.chars().allMatch(c -> c < 128);
  }

  private static boolean possible(String ascii) {
    if (ascii.length() > LONGEST_NAME || !HOST.matcher(ascii).matches()) {
      return false;
    }
    for (var label : ascii.split("\\.")) {
      if (label.length() > LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }
}
