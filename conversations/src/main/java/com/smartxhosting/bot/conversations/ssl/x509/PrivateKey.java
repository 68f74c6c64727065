package com.smartxhosting.bot.conversations.ssl.x509;

import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/**
 * A private key. It never prints.
 *
 * @param pem in PKCS#8, without a password
 */
public record PrivateKey(Secret pem, String publicKey, String kind) {

  static PrivateKey of(PrivateKeyInfo info) throws IOException {
    var key = PublicKey.belongingTo(PrivateKeyFactory.createKey(info));
    var pem = new Secret(Pem.written("PRIVATE KEY", info.getEncoded()));
    return new PrivateKey(pem, key.digest(), key.kind());
  }

  public boolean fits(Certificate certificate) {
    return publicKey.equals(certificate.key().digest());
  }
}
