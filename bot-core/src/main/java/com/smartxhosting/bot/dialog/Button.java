package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.words.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A button and the message it sends.
 *
 * @param detail what else there is to say of a choice, beside or below its label
 * @param message a record of plain values, whose text is the same in every run
 */
public record Button<M>(Kind kind, Text label, Text detail, M message) {

  public Button(Kind kind, Text label, M message) {
    this(kind, label, Text.NONE, message);
  }

  /** What a press means, so that a channel can lay it out. */
  public enum Kind {
    /** One of several answers; a channel may show them as a menu. */
    CHOICE,
    /** The way on. */
    PRIMARY,
    ACTION,
    /** A step that takes something away. */
    DANGER
  }

  private static final int ID_LENGTH = 8;

  /**
   * The name of this button on the wire: eight characters that stand for its message.
   *
   * <p>Only the name travels. A press is looked up among the buttons of the current screen, so what
   * is not on offer cannot be pressed, and callback data stays far below Telegram's 64 bytes.
   */
  public String id() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(message.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
