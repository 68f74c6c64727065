package com.smartxhosting.bot.adapters.plesk.wire;

import java.security.cert.X509Certificate;
import java.util.List;

/** Which certificate a server may show. */
public sealed interface Trust {

  /** One that the Java platform trusts, in the server's name. */
  record Public() implements Trust {}

  /** One that these have signed, in the server's name. */
  record Issuers(List<X509Certificate> issuers) implements Trust {
    public Issuers {
      issuers = List.copyOf(issuers);
    }
  }

  /**
   * This very one, whoever has signed it and whatever name it bears, while it is valid.
   *
   * @param sha256 of the certificate, in hexadecimal digits without colons, lower case
   */
  record Pinned(String sha256) implements Trust {}
}
