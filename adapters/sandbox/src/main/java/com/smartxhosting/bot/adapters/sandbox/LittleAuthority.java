package com.smartxhosting.bot.adapters.sandbox;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The authorities of the sandbox's world, none of which anybody out there trusts. Their keys die
 * with the process, as each signs with the newest only.
 */
enum LittleAuthority {
  LETS_ENCRYPT("C=US,O=Let's Encrypt (sandbox),CN=S1"),
  /** Sells certificates. */
  SHOP("C=GB,O=Sandbox Trust,CN=Sandbox Trust DV"),
  /** The server itself, in want of anything better. */
  NOBODY("");

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int SERIAL_BITS = 64;

  private final String name;

  LittleAuthority(String name) {
    this.name = name;
  }

  /**
   * Signs a certificate for a new key, which nobody gets to see.
   *
   * @param hosts in ASCII, the main one first
   * @return the certificate and whoever vouches for it, in PEM
   */
  String sign(List<String> hosts, Instant from, Duration life) {
    try {
      var keys = keys();
      var subject = new X500Name("CN=" + hosts.getFirst());
      if (this == NOBODY) {
        return pem(signed(subject, keys.getPublic(), subject, keys, hosts, from, life));
      }
      var own = keys();
      var issuer = new X500Name(name);
      return pem(signed(subject, keys.getPublic(), issuer, own, hosts, from, life))
          + pem(
              signed(issuer, own.getPublic(), issuer, own, List.of(), from, life.multipliedBy(9)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("Every Java runtime signs with P-256", e);
    }
  }

  private static X509CertificateHolder signed(
      X500Name subject,
      PublicKey key,
      X500Name issuer,
      KeyPair with,
      List<String> hosts,
      Instant from,
      Duration life)
      throws IOException, OperatorCreationException {
    var builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, CHANCE),
            Date.from(from),
            Date.from(from.plus(life)),
            subject,
            key);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(hosts.isEmpty()));
    if (!hosts.isEmpty()) {
      var names =
          hosts.stream()
              .map(host -> new GeneralName(GeneralName.dNSName, host))
              .toArray(GeneralName[]::new);
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }
    return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(with.getPrivate()));
  }

  private static KeyPair keys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), CHANCE);
    return generator.generateKeyPair();
  }

  private static String pem(X509CertificateHolder certificate) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(certificate);
    }
    return text.toString();
  }
}
