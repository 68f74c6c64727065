package com.smartxhosting.bot.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what is stored so that a copy of the database gives nothing away (AES-256-GCM). */
public final class Vault {

  /** The length of a key, in bytes. */
  public static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12; // NIST SP 800-38D, 8.2.2: 96 random bits
  private static final int TAG_BITS = 128;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final SecretKey key;
  private final SecretKey signing;

  /**
   * @param key {@value #KEY_BYTES} bytes that outlive the process: what one key has sealed, no
   *     other opens
   */
  public Vault(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "The vault's key has %d bytes; it needs %d.".formatted(key.length, KEY_BYTES));
    }
    this.key = new SecretKeySpec(key, "AES");
    this.signing =
        new SecretKeySpec(mac(new SecretKeySpec(key, "HmacSHA256"), "signing"), "HmacSHA256");
  }

  /** A vault whose key dies with the process, for tests and for runs without a data folder. */
  public static Vault ofRandomKey() {
    return new Vault(newKey());
  }

  /** A key nobody has used before. */
  public static byte[] newKey() {
    var key = new byte[KEY_BYTES];
    CHANCE.nextBytes(key);
    return key;
  }

  public String seal(String open) {
    var nonce = new byte[NONCE_BYTES];
    CHANCE.nextBytes(nonce);
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      var sealed = cipher.doFinal(open.getBytes(StandardCharsets.UTF_8));
      var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has AES-GCM", e);
    }
  }

  /**
   * @throws UnsealableException when it was sealed with another key, or is damaged
   */
  public String open(String sealed) {
    try {
      var whole = Base64.getDecoder().decode(sealed);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES));
      var open = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return new String(open, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnsealableException(e);
    }
  }

  /**
   * A name for something that must not be stored itself, the same whenever asked: URL-safe, 43
   * characters, worthless without the key.
   */
  public String fingerprint(String purpose, String of) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(mac(signing, purpose + "\n" + of));
  }

  private static byte[] mac(SecretKey key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
    }
  }

  /** Something stored was sealed with another key, or is damaged. */
  public static final class UnsealableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsealableException(Throwable cause) {
      super(
          "A stored secret does not open with this key. Was the key file or the key setting replaced?"
              + " Put the former key back, or let the conversations concerned start anew.",
          cause);
    }
  }
}
