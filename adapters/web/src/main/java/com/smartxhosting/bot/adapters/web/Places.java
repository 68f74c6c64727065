package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.secret.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names the place where a conversation stands, in a way that nobody can guess. Nothing is stored: a
 * token is good for as long as the conversation stands there.
 */
public final class Places {

  private static final Pattern SHAPE =
      Pattern.compile("([A-Za-z0-9_-]{1,200})\\.([A-Za-z0-9_-]{43})");

  private final Vault vault;

  public Places(Vault vault) {
    this.vault = vault;
  }

  String token(Session session) {
    return encoded(session.id()) + "." + name(session);
  }

  /** The conversation of a token, whether or not it is good. */
  static Optional<String> conversation(String token) {
    var shape = SHAPE.matcher(token);
    return shape.matches() ? decoded(shape.group(1)) : Optional.empty();
  }

  boolean standsThere(Session session, String token) {
    return !session.stack().isEmpty()
        && MessageDigest.isEqual(
            token(session).getBytes(StandardCharsets.UTF_8),
            token.getBytes(StandardCharsets.UTF_8));
  }

  /** The part of a token that names the place. */
  static String nameOf(String token) {
    return token.substring(token.indexOf('.') + 1);
  }

  private String name(Session session) {
    var top = session.stack().getLast();
    return vault.fingerprint("secret-page", session.id() + "\n" + top.id() + "\n" + top.state());
  }

  private static String encoded(String conversation) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(conversation.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decoded(String name) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
