package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What we call a certificate among those of its domain. The same one is always called the same and
 * no other is, so that one that was added can be found by its name alone.
 */
final class CertificateNames {

  private static final int MARK = 6;
  private static final int LONGEST_HOST = 80;

  static String of(CertificateFacts facts) {
    var day = LocalDate.ofInstant(facts.until(), ZoneOffset.UTC);
    return "%s %s %s".formatted(host(facts), day, facts.fingerprint().substring(0, MARK));
  }

  /**
   * Of a key that waits.
   *
   * @param attempt the same for every attempt at making it
   */
  static String awaited(String domain, String attempt) {
    return "%s key %08x".formatted(domain, attempt.hashCode());
  }

  private static String host(CertificateFacts facts) {
    var host = facts.names().isEmpty() ? "" : facts.names().getFirst().replace("*.", "");
    return host.length() <= LONGEST_HOST ? host : host.substring(0, LONGEST_HOST);
  }

  private CertificateNames() {}
}
