package com.smartxhosting.bot.conversations.ssl.x509;

import com.smartxhosting.bot.conversations.ssl.x509.Reading.Read;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.Unreadable;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.X509TrustedCertificateBlock;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Reads what customers hand over: PEM, DER, PKCS#7 and PKCS#12, by what is in it. */
public final class Reader {

  /** What is written in Base64 may have a kind that only its first bytes tell. */
  private static final int JAVA_KEY_STORE = 0xFEEDFEED;

  private static final int ASN1_SEQUENCE = 0x30;

  private final Optional<Secret> password;

  private Reader(Optional<Secret> password) {
    this.password = password;
  }

  public static Reading read(byte[] bytes) {
    return new Reader(Optional.empty()).file(bytes);
  }

  public static Reading read(byte[] bytes, Secret password) {
    return new Reader(Optional.of(password)).file(bytes);
  }

  private Reading file(byte[] bytes) {
    if (bytes.length == 0) {
      return new Unreadable(Text.of("ssl.read.nothing"));
    }
    if (beginsJavaKeyStore(bytes)) {
      return new Unreadable(Text.of("ssl.read.java"));
    }
    return bytes[0] == ASN1_SEQUENCE && !isText(bytes) ? der(bytes) : text(decoded(bytes));
  }

  private Reading text(String text) {
    var blocks = Pem.in(text);
    if (!blocks.isEmpty()) {
      return blocks(blocks);
    }
    if (Pem.isTorn(text)) {
      return new Unreadable(Text.of("ssl.read.torn"));
    }
    return Pem.isBare(text) ? der(Pem.bare(text)) : new Unreadable(Text.of("ssl.read.nothing"));
  }

  private Reading blocks(Iterable<Pem.Block> blocks) {
    var papers = Papers.NONE;
    for (var block : blocks) {
      switch (block(block)) {
        case Read(var more) -> papers = papers.plus(more);
        case Reading other -> {
          return other;
        }
      }
    }
    return papers.isEmpty() ? new Unreadable(Text.of("ssl.read.nothing")) : new Read(papers);
  }

  private Reading block(Pem.Block block) {
    if (block.kind().startsWith("OPENSSH") || block.kind().startsWith("SSH2")) {
      return new Unreadable(Text.of("ssl.read.ssh"));
    }
    try (var parser = new PEMParser(new StringReader(block.text()))) {
      return paper(parser.readObject());
    } catch (IOException | RuntimeException e) { // Bouncy Castle throws both at what is damaged
      return new Unreadable(Text.of("ssl.read.damaged").with("kind", block.kind()));
    }
  }

  private Reading paper(Object paper) throws IOException {
    return switch (paper) {
      case X509CertificateHolder found -> new Read(Papers.of(new Certificate(found)));
      case X509TrustedCertificateBlock found ->
          new Read(Papers.of(new Certificate(found.getCertificateHolder())));
      case PKCS10CertificationRequest found -> new Read(Papers.of(SigningRequest.of(found)));
      case PrivateKeyInfo found -> new Read(Papers.of(PrivateKey.of(found)));
      case PEMKeyPair found -> new Read(Papers.of(PrivateKey.of(found.getPrivateKeyInfo())));
      case PEMEncryptedKeyPair locked -> Locks.open(locked, password);
      case PKCS8EncryptedPrivateKeyInfo locked -> Locks.open(locked, password);
      case ContentInfo found -> new Read(Der.certificatesIn(found));
      case SubjectPublicKeyInfo _, ASN1ObjectIdentifier _, X9ECParameters _ ->
          new Read(Papers.NONE); // stands beside keys and says nothing that we need
      default -> throw new IOException("Nothing for a certificate");
    };
  }

  private Reading der(byte[] bytes) {
    for (var kind : Der.values()) {
      try {
        return kind == Der.PKCS12 ? Pkcs12.read(bytes, password) : paper(kind.read(bytes));
      } catch (IOException | RuntimeException e) {
        // then it is of another kind
      }
    }
    return new Unreadable(Text.of("ssl.read.nothing"));
  }

  private static boolean beginsJavaKeyStore(byte[] bytes) {
    return bytes.length > 4 && java.nio.ByteBuffer.wrap(bytes).getInt() == JAVA_KEY_STORE;
  }

  /** A Base64 text may begin with the digit zero, which is the same byte as a sequence in DER. */
  private static boolean isText(byte[] bytes) {
    for (var each : bytes) {
      if (each < ' ' && each != '\r' && each != '\n' && each != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Windows' editors also write UTF-16. */
  private static String decoded(byte[] bytes) {
    boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
    return new String(bytes, marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }
}
