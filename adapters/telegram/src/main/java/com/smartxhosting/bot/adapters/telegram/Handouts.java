package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.dialog.Screen.Handout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The files that a card gives, as a name for all of them, to tell whether they were sent. */
final class Handouts {

  static final String NONE = "";

  private static final int LENGTH = 16;

  private Handouts() {}

  static String name(List<Handout> handouts) {
    if (handouts.isEmpty()) {
      return NONE;
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var handout : handouts) {
        digest.update(handout.document().name().getBytes(StandardCharsets.UTF_8));
        digest.update(handout.document().bytes());
      }
      return Base64.getUrlEncoder().encodeToString(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
