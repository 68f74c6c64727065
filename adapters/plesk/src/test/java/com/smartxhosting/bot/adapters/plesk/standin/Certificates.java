package com.smartxhosting.bot.adapters.plesk.standin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates of an issuer of our own. */
public record Certificates(HeldCertificate own, X509Certificate issuer) {

  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().commonName("Stand-in").certificateAuthority(0).build();

  static final Certificates GOOD = of(Instant.now().minus(Duration.ofDays(1)));

  /** It was good until yesterday. */
  static final Certificates EXPIRED = of(Instant.now().minus(Duration.ofDays(31)));

  private static Certificates of(Instant from) {
    var until = from.plus(Duration.ofDays(30));
    return new Certificates(
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .validityInterval(from.toEpochMilli(), until.toEpochMilli())
            .signedBy(ROOT)
            .build(),
        ROOT.certificate());
  }

  SSLContext context() {
    return new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext();
  }

  /** As an operator would write it down. */
  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(own.certificate().getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
