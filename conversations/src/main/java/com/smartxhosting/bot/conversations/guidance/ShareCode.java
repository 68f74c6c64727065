package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Six letters that open a share, for reading aloud. */
public final class ShareCode {

  /** How long one can be typed. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  /** How many wrong ones a chat may type within a {@link #LIFE}. */
  public static final int TRIES = 5;

  /** How many all chats together may. */
  public static final int TRIES_ALTOGETHER = 100;

  /** Without I, L, O, Q, S and V, which are taken for others on paper or on the phone. */
  private static final String LETTERS = "ABCDEFGHJKMNPRTUWXYZ";

  private static final int HALF = 3;

  private static final Pattern TYPED =
      Pattern.compile("([" + LETTERS + "]{3})[\\s\\p{Pd}]*([" + LETTERS + "]{3})");

  private ShareCode() {}

  /**
   * @param chance must not be guessable, as {@link java.security.SecureRandom}
   */
  public static Secret fresh(RandomGenerator chance) {
    var code = new StringBuilder();
    for (int i = 0; i < 2 * HALF; i++) {
      code.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
    }
    return new Secret(code.toString());
  }

  /** A code as people type it: in any case, in halves or in one. */
  public static Optional<Secret> parse(String text) {
    var typed = TYPED.matcher(text.strip().toUpperCase(Locale.ROOT));
    return typed.matches()
        ? Optional.of(new Secret(typed.group(1) + typed.group(2)))
        : Optional.empty();
  }

  /** As it is read aloud: {@code ABC-DEF}. */
  public static Secret spoken(Secret code) {
    var letters = code.reveal();
    return new Secret(letters.substring(0, HALF) + "-" + letters.substring(HALF));
  }
}
