package com.smartxhosting.bot.conversations.ssl.x509;

import java.io.IOException;
import java.util.ArrayList;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** What a file of bytes may hold. Its kind does not say itself, so each is tried. */
enum Der {
  CERTIFICATE {
    @Override
    Object read(byte[] bytes) throws IOException {
      return new X509CertificateHolder(bytes);
    }
  },
  PKCS12 {
    @Override
    Object read(byte[] bytes) throws IOException {
      throw new IOException("Needs its password while it is read");
    }
  },
  REQUEST {
    @Override
    Object read(byte[] bytes) throws IOException {
      return new PKCS10CertificationRequest(bytes);
    }
  },
  KEY {
    @Override
    Object read(byte[] bytes) {
      return PrivateKeyInfo.getInstance(ASN1Sequence.getInstance(bytes));
    }
  },
  LOCKED_KEY {
    @Override
    Object read(byte[] bytes) throws IOException {
      return new PKCS8EncryptedPrivateKeyInfo(bytes);
    }
  },
  RSA_KEY {
    @Override
    Object read(byte[] bytes) throws IOException {
      return new PrivateKeyInfo(
          new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
          RSAPrivateKey.getInstance(bytes));
    }
  },
  EC_KEY {
    @Override
    Object read(byte[] bytes) throws IOException {
      var key = ECPrivateKey.getInstance(ASN1Sequence.getInstance(bytes));
      return new PrivateKeyInfo(
          new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()),
          key);
    }
  },
  PKCS7 {
    @Override
    Object read(byte[] bytes) {
      return ContentInfo.getInstance(ASN1Sequence.getInstance(bytes));
    }
  };

  abstract Object read(byte[] bytes) throws IOException;

  /** A PKCS#7 file, as Windows writes chains, is a signed message without message or signature. */
  static Papers certificatesIn(ContentInfo message) throws IOException {
    if (!CMSObjectIdentifiers.signedData.equals(message.getContentType())) {
      throw new IOException("No certificates in such a message");
    }
    try {
      var papers = Papers.NONE;
      for (var found :
          new ArrayList<>(new CMSSignedData(message).getCertificates().getMatches(null))) {
        papers = papers.plus(Papers.of(new Certificate(found)));
      }
      return papers;
    } catch (CMSException e) {
      throw new IOException(e);
    }
  }
}
