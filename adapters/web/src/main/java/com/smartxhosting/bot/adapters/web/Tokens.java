package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.secret.Vault;
import java.util.regex.Pattern;

/**
 * Makes the part of a login link that nobody can guess, and the name it is stored under. Neither a
 * copy of the database nor the key of a request is enough to rebuild a link.
 */
public final class Tokens {

  /** 256 bits, as {@link Vault#fingerprint} writes them. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Vault vault;

  public Tokens(Vault vault) {
    this.vault = vault;
  }

  /** The same token for the same key. */
  String forKey(String key) {
    return vault.fingerprint("login-link", key);
  }

  String nameOf(String token) {
    return vault.fingerprint("login-link-name", token);
  }

  static boolean plausible(String token) {
    return SHAPE.matcher(token).matches();
  }
}
