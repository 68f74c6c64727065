package com.smartxhosting.bot.conversations.ssl.x509;

import java.io.IOException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * The public half of a key, by which the two halves are recognized as belonging together.
 *
 * @param kind such as {@code RSA 2048} or {@code EC 256}
 * @param digest the same for the same key, however it was written
 * @param weak whether it is too short to be trusted
 */
record PublicKey(String kind, String digest, boolean weak) {

  /** CA/Browser Forum, Baseline Requirements 6.1.5. */
  private static final int SHORTEST_RSA = 2048;

  static PublicKey of(SubjectPublicKeyInfo info) throws IOException {
    return of(PublicKeyFactory.createKey(info));
  }

  /** What belongs to a private key. */
  static PublicKey belongingTo(AsymmetricKeyParameter key) throws IOException {
    return switch (key) {
      case RSAPrivateCrtKeyParameters rsa ->
          of(new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent()));
      case ECPrivateKeyParameters ec ->
          of(
              new ECPublicKeyParameters(
                  new FixedPointCombMultiplier()
                      .multiply(ec.getParameters().getG(), ec.getD())
                      .normalize(),
                  ec.getParameters()));
      case Ed25519PrivateKeyParameters edwards -> of(edwards.generatePublicKey());
      case Ed448PrivateKeyParameters edwards -> of(edwards.generatePublicKey());
      default -> throw new IOException("No kind of key for certificates");
    };
  }

  private static PublicKey of(AsymmetricKeyParameter key) throws IOException {
    var digest =
        Digests.sha256(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded());
    return switch (key) {
      case RSAKeyParameters rsa -> {
        int bits = rsa.getModulus().bitLength();
        yield new PublicKey("RSA " + bits, digest, bits < SHORTEST_RSA);
      }
      case ECPublicKeyParameters ec ->
          new PublicKey("EC " + ec.getParameters().getCurve().getFieldSize(), digest, false);
      default -> new PublicKey(key.getClass().getSimpleName().split("Public")[0], digest, false);
    };
  }
}
