package com.smartxhosting.bot.conversations.ssl.x509;

import com.smartxhosting.bot.conversations.ssl.x509.Reading.Locked;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.Read;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.Unreadable;
import com.smartxhosting.bot.conversations.ssl.x509.Reading.WrongPassword;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;

/** Keys that open with a password. */
final class Locks {

  /** Some write a million; more is made to keep us busy. */
  private static final BigInteger MOST_ROUNDS = BigInteger.valueOf(1_000_000);

  /** A key in OpenSSL's own format, which tells no wrong password but by what comes out. */
  static Reading open(PEMEncryptedKeyPair locked, Optional<Secret> password) {
    return password
        .map(
            word -> {
              try {
                var decryptor =
                    new JcePEMDecryptorProviderBuilder()
                        .setProvider(Castle.PROVIDER)
                        .build(word.reveal().toCharArray());
                var pair = locked.decryptKeyPair(decryptor);
                return new Read(Papers.of(PrivateKey.of(pair.getPrivateKeyInfo())));
              } catch (IOException | RuntimeException e) {
                return new WrongPassword();
              }
            })
        .orElseGet(Locked::new);
  }

  static Reading open(PKCS8EncryptedPrivateKeyInfo locked, Optional<Secret> password) {
    if (!opensInTime(locked.toASN1Structure().getEncryptionAlgorithm())) {
      return new Unreadable(Text.of("ssl.read.rounds"));
    }
    return password
        .map(
            word -> {
              try {
                var key = PrivateKey.of(locked.decryptPrivateKeyInfo(decryptor(word)));
                return new Read(Papers.of(key));
              } catch (PKCSException | IOException | RuntimeException e) {
                return new WrongPassword();
              }
            })
        .orElseGet(Locked::new);
  }

  static InputDecryptorProvider decryptor(Secret password) {
    return new JcePKCSPBEInputDecryptorProviderBuilder()
        .setProvider(Castle.PROVIDER)
        .build(password.reveal().toCharArray());
  }

  static boolean bearable(BigInteger rounds) {
    return rounds.compareTo(MOST_ROUNDS) <= 0;
  }

  /** Whether trying a password takes no longer than a customer waits. */
  static boolean opensInTime(AlgorithmIdentifier lock) {
    if (PKCSObjectIdentifiers.id_PBES2.equals(lock.getAlgorithm())) {
      var derivation = PBES2Parameters.getInstance(lock.getParameters()).getKeyDerivationFunc();
      return PKCSObjectIdentifiers.id_PBKDF2.equals(derivation.getAlgorithm())
          && bearable(PBKDF2Params.getInstance(derivation.getParameters()).getIterationCount());
    }
    return lock.getParameters() instanceof ASN1Sequence parameters
        && bearable(PKCS12PBEParams.getInstance(parameters).getIterations());
  }

  private Locks() {}
}
