package com.smartxhosting.bot.conversations.ssl.x509;

import java.io.IOException;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/**
 * What an authority is sent to have a certificate made (PKCS#10).
 *
 * @param publicKey a digest of the key that it is about
 */
public record SigningRequest(String pem, String publicKey) {

  static SigningRequest of(PKCS10CertificationRequest request) throws IOException {
    return new SigningRequest(
        Pem.written("CERTIFICATE REQUEST", request.getEncoded()),
        PublicKey.of(request.getSubjectPublicKeyInfo()).digest());
  }
}
