package com.smartxhosting.bot.conversations.ssl.x509;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Makes keys and the requests to have them certified. */
public final class KeyMaker {

  private final SecureRandom chance;

  public KeyMaker(SecureRandom chance) {
    this.chance = chance;
  }

  /**
   * Whom a certificate is made out to. Authorities that only check the domain ignore all of it.
   *
   * @param country two letters; what is empty is left out, here and below
   */
  public record Owner(String organization, String city, String state, String country) {
    public static final Owner NOBODY = new Owner("", "", "", "");
  }

  /** A new key, and the request that goes to an authority. */
  public record Made(PrivateKey key, SigningRequest request) {}

  /**
   * @param names the hosts, in ASCII, the main one first
   */
  public Made make(KeyKind kind, Owner owner, List<String> names) {
    try {
      var pair = pair(kind);
      var extensions = new ExtensionsGenerator();
      extensions.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(
              names.stream()
                  .map(name -> new GeneralName(GeneralName.dNSName, name))
                  .toArray(GeneralName[]::new)));
      var request =
          new JcaPKCS10CertificationRequestBuilder(
                  subject(owner, names.getFirst()), pair.getPublic())
              .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate())
              .build(
                  new JcaContentSignerBuilder(signature(kind))
                      .setProvider(Castle.PROVIDER)
                      .setSecureRandom(chance)
                      .build(pair.getPrivate()));
      return new Made(
          PrivateKey.of(PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded())),
          SigningRequest.of(request));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("Bouncy Castle makes every kind of key that we name", e);
    }
  }

  private KeyPair pair(KeyKind kind) throws GeneralSecurityException {
    return switch (kind) {
      case RSA_2048 -> rsa(2048);
      case RSA_4096 -> rsa(4096);
      case P_256 -> {
        var generator = KeyPairGenerator.getInstance("EC", Castle.PROVIDER);
        generator.initialize(new ECGenParameterSpec("P-256"), chance);
        yield generator.generateKeyPair();
      }
    };
  }

  private KeyPair rsa(int bits) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA", Castle.PROVIDER);
    generator.initialize(bits, chance);
    return generator.generateKeyPair();
  }

  private static String signature(KeyKind kind) {
    return switch (kind) {
      case RSA_2048, RSA_4096 -> "SHA256withRSA";
      case P_256 -> "SHA256withECDSA";
    };
  }

  private static X500Name subject(Owner owner, String host) {
    var name = new X500NameBuilder(BCStyle.INSTANCE);
    add(name, BCStyle.C, owner.country());
    add(name, BCStyle.ST, owner.state());
    add(name, BCStyle.L, owner.city());
    add(name, BCStyle.O, owner.organization());
    if (host.length() <= LONGEST_COMMON_NAME) {
      name.addRDN(BCStyle.CN, host);
    }
    return name.build();
  }

  /** RFC 5280, ub-common-name; longer hosts stand among the alternative names alone. */
  private static final int LONGEST_COMMON_NAME = 64;

  private static void add(X500NameBuilder name, ASN1ObjectIdentifier part, String value) {
    if (!value.isEmpty()) {
      name.addRDN(part, value);
    }
  }
}
