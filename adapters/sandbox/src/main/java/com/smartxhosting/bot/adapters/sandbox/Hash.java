package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What the books keep of a secret: enough to recognise it, not enough to tell it. */
final class Hash {

  private static final int ROUNDS = 10_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of();

  private Hash() {}

  /** A password's hash, salted: never the same twice. */
  static String salted(Secret password) {
    var salt = new byte[SALT_BYTES];
    CHANCE.nextBytes(salt);
    return HEX.formatHex(salt) + ":" + HEX.formatHex(stretched(password, salt));
  }

  static boolean matches(Secret password, String stored) {
    var parts = stored.split(":");
    return MessageDigest.isEqual(
        HEX.parseHex(parts[1]), stretched(password, HEX.parseHex(parts[0])));
  }

  /** The hash of something that chance made long enough to need neither salt nor stretching. */
  static String of(String token) {
    try {
      return HEX.formatHex(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  /** A token nobody can guess, fit for a URL. */
  static String newToken() {
    var token = new byte[SALT_BYTES];
    CHANCE.nextBytes(token);
    return HEX.formatHex(token);
  }

  private static byte[] stretched(Secret password, byte[] salt) {
    try {
      var spec = new PBEKeySpec(password.reveal().toCharArray(), salt, ROUNDS, HASH_BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has PBKDF2WithHmacSHA256", e);
    }
  }
}
