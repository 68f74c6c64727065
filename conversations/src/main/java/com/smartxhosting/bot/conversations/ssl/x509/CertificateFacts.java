package com.smartxhosting.bot.conversations.ssl.x509;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a certificate says of itself.
 *
 * @param issuer who signed it, such as {@code Let's Encrypt R11}
 * @param names the hosts it was made out for, in Unicode; one may begin with {@code *.}
 * @param key the kind of its key, such as {@code RSA 2048}
 * @param selfSigned whether no authority stands behind it
 * @param fingerprint of the whole certificate, SHA-256 in hexadecimal
 * @param publicKey a digest of its public key, by which its private key is recognized
 */
public record CertificateFacts(
    String issuer,
    List<String> names,
    Instant from,
    Instant until,
    String key,
    boolean selfSigned,
    String fingerprint,
    String publicKey) {

  private static final String WILDCARD = "*.";

  public CertificateFacts {
    names = List.copyOf(names);
  }

  /**
   * @param host in Unicode
   */
  public boolean covers(String host) {
    return covers(names, host);
  }

  static boolean covers(List<String> names, String host) {
    return names.stream().anyMatch(name -> matches(name, host));
  }

  /** One star stands for one label (RFC 9525, 6.3). */
  private static boolean matches(String name, String host) {
    return name.startsWith(WILDCARD)
        ? host.indexOf('.') > 0
            && host.substring(host.indexOf('.') + 1).equals(name.substring(WILDCARD.length()))
        : host.equals(name);
  }

  public boolean expired(Instant now) {
    return !until.isAfter(now);
  }

  /** Whole days until it ends; negative once it has. */
  public long daysLeft(Instant now) {
    return Math.floorDiv(Duration.between(now, until).toSeconds(), Duration.ofDays(1).toSeconds());
  }
}
