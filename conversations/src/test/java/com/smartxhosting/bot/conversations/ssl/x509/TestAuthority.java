package com.smartxhosting.bot.conversations.ssl.x509;

import com.smartxhosting.bot.conversations.ssl.x509.Reading.Read;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority with a root and one that signs for it, made anew for every run. */
public final class TestAuthority {

  /** When everything is signed unless somebody says otherwise. */
  public static final Instant SIGNED = Instant.parse("2026-02-01T00:00:00Z");

  /** A certificate with all that belongs to it. */
  public record Signed(X509Certificate certificate, KeyPair keys) {
    public String pem() {
      return TestAuthority.pem("CERTIFICATE", encoded());
    }

    /** In PKCS#8. */
    public String key() {
      return TestAuthority.pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    byte[] encoded() {
      try {
        return certificate.getEncoded();
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final String ROOT_NAME = "O=Good Root,CN=Good Root X1";
  private static final String BETWEEN_NAME = "O=Good Root,CN=R7";

  public final Signed root;
  public final Signed between;
  private final Instant signed;
  private int number;

  public TestAuthority() {
    this(SIGNED);
  }

  public TestAuthority(Instant signed) {
    this.signed = signed;
    var rootKeys = keys("EC", 256);
    root = sign(ROOT_NAME, rootKeys, ROOT_NAME, rootKeys, List.of(), Duration.ofDays(7_000), true);
    between =
        sign(
            BETWEEN_NAME,
            keys("EC", 256),
            ROOT_NAME,
            rootKeys,
            List.of(),
            Duration.ofDays(3_000),
            true);
  }

  /** Of ninety days, with a P-256 key. */
  public Signed leaf(String... names) {
    return leaf(keys("EC", 256), Duration.ofDays(90), names);
  }

  public Signed leaf(KeyPair keys, Duration life, String... names) {
    return sign(
        "CN=" + names[0], keys, BETWEEN_NAME, between.keys(), Arrays.asList(names), life, false);
  }

  public Signed selfSigned(String... names) {
    return selfSigned(false, names);
  }

  /** As openssl's {@code req -x509} makes it, which calls every such certificate an authority's. */
  public Signed selfSignedAuthority(String... names) {
    return selfSigned(true, names);
  }

  private Signed selfSigned(boolean authority, String... names) {
    var keys = keys("EC", 256);
    var name = "CN=" + names[0];
    return sign(name, keys, name, keys, Arrays.asList(names), Duration.ofDays(365), authority);
  }

  /** The roots that browsers know, this one among them. */
  public Authorities known() {
    return new Authorities(List.of(certificate(root.pem())));
  }

  public static KeyPair keys(String kind, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(kind, Castle.PROVIDER);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static String pem(String kind, byte[] der) {
    return Pem.written(kind, der);
  }

  static Certificate certificate(String pem) {
    return papers(pem).certificates().getFirst();
  }

  static Papers papers(String text) {
    if (Reader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Read(var papers)) {
      return papers;
    }
    throw new AssertionError("Cannot be read: " + text);
  }

  private Signed sign(
      String subject,
      KeyPair keys,
      String issuer,
      KeyPair with,
      List<String> names,
      Duration life,
      boolean authority) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(issuer),
              BigInteger.valueOf(++number),
              Date.from(signed),
              Date.from(signed.plus(life)),
              new X500Name(subject),
              keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (!names.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                names.stream()
                    .map(name -> new GeneralName(GeneralName.dNSName, name))
                    .toArray(GeneralName[]::new)));
      }
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(with.getPrivate());
      var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
      return new Signed(certificate, keys);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
