package com.smartxhosting.bot.conversations.ssl.x509;

import com.smartxhosting.bot.conversations.ssl.x509.Reading.Locked;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.Read;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.Unreadable;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.WrongPassword;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Optional;
import org.bouncycastle.asn1.cms.EncryptedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilderProvider;

/** A file with a key and its certificates behind one password, as Windows exports them. */
final class Pkcs12 {

  private static final char[] NO_PASSWORD = {};

  private final PKCS12PfxPdu file;

  private Pkcs12(PKCS12PfxPdu file) {
    this.file = file;
  }

  /**
   * @throws IOException when it is something else
   */
  static Reading read(byte[] bytes, Optional<Secret> password) throws IOException {
    var pfx = Pfx.getInstance(bytes);
    if (pfx == null) {
      throw new IOException("No PKCS#12");
    }
    var mac = pfx.getMacData();
    if (mac != null && !Locks.bearable(mac.getIterationCount())) {
      return new Unreadable(Text.of("ssl.read.rounds"));
    }
    var file = new Pkcs12(new PKCS12PfxPdu(pfx));
    if (password.isEmpty()) {
      return openedWithout(bytes);
    }
    return file.opensWith(password.get()) ? file.opened(password.get()) : new WrongPassword();
  }

  /**
   * An empty password may be written in two ways, of which Bouncy Castle knows one and Java the one
   * that is in use (RFC 7292, B.1).
   */
  private static Reading openedWithout(byte[] bytes) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), NO_PASSWORD);
      var papers = Papers.NONE;
      for (var alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, NO_PASSWORD) instanceof Key key) {
          papers =
              papers.plus(Papers.of(PrivateKey.of(PrivateKeyInfo.getInstance(key.getEncoded()))));
          for (var found : store.getCertificateChain(alias)) {
            var holder = new X509CertificateHolder(found.getEncoded());
            papers = papers.plus(Papers.of(new Certificate(holder)));
          }
        }
      }
      return papers.isEmpty() ? new Locked() : new Read(papers);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      return new Locked();
    }
  }

  private boolean opensWith(Secret password) {
    try {
      return file.hasMac()
          ? file.isMacValid(
              new JcePKCS12MacCalculatorBuilderProvider().setProvider(Castle.PROVIDER),
              password.reveal().toCharArray())
          : opened(password) instanceof Read;
    } catch (PKCSException | RuntimeException e) {
      return false;
    }
  }

  private Reading opened(Secret password) {
    try {
      var decryptor = Locks.decryptor(password);
      var papers = Papers.NONE;
      for (var part : file.getContentInfos()) {
        boolean locked = PKCSObjectIdentifiers.encryptedData.equals(part.getContentType());
        if (locked
            && !Locks.opensInTime(
                EncryptedData.getInstance(part.getContent())
                    .getEncryptedContentInfo()
                    .getContentEncryptionAlgorithm())) {
          return new Unreadable(Text.of("ssl.read.rounds"));
        }
        var bags =
            locked ? new PKCS12SafeBagFactory(part, decryptor) : new PKCS12SafeBagFactory(part);
        for (var bag : bags.getSafeBags()) {
          papers = papers.plus(paper(bag, decryptor));
        }
      }
      return papers.isEmpty() ? new Unreadable(Text.of("ssl.read.nothing")) : new Read(papers);
    } catch (PKCSException | IOException | RuntimeException e) {
      return new Unreadable(Text.of("ssl.read.damaged").with("kind", "PKCS#12"));
    }
  }

  private static Papers paper(PKCS12SafeBag bag, InputDecryptorProvider decryptor)
      throws IOException, PKCSException {
    return switch (bag.getBagValue()) {
      case X509CertificateHolder found -> Papers.of(new Certificate(found));
      case PrivateKeyInfo found -> Papers.of(PrivateKey.of(found));
      case PKCS8EncryptedPrivateKeyInfo found -> {
        if (!Locks.opensInTime(found.toASN1Structure().getEncryptionAlgorithm())) {
          throw new IOException("Too many rounds");
        }
        yield Papers.of(PrivateKey.of(found.decryptPrivateKeyInfo(decryptor)));
      }
      default -> Papers.NONE; // secrets and revocation lists may lie beside them
    };
  }
}
