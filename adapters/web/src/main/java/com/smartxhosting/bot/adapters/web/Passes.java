package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.account.WebLogin.Round;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes what nobody can guess of a login on the company's website. All of a round comes from the
 * cookie of the browser that began it, so that no other can end it and nothing of it is stored.
 */
public final class Passes {

  private static final int BYTES = 32;

  private final Vault vault;
  private final SecureRandom chance = new SecureRandom();

  public Passes(Vault vault) {
    this.vault = vault;
  }

  /** The part of a link that nobody can guess; the same for the same key. */
  String link(String key) {
    return vault.fingerprint("visit-link", key);
  }

  /** Under which a link is stored. */
  String nameOfLink(String token) {
    return vault.fingerprint("visit-link-name", token);
  }

  Secret cookie() {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  Round round(Secret cookie, URI back) {
    return new Round(part("state", cookie), part("nonce", cookie), part("verifier", cookie), back);
  }

  private Secret part(String what, Secret cookie) {
    return new Secret(vault.fingerprint("visit-" + what, cookie.reveal()));
  }

  /** Under which a round is stored. */
  String nameOf(Round round) {
    return vault.fingerprint("visit-round", round.state().reveal());
  }

  static boolean same(Secret ours, String theirs) {
    return MessageDigest.isEqual(
        ours.reveal().getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }
}
