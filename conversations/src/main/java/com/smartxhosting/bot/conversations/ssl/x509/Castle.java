package com.smartxhosting.bot.conversations.ssl.x509;

import java.security.Provider;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle as it is used here: handed over, never installed for the whole process. */
final class Castle {

  static final Provider PROVIDER = new BouncyCastleProvider();

  static final Set<ASN1ObjectIdentifier> OUTDATED_SIGNATURES =
      Set.of(
          PKCSObjectIdentifiers.md5WithRSAEncryption,
          PKCSObjectIdentifiers.sha1WithRSAEncryption,
          X9ObjectIdentifiers.ecdsa_with_SHA1);

  private Castle() {}
}
