package com.smartxhosting.bot.conversations.dns;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of hosts as back ends hold them: taken in whatever form they come, without a word on what
 * is wrong with one. {@link DomainNames} reads what people write.
 */
public final class HostNames {

  private static final IDNA IDN =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

  private static final Pattern HOST =
      Pattern.compile(
          "(\\*|[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

  private HostNames() {}

  /** A name in ASCII, lower case, without a trailing dot; empty when it cannot be a host's name. */
  public static Optional<String> ascii(String written) {
    var bare = DomainNames.withoutLastDot(written.strip());
    var ascii = plain(bare) ? bare.toLowerCase(Locale.ROOT) : punycode(bare);
    return Optional.of(ascii).filter(HostNames::possible);
  }

  /**
   * @param host in ASCII, as the domain
   */
  public static boolean within(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
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
    if (ascii.length() > DomainNames.LONGEST_NAME || !HOST.matcher(ascii).matches()) {
      return false;
    }
    for (var label : ascii.split("\\.")) {
      if (label.length() > DomainNames.LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }
}
