package com.smartxhosting.bot.adapters.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in its two parts; the local part in lower case, as Plesk keeps it. */
record Address(String local, String domain) {

  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9_]+([.+-]+[a-z0-9_]+)*", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LOCAL = 64; // RFC 5321, 4.5.3.1.1

  /** Empty for what cannot be the address of a mailbox here. */
  static Optional<Address> of(String written) {
    var at = written.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL) {
      return Optional.empty();
    }
    var local = written.substring(0, at);
    return LOCAL.matcher(local).matches() && !local.contains("..")
        ? Optional.of(new Address(local.toLowerCase(Locale.ROOT), written.substring(at + 1)))
        : Optional.empty();
  }
}
